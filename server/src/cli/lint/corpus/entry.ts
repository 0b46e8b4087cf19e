import type { Bilingual, DocumentKind, Outline } from '../../../core/linter.ts';
import type { Reported } from '../../format/report.ts';

/** A document of the folder, whether or not it is to be checked. */
export interface Entry {
  readonly uri: string;
  /** Absolute. */
  readonly file: string;
  readonly kind: DocumentKind;
  /** A digest of its bytes, empty in a run that needs none: no two texts of a document are then told apart. */
  readonly identity: string;
}

/** What is known of the folder at one moment: plain data, told to every thread. */
export interface FolderIndex {
  readonly entries: readonly Entry[];
  /** One for each entry; guessed where the text has not been read yet. */
  readonly outlines: readonly Outline[];
}

/** A document to read and, if `check` is true, to check. */
export interface Task {
  readonly uri: string;
  readonly check: boolean;
  /** Checks it though the settings say to ignore it. */
  readonly evenIgnored: boolean;
}

/** What came of a task: plain data. Files are named by their URIs. */
export type Result = { readonly uri: string; readonly fault: Bilingual } | Reading;

/** A document read. */
export interface Reading {
  readonly uri: string;
  readonly outline: Outline;
  /** Documents found to have changed since their digest was made, this one or others, with the digest they have now. */
  readonly changed: readonly (readonly [uri: string, identity: string])[];
  /** Undefined when it was only read. */
  readonly findings: readonly Reported[] | undefined;
}

/** Gives what is surely true of a document whose text has not been read. */
export function blankOutline({ uri, kind }: Entry, names?: string): Outline {
  return { uri, kind, names, cites: [], claims: [] };
}
