import {
  type Bilingual,
  type CalendarDate,
  type Document,
  ficheUri,
  type Outline,
  outlineOf,
  readDocument,
  Snapshot,
  uris,
  withGivenNames,
} from '../../../core/linter.ts';
import { readBytes } from '../../files/readBytes.ts';
import { decode } from '../../files/readFile.ts';
import { digest } from './digest.ts';
import type { Entry, FolderIndex } from './entry.ts';

/** How many fiches and bilans stay in memory: a bilan's fiche is often looked at again. */
const KEPT = 4;

/**
 * The documents of a folder, read from the disk when they are asked for. Settings and référentiels stay in memory, which
 * everything refers to; fiches and bilans only for a while.
 */
export class Shelf implements ReadonlyMap<string, Document> {
  /** What reading has told of the documents, guesses before; shared with the snapshots drawn from it. */
  readonly outlines = new Map<string, Outline>();
  /** Why documents could not be read. */
  readonly faults = new Map<string, Bilingual>();
  readonly #entries = new Map<string, Entry>();
  readonly #lasting = new Map<string, Document>();
  readonly #passing = new Map<string, Document>();
  readonly #changed = new Map<string, string>();
  #snapshot: Snapshot | undefined;

  /** Draws a snapshot of the folder as it is known now, whose documents are read as they are asked for. Never throws. */
  snapshotOf(today?: CalendarDate): Snapshot {
    this.#snapshot = new Snapshot(this, today, { outlines: this.outlines });
    return this.#snapshot;
  }

  /** Takes the folder as it is known now; what has changed since is read again. Never throws. */
  fill({ entries, outlines }: FolderIndex): void {
    this.#passing.clear();
    const identities = new Map(entries.map(({ uri, identity }) => [uri, identity]));
    for (const uri of this.#lasting.keys()) {
      if (identities.get(uri) !== this.#entries.get(uri)?.identity) this.#lasting.delete(uri);
    }
    this.#entries.clear();
    this.outlines.clear();
    for (const entry of entries) this.#entries.set(entry.uri, entry);
    for (const outline of outlines) this.outlines.set(outline.uri, outline);
  }

  /** Gives, once, the documents that were not as their entry says, with the digest they have. Never throws. */
  takeChanged(): [uri: string, identity: string][] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** Gives a document, reading it where that has not been done; undefined when there is none or it cannot be read. */
  get(uri: string): Document | undefined {
    const entry = this.#entries.get(uri);
    if (!entry) return undefined;
    const known = this.#lasting.get(uri) ?? this.#passing.get(uri);
    if (known) return known;
    const found = this.#read(entry);
    if (!found) return undefined;
    const read = this.#named(found);
    this.outlines.set(uri, outlineOf(read));
    if (entry.kind === 'referentiel' || entry.kind === 'configuration') this.#lasting.set(uri, read);
    else this.#keepAWhile(uri, read);
    return read;
  }

  /** The référentiel of its fiche names the rubriques of a bilan: the outline of the fiche, which may be a guess, is made true first. */
  #named(document: Document): Document {
    if (!this.#snapshot || document.source.notation !== 'markdown') return document;
    const fiche = document.kind === 'bilan' ? ficheUri(outlineOf(document)) : undefined;
    if (fiche !== undefined && this.#entries.get(fiche)?.kind === 'fiche') this.get(fiche);
    return withGivenNames(this.#snapshot, document);
  }

  #keepAWhile(uri: string, document: Document): void {
    this.#passing.set(uri, document);
    const [oldest] = this.#passing.keys();
    if (this.#passing.size > KEPT && oldest !== undefined) this.#passing.delete(oldest);
  }

  #read({ uri, file, identity }: Entry): Document | undefined {
    const found = readBytes(file);
    if ('fault' in found) {
      this.faults.set(uri, found.fault);
      return undefined;
    }
    if (identity !== '') {
      const now = digest(found.bytes);
      if (now !== identity) this.#changed.set(uri, now);
    }
    const namedKind = uris.kindOfName(uri);
    return readDocument({ uri, ...decode(found.bytes), namedKind, config: uris.isConfig(uri) });
  }

  get size(): number {
    return this.#entries.size;
  }

  has(uri: string): boolean {
    return this.#entries.has(uri);
  }

  keys(): MapIterator<string> {
    return this.#entries.keys();
  }

  *entries(): MapIterator<[string, Document]> {
    for (const uri of this.keys()) {
      const document = this.get(uri);
      if (document) yield [uri, document];
    }
  }

  *values(): MapIterator<Document> {
    for (const [, document] of this.entries()) yield document;
  }

  [Symbol.iterator](): MapIterator<[string, Document]> {
    return this.entries();
  }

  forEach(callback: (value: Document, key: string, map: ReadonlyMap<string, Document>) => void): void {
    for (const [uri, document] of this.entries()) callback(document, uri, this);
  }
}
