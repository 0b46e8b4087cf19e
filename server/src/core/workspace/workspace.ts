import { type CalendarDate, formatIsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/read.ts';
import type { Encoding } from '../text/encoding.ts';
import { givenNames } from './rubriques.ts';
import { Snapshot } from './snapshot.ts';
import { isConfig, kindOfName } from './uris.ts';

/** What a shell tells about a file: its whole text, and how the bytes were read when they came from a disk. */
export interface FileInput {
  readonly uri: string;
  readonly text: string;
  readonly encoding?: Encoding;
}

/** What a shell lends to a workspace. */
export interface WorkspaceHost {
  /** Gives the current day, where the user is. */
  today?(): CalendarDate;
}

/**
 * The documents of one or several folders. Shells put files in and take them out, under normalized URIs; a snapshot
 * answers questions about the whole at one moment.
 */
export class Workspace {
  readonly #documents = new Map<string, Document>();
  #snapshot: Snapshot | undefined;

  constructor(private readonly host: WorkspaceHost = {}) {}

  /** Puts a file in, or its new text. A file that is no document of ours is left out. Never throws. */
  set(file: FileInput): void {
    const known = this.#documents.get(file.uri);
    if (known && known.text === file.text && known.source.encoding === (file.encoding ?? 'utf-8')) return;
    const namedKind = kindOfName(file.uri);
    // The names its référentiel gives most likely still hold: a snapshot reads it again where they do not.
    const names = known?.source.names;
    const document = readDocument({ ...file, namedKind, config: isConfig(file.uri), names });
    if (document) this.#documents.set(file.uri, document);
    else this.#documents.delete(file.uri);
    this.#snapshot = undefined;
  }

  /** Takes a file out. Never throws. */
  delete(uri: string): void {
    if (this.#documents.delete(uri)) this.#snapshot = undefined;
  }

  /** Gives the state of the whole at this moment; it never changes afterwards. */
  snapshot(): Snapshot {
    const today = this.host.today?.();
    if (this.#snapshot && !sameDay(this.#snapshot.today, today)) this.#snapshot = undefined;
    this.#snapshot ??= this.#withNames(new Snapshot(new Map(this.#documents), today), today);
    return this.#snapshot;
  }

  /**
   * Headings in Markdown may be the names that a référentiel gives to rubriques, which is known once documents are linked:
   * those read with other names are read again.
   */
  #withNames(snapshot: Snapshot, today: CalendarDate | undefined): Snapshot {
    const changed = [...snapshot.documents.values()].flatMap((document) => renamed(snapshot, document) ?? []);
    if (changed.length === 0) return snapshot;
    for (const document of changed) this.#documents.set(document.uri, document);
    return new Snapshot(new Map(this.#documents), today);
  }
}

function renamed(snapshot: Snapshot, document: Document): Document | undefined {
  if (document.source.notation !== 'markdown') return undefined;
  const names = givenNames(snapshot, document);
  if (namesText(names) === namesText(document.source.names)) return undefined;
  const { uri, text, source } = document;
  return readDocument({ uri, text, encoding: source.encoding, namedKind: source.namedKind, config: false, names });
}

function namesText(names: ReadonlyMap<string, string> | undefined): string {
  return JSON.stringify([...(names ?? [])]);
}

function sameDay(a: CalendarDate | undefined, b: CalendarDate | undefined): boolean {
  return (a && formatIsoDate(a)) === (b && formatIsoDate(b));
}
