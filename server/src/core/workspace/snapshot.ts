import type { CalendarDate } from '../model/date.ts';
import { type Document, type DocumentKind, isKind } from '../model/document.ts';
import { sameItems } from '../model/sameItems.ts';
import { Links } from './links.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type Settings, SettingsTree } from './settings.ts';

/** An earlier snapshot, and the files put in or taken out since. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly changed: ReadonlySet<string>;
}

/** What spares a snapshot from finding out what is known already. */
export interface Given {
  readonly before?: Before | undefined;
  /** Outlines of all documents, where `documents` reads a text only when it is asked for. */
  readonly outlines?: ReadonlyMap<string, Outline>;
}

/** The documents at one moment, with what links them. Frozen: every question asked of it gives one answer for ever. */
export class Snapshot {
  readonly links: Links;
  readonly #settings: SettingsTree;
  readonly #outlines: ReadonlyMap<string, Outline> | undefined;
  #byKind: ReadonlyMap<DocumentKind, readonly Document[]> | undefined;
  #outlinesByKind: ReadonlyMap<DocumentKind, readonly Outline[]> | undefined;

  constructor(
    readonly documents: ReadonlyMap<string, Document>,
    /** The day of the snapshot; undefined when the shell has no clock: rules that need it stay quiet. */
    readonly today?: CalendarDate,
    { before, outlines }: Given = {},
  ) {
    const known = before?.snapshot;
    this.#outlines = outlines;
    if (before && known) this.#byKind = known.#byKind && replaced(known.#byKind, documents, before.changed);
    const settings = this.all('configuration');
    this.#settings =
      known && sameItems(known.all('configuration'), settings) ? known.#settings : new SettingsTree(settings);
    this.links = new Links(this, before && { links: before.snapshot.links, changed: before.changed });
  }

  /** Gives a document by its normalized URI. */
  get(uri: string): Document | undefined {
    return this.documents.get(uri);
  }

  /** Tells what is known of a document without reading it, where there is one. */
  outline(uri: string): Outline | undefined {
    if (this.#outlines) return this.#outlines.get(uri);
    const document = this.get(uri);
    return document && outlineOf(document);
  }

  /** Lists the outlines of the documents of a kind, sorted by URI. */
  outlines(kind: DocumentKind): readonly Outline[] {
    if (!this.#outlines) return this.all(kind).map(outlineOf);
    this.#outlinesByKind ??= sortByKind(this.#outlines.values());
    return this.#outlinesByKind.get(kind) ?? [];
  }

  /** Lists the documents of a kind, sorted by URI so that the order of loading changes nothing. */
  all<K extends DocumentKind>(kind: K): readonly Document<K>[] {
    const isOfKind = (document: Document): document is Document<K> => isKind(document, kind);
    // The list holds documents of this kind only: the filter tells the compiler, and copies what callers must not change.
    return this.#listed(kind).filter(isOfKind);
  }

  #listed(kind: DocumentKind): readonly Document[] {
    if (this.#outlines) return this.outlines(kind).flatMap(({ uri }) => this.get(uri) ?? []);
    this.#byKind ??= sortByKind(this.documents.values());
    return this.#byKind.get(kind) ?? [];
  }

  /** Gives the settings that hold for a file: those of the nearest settings file going up. */
  settingsFor(uri: string): Settings {
    return this.#settings.settingsFor(uri);
  }
}

function sortByKind<D extends { readonly kind: DocumentKind; readonly uri: string }>(
  documents: Iterable<D>,
): Map<DocumentKind, D[]> {
  const found = new Map<DocumentKind, D[]>();
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
