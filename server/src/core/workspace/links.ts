import { type Document, type DocumentKind, isKind } from '../model/document.ts';
import { compareIds, parseReferentielRef } from '../model/identifiers.ts';
import type { Settings } from './settings.ts';
import { folderOf, resolveUri } from './uris.ts';

/** What a document's reference to its référentiel leads to. */
export type ReferentielLink =
  | { readonly state: 'found'; readonly document: Document<'referentiel'> }
  | { readonly state: 'not-found'; readonly name: string }
  | { readonly state: 'not-named' };

/** What a bilan's reference to its fiche leads to; `uri` is where it should be. */
export type FicheLink =
  | { readonly state: 'found'; readonly document: Document<'fiche'> }
  | { readonly state: 'not-found'; readonly uri: string }
  | { readonly state: 'not-named' };

/** What links are drawn from. */
export interface DocumentSet {
  get(uri: string): Document | undefined;
  all<K extends DocumentKind>(kind: K): readonly Document<K>[];
  settingsFor(uri: string): Settings;
}

/** Earlier links between the same files, and the files whose text has changed since. */
export interface LinksBefore {
  readonly links: Links;
  readonly changed: readonly string[];
}

/** The links between the documents of a snapshot: who follows which référentiel, which bilan reports on which fiche. */
export class Links {
  readonly #byId = new Map<string, Document<'referentiel'>[]>();
  readonly #followed = new Map<Document, ReferentielLink>();
  /** The files of the bilans of each fiche. */
  #bilans: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    private readonly set: DocumentSet,
    before?: LinksBefore,
  ) {
    if (before && !before.changed.some((uri) => before.links.#ficheOfFile(uri) !== this.#ficheOfFile(uri)))
      this.#bilans = before.links.#bilans;
    for (const document of this.set.all('referentiel')) {
      const id = document.root.get('id')?.value;
      if (id !== undefined) append(this.#byId, id, document);
    }
  }

  /** Lists the référentiels that have this identifier, whatever their version, in the order of their files. */
  referentielsNamed(id: string): readonly Document<'referentiel'>[] {
    return this.#byId.get(id) ?? [];
  }

  /** Lists the identifiers of the référentiels known. */
  referentielIds(): readonly string[] {
    return [...this.#byId.keys()].toSorted(compareIds);
  }

  /** Gives the référentiel a document follows: itself, the one a fiche names, or that of a bilan's fiche. Never throws. */
  referentielOf(document: Document): ReferentielLink {
    if (isKind(document, 'referentiel')) return { state: 'found', document };
    if (isKind(document, 'fiche')) return this.#named(document);
    if (!isKind(document, 'bilan')) return { state: 'not-named' };
    const fiche = this.ficheOf(document);
    return fiche.state === 'found' ? this.#named(fiche.document) : { state: 'not-named' };
  }

  /** Gives the fiche a bilan reports on. Never throws. */
  ficheOf(bilan: Document<'bilan'>): FicheLink {
    const path = bilan.root.get('fiche')?.value.trim();
    if (!path) return { state: 'not-named' };
    const uri = ficheUri(bilan, path);
    const document = this.set.get(uri);
    return document && isKind(document, 'fiche') ? { state: 'found', document } : { state: 'not-found', uri };
  }

  /**
   * Tells whether a document says which référentiel it follows, itself or through its fiche, and that one is not there:
   * what the référentiel would ask for is then unknown. Never throws.
   */
  isReferentielLost(document: Document): boolean {
    if (isKind(document, 'fiche')) {
      const named = document.root.field('referentiel') !== undefined;
      return named && this.#named(document).state !== 'found';
    }
    if (!isKind(document, 'bilan') || document.root.field('fiche') === undefined) return false;
    const link = this.ficheOf(document);
    return link.state !== 'found' || this.isReferentielLost(link.document);
  }

  /** Lists the bilans that report on a fiche, in the order of their files. */
  bilansOf(ficheUri: string): readonly Document<'bilan'>[] {
    this.#bilans ??= this.#collectBilans();
    return (this.#bilans.get(ficheUri) ?? []).flatMap((uri) => {
      const bilan = this.set.get(uri);
      return bilan && isKind(bilan, 'bilan') ? [bilan] : [];
    });
  }

  #collectBilans(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const bilan of this.set.all('bilan')) {
      const fiche = this.ficheOf(bilan);
      if (fiche.state === 'found') append(found, fiche.document.uri, bilan.uri);
    }
    return found;
  }

  /** The fiche that a bilan names, undefined when it names none or is no bilan. */
  #ficheOfFile(uri: string): string | undefined {
    const bilan = this.set.get(uri);
    const path = bilan && isKind(bilan, 'bilan') ? bilan.root.get('fiche')?.value.trim() : undefined;
    return bilan && path ? ficheUri(bilan, path) : undefined;
  }

  /** Most rules ask it of every document. */
  #named(fiche: Document<'fiche'>): ReferentielLink {
    const known = this.#followed.get(fiche) ?? this.#find(fiche);
    this.#followed.set(fiche, known);
    return known;
  }

  #find(fiche: Document<'fiche'>): ReferentielLink {
    const name = fiche.root.get('referentiel')?.value.trim();
    if (!name) return { state: 'not-named' };
    const { id, version } = parseReferentielRef(name);
    const settings = this.set.settingsFor(fiche.uri);
    const candidates = this.referentielsNamed(id)
      .filter((candidate) => settings.admits(candidate.uri))
      .filter((candidate) => version === undefined || versionOf(candidate) === version);
    const newest = candidates.map(versionOf).toSorted(compareIds).at(-1);
    const best = candidates.filter((candidate) => versionOf(candidate) === newest).toSorted(byNearness(fiche.uri))[0];
    return best ? { state: 'found', document: best } : { state: 'not-found', name };
  }
}

const ficheUris = new WeakMap<Document, string>();

/** Where a bilan says its fiche is; resolved once, for every snapshot asks it of every bilan. */
function ficheUri(bilan: Document, path: string): string {
  const known = ficheUris.get(bilan) ?? resolveUri(bilan.uri, path);
  ficheUris.set(bilan, known);
  return known;
}

/** Gives a référentiel's version, empty when it has none. */
export function versionOf(referentiel: Document<'referentiel'>): string {
  return referentiel.root.get('version')?.text ?? '';
}

/** Orders files of equal worth by how much of their path they share with a document, then by name. */
function byNearness(uri: string): (a: Document, b: Document) => number {
  const shared = (other: Document) => commonLength(folderOf(uri), folderOf(other.uri));
  return (a, b) => shared(b) - shared(a) || a.uri.length - b.uri.length || (a.uri < b.uri ? -1 : 1);
}

function commonLength(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? left.length : at;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
