import type * as z from 'zod/mini';
import {
  type Comment,
  type EntryNode,
  type Located,
  type Node,
  type SyntaxProblem,
  spanIn,
  type Tree,
} from '../syntax/tree.ts';
import type { Encoding } from '../text/encoding.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { Gathered } from './gathered.ts';
import { Gathering, type Memory, type Stretch } from './gathering.ts';
import type { ExtraNames } from './markdown/names.ts';
import type { MarkdownLayout } from './markdown/read.ts';
import { emptyGroup, readBySchema } from './reader.ts';
import { bilanSchema } from './schemas/bilan.ts';
import type { Kind } from './schemas/common.ts';
import { configurationSchema } from './schemas/configuration.ts';
import { ficheSchema } from './schemas/fiche.ts';
import { referentielSchema } from './schemas/referentiel.ts';
import type { Group, Read } from './values.ts';

/** The schema of each kind of document, the project's settings included. */
export const SCHEMAS = {
  referentiel: referentielSchema,
  fiche: ficheSchema,
  bilan: bilanSchema,
  configuration: configurationSchema,
} as const;

/** A kind of document, or the settings. */
export type DocumentKind = keyof typeof SCHEMAS;

/** The root of a document of each kind. */
export type Root<K extends DocumentKind> = Read<(typeof SCHEMAS)[K]>;

/** How the text's syntax is written, for what edits it. */
export type NotationName = 'yaml' | 'markdown';

/** What a document is made from. */
export interface DocumentSource {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly encoding: Encoding;
  readonly tree: Tree;
  readonly notation: NotationName;
  /** How a document in Markdown is written; undefined for the others. */
  readonly layout?: MarkdownLayout | undefined;
  /** Names that the référentiel gives to rubriques, by which headings were recognised. */
  readonly names?: ExtraNames | undefined;
  /** The kind the file's name tells, undefined when the document's `type` had to be asked. */
  readonly namedKind: Kind | undefined;
}

/** What the schema of a kind reads in a tree. */
export interface Reading {
  readonly root: Group<never>;
  /** The entries that were read: those at the root, or the one of a part. */
  readonly entries: readonly EntryNode[];
  readonly gathered: Gathered;
  /** The parts of the document, where they were read apart; empty otherwise. */
  readonly stretches: readonly Stretch[];
  readonly memory: Memory | undefined;
}

/** Reads a tree by the schema of a kind. With a memory, what it holds is not read again, and what is read goes into it. */
export function readTree(kind: DocumentKind, root: Node, memory?: Memory): Reading {
  const schema: z.ZodMiniType = SCHEMAS[kind];
  const into = new Gathering(root, memory);
  const read = root.kind === 'map' ? readBySchema(schema, root, into) : undefined;
  const gathered = new Gathered(into.pieces);
  return {
    root: (read as Group<never> | undefined) ?? emptyGroup(root),
    entries: root.kind === 'map' ? root.entries : [],
    gathered,
    stretches: into.stretches,
    memory,
  };
}

/** A document read: immutable, with holes where it could not be read, and a place on every key and value. */
export class Document<K extends DocumentKind = DocumentKind> {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: Root<K>;
  /** False when the text has no mapping at its root: there is nothing to check but that. */
  readonly readable: boolean;
  readonly gathered: Gathered;

  constructor(
    readonly kind: K,
    readonly source: DocumentSource,
    readonly reading: Reading = readTree(kind, source.tree.root),
  ) {
    this.uri = source.uri;
    this.text = source.text;
    this.lines = source.lines;
    this.gathered = reading.gathered;
    this.readable = source.tree.root.kind === 'map';
    // `Root<K>` is what the schema of this kind reads; TypeScript cannot follow the lookup through K.
    this.root = reading.root as unknown as Root<K>;
  }

  /** Faults of syntax, with absolute spans. */
  get problems(): readonly SyntaxProblem[] {
    return this.source.tree.problems;
  }

  /** Comments that speak to Certidoc. */
  get comments(): readonly Comment[] {
    return this.source.tree.comments;
  }

  /** Tells whether the text is damaged: what seems missing may only be unreadable. */
  get damaged(): boolean {
    // A value that wants quotes is read as it is meant, and misread accents leave the lines as they are: nothing is lost.
    return this.problems.some(
      ({ code, detail }) => code !== 'unquoted' && code !== 'lookalike' && detail !== 'misread-accents',
    );
  }

  /** Gives the absolute span of a place of this document. Throws when the place belongs to another document. */
  spanOf(place: Located): Span {
    return spanIn(this.source.tree, place);
  }
}

/** Tells whether an absolute offset is in Markdown, rather than in YAML or in the front matter. Never throws. */
export function isInMarkdown({ source }: Document, offset: number): boolean {
  return source.layout !== undefined && offset >= source.layout.frontSpan.end;
}

/** Narrows a document to one kind. Never throws. */
export function isKind<K extends DocumentKind>(document: Document, kind: K): document is Document<K> {
  return document.kind === kind;
}
