import type { CalendarDate } from '../model/date.ts';
import { type Document, type DocumentKind, isKind } from '../model/document.ts';
import { Links } from './links.ts';
import { type Settings, SettingsTree } from './settings.ts';

/** An earlier snapshot, and the files put in or taken out since. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly changed: ReadonlySet<string>;
}

/** The documents at one moment, with what links them. Frozen: every question asked of it gives one answer for ever. */
export class Snapshot {
  readonly links: Links;
  readonly #settings: SettingsTree;
  readonly #byKind: ReadonlyMap<DocumentKind, readonly Document[]>;

  constructor(
    readonly documents: ReadonlyMap<string, Document>,
    /** The day of the snapshot; undefined when the shell has no clock: rules that need it stay quiet. */
    readonly today?: CalendarDate,
    before?: Before,
  ) {
    const known = before?.snapshot;
    const sameFiles = before && replaced(before.snapshot.#byKind, documents, before.changed);
    this.#byKind = sameFiles ?? sortByKind(documents.values());
    const settings = this.all('configuration');
    this.#settings =
      known && sameItems(known.all('configuration'), settings) ? known.#settings : new SettingsTree(settings);
    this.links = new Links(this, before && sameFiles && { links: before.snapshot.links, changed: [...before.changed] });
  }

  /** Gives a document by its normalized URI. */
  get(uri: string): Document | undefined {
    return this.documents.get(uri);
  }

  /** Lists the documents of a kind, sorted by URI so that the order of loading changes nothing. */
  all<K extends DocumentKind>(kind: K): readonly Document<K>[] {
    const isOfKind = (document: Document): document is Document<K> => isKind(document, kind);
    // The list holds documents of this kind only: the filter tells the compiler, and copies what callers must not change.
    return (this.#byKind.get(kind) ?? []).filter(isOfKind);
  }

  /** Gives the settings that hold for a file: those of the nearest settings file going up. */
  settingsFor(uri: string): Settings {
    return this.#settings.settingsFor(uri);
  }
}

function sortByKind(documents: Iterable<Document>): Map<DocumentKind, Document[]> {
  const found = new Map<DocumentKind, Document[]>();
  for (const document of documents) {
    const list = found.get(document.kind);
    if (list) list.push(document);
    else found.set(document.kind, [document]);
  }
  for (const list of found.values()) list.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  return found;
}

/** Gives the lists with the new version of what has changed; undefined when a file has come, gone, or become another kind. */
function replaced(
  lists: ReadonlyMap<DocumentKind, readonly Document[]>,
  documents: ReadonlyMap<string, Document>,
  changed: ReadonlySet<string>,
): ReadonlyMap<DocumentKind, readonly Document[]> | undefined {
  const made = new Map(lists);
  for (const uri of changed) {
    const document = documents.get(uri);
    const list = document && made.get(document.kind);
    const at = list?.findIndex((one) => one.uri === uri) ?? -1;
    if (!document || !list || at < 0) return undefined;
    made.set(document.kind, list.with(at, document));
  }
  return made;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
