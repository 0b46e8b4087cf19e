import { type Document, type DocumentKind, isKind } from '../model/document.ts';
import { compareIds, parseReferentielRef } from '../model/identifiers.ts';
import { type Outline, outlineOf } from './outline.ts';
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
  outline(uri: string): Outline | undefined;
  outlines(kind: DocumentKind): readonly Outline[];
  all<K extends DocumentKind>(kind: K): readonly Document<K>[];
  settingsFor(uri: string): Settings;
}

/** Earlier links, and the files put in or taken out since. */
export interface LinksBefore {
  readonly links: Links;
  readonly changed: Iterable<string>;
}

/** The links between the documents of a snapshot: who follows which référentiel, which bilan reports on which fiche. */
export class Links {
  #byId: Map<string, Document<'referentiel'>[]> | undefined;
  #reports: Map<string, string[]> | undefined;
  #firstReports: Map<string, string> | undefined;
  #followers: Map<string, Outline[]> | undefined;
  readonly #followed = new Map<Outline, ReferentielLink>();

  constructor(
    private readonly set: DocumentSet,
    before?: LinksBefore,
  ) {
    if (before && [...before.changed].every((uri) => sameNames(before.links.set.outline(uri), set.outline(uri))))
      this.#reports = before.links.#reports;
  }

  /** Lists the référentiels that have this identifier, whatever their version, in the order of their files. */
  referentielsNamed(id: string): readonly Document<'referentiel'>[] {
    return this.#referentiels().get(id) ?? [];
  }

  /** Lists the identifiers of the référentiels known. */
  referentielIds(): readonly string[] {
    return [...this.#referentiels().keys()].toSorted(compareIds);
  }

  /** Gives the référentiel a document follows: itself, the one a fiche names, or that of a bilan's fiche. Never throws. */
  referentielOf(document: Document): ReferentielLink {
    if (isKind(document, 'referentiel')) return { state: 'found', document };
    return this.followedBy(outlineOf(document));
  }

  /** Gives the référentiel that a fiche or a bilan of this outline follows. Never throws. */
  followedBy(outline: Outline): ReferentielLink {
    if (outline.kind === 'fiche') return this.#named(outline);
    const fiche = outline.kind === 'bilan' ? this.#ficheOf(outline) : undefined;
    return fiche ? this.#named(fiche) : { state: 'not-named' };
  }

  /** Gives the fiche a bilan reports on. Never throws. */
  ficheOf(bilan: Document<'bilan'>): FicheLink {
    const uri = ficheUri(outlineOf(bilan));
    if (uri === undefined) return { state: 'not-named' };
    const document = this.set.get(uri);
    return document && isKind(document, 'fiche') ? { state: 'found', document } : { state: 'not-found', uri };
  }

  /**
   * Tells whether a document says which référentiel it follows, itself or through its fiche, and that one is not there:
   * what the référentiel would ask for is then unknown. Never throws.
   */
  isReferentielLost(document: Document): boolean {
    const outline = outlineOf(document);
    if (outline.names === undefined) return false;
    if (outline.kind === 'fiche') return this.#named(outline).state !== 'found';
    const fiche = this.#ficheOf(outline);
    return !fiche || (fiche.names !== undefined && this.#named(fiche).state !== 'found');
  }

  /** Lists the bilans that report on a fiche, in the order of their files. */
  bilansOf(ficheUri: string): readonly Document<'bilan'>[] {
    return this.reportsOn(ficheUri).flatMap((uri) => {
      const bilan = this.set.get(uri);
      return bilan && isKind(bilan, 'bilan') ? [bilan] : [];
    });
  }

  /** Lists the URIs of the bilans that report on a fiche, sorted. */
  reportsOn(ficheUri: string): readonly string[] {
    return this.#reported().get(ficheUri) ?? [];
  }

  /** Gives the URI of the first bilan that reports on a fiche of a folder. */
  firstReportFrom(folder: string): string | undefined {
    this.#firstReports ??= this.#collectFirstReports();
    return this.#firstReports.get(folder);
  }

  /** Lists the outlines of the fiches and the bilans that follow a référentiel, fiches first, each sorted by URI. */
  followersOf(referentielUri: string): readonly Outline[] {
    this.#followers ??= this.#collectFollowers();
    return this.#followers.get(referentielUri) ?? [];
  }

  #referentiels(): ReadonlyMap<string, readonly Document<'referentiel'>[]> {
    if (this.#byId) return this.#byId;
    this.#byId = new Map();
    for (const document of this.set.all('referentiel')) {
      const id = document.root.get('id')?.value;
      if (id !== undefined) append(this.#byId, id, document);
    }
    return this.#byId;
  }

  #reported(): ReadonlyMap<string, readonly string[]> {
    if (this.#reports) return this.#reports;
    this.#reports = new Map();
    for (const bilan of this.set.outlines('bilan')) {
      const fiche = this.#ficheOf(bilan);
      if (fiche) append(this.#reports, fiche.uri, bilan.uri);
    }
    return this.#reports;
  }

  #collectFirstReports(): Map<string, string> {
    const found = new Map<string, string>();
    for (const [fiche, bilans] of this.#reported()) {
      const folder = folderOf(fiche);
      const known = found.get(folder);
      const [first] = bilans;
      if (first !== undefined && (known === undefined || first < known)) found.set(folder, first);
    }
    return found;
  }

  #collectFollowers(): Map<string, Outline[]> {
    const found = new Map<string, Outline[]>();
    for (const outline of [...this.set.outlines('fiche'), ...this.set.outlines('bilan')]) {
      const link = this.followedBy(outline);
      if (link.state === 'found') append(found, link.document.uri, outline);
    }
    return found;
  }

  #ficheOf(bilan: Outline): Outline | undefined {
    const uri = ficheUri(bilan);
    const outline = uri === undefined ? undefined : this.set.outline(uri);
    return outline?.kind === 'fiche' ? outline : undefined;
  }

  /** Most rules ask it of every document. */
  #named(fiche: Outline): ReferentielLink {
    const known = this.#followed.get(fiche) ?? this.#find(fiche);
    this.#followed.set(fiche, known);
    return known;
  }

  #find(fiche: Outline): ReferentielLink {
    const name = fiche.names;
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

/** Tells whether links lead the same way from two states of a file, and to it. */
function sameNames(a: Outline | undefined, b: Outline | undefined): boolean {
  return a?.kind === b?.kind && a?.names === b?.names;
}

const ficheUris = new WeakMap<Outline, string>();

/** Gives where a bilan says its fiche is, undefined when it does not; resolved once, for every snapshot asks. Never throws. */
export function ficheUri(bilan: Outline): string | undefined {
  if (!bilan.names) return undefined;
  const known = ficheUris.get(bilan) ?? resolveUri(bilan.uri, bilan.names);
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
