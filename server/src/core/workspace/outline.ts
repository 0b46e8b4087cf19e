import { type Document, type DocumentKind, isKind } from '../model/document.ts';
import { canonicalId } from '../model/identifiers.ts';
import { canonicalReference } from './entity.ts';

/** What others may need to know of a document without its text at hand: plain data, small. */
export interface Outline {
  readonly uri: string;
  readonly kind: DocumentKind;
  /** The référentiel a fiche follows, the path of a bilan's fiche; empty when only the key is written, undefined without. */
  readonly names: string | undefined;
  /** Canonical identifiers that a fiche or a bilan names anywhere, each once. */
  readonly cites: readonly string[];
  /** Canonical identifiers of the criteria that a fiche or a bilan says it proves. */
  readonly claims: readonly string[];
}

const outlines = new WeakMap<Document, Outline>();

/** Gives the outline of a document, computed once. Never throws. */
export function outlineOf(document: Document): Outline {
  const known = outlines.get(document);
  if (known) return known;
  const { uri, kind } = document;
  const made = { uri, kind, names: namedIn(document), cites: citedIn(document), claims: claimedIn(document) };
  outlines.set(document, made);
  return made;
}

function namedIn(document: Document): string | undefined {
  const fiche = isKind(document, 'fiche') ? document.root.field('referentiel') : undefined;
  const field = isKind(document, 'bilan') ? document.root.field('fiche') : fiche;
  return field && (field.value?.value.trim() ?? '');
}

function citedIn(document: Document): readonly string[] {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return [];
  return [...new Set(document.gathered.references.map(({ id, refers }) => canonicalReference(id, refers)))];
}

function claimedIn(document: Document): readonly string[] {
  const fiche = isKind(document, 'fiche') ? document.root.get('preuves') : undefined;
  const list = isKind(document, 'bilan') ? document.root.get('preuves') : fiche;
  return (list?.items ?? []).map(({ text }) => canonicalId(text) ?? text);
}
