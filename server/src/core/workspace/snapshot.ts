import type { CalendarDate } from '../model/date.ts';
import { type Document, type DocumentKind, isKind } from '../model/document.ts';
import { Links } from './links.ts';
import { type Settings, SettingsTree } from './settings.ts';

/** The documents at one moment, with what links them. Frozen: every question asked of it gives one answer for ever. */
export class Snapshot {
  readonly links: Links;
  readonly #settings: SettingsTree;

  constructor(
    readonly documents: ReadonlyMap<string, Document>,
    /** The day of the snapshot; undefined when the shell has no clock: rules that need it stay quiet. */
    readonly today?: CalendarDate,
  ) {
    this.#settings = new SettingsTree(this.all('configuration'));
    this.links = new Links(this);
  }

  /** Gives a document by its normalized URI. */
  get(uri: string): Document | undefined {
    return this.documents.get(uri);
  }

  /** Lists the documents of a kind, sorted by URI so that the order of loading changes nothing. */
  all<K extends DocumentKind>(kind: K): readonly Document<K>[] {
    const found: Document<K>[] = [];
    for (const document of this.documents.values()) if (isKind(document, kind)) found.push(document);
    return found.toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  }

  /** Gives the settings that hold for a file: those of the nearest settings file going up. */
  settingsFor(uri: string): Settings {
    return this.#settings.settingsFor(uri);
  }
}
