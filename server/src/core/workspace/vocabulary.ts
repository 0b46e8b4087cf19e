import { type Document, isKind } from '../model/document.ts';
import { lineageOf } from '../model/excerpts.ts';
import { definitionsOf } from './definitions.ts';
import { glossaryOf } from './glossaire.ts';
import type { Snapshot } from './snapshot.ts';

/** What the names written in a document are looked up in. */
export interface Scope {
  readonly referentiel: Document<'referentiel'> | undefined;
  /** Where the objectives are defined: the document itself, or the fiche of a bilan. */
  readonly fiche: Document<'fiche'> | undefined;
}

/** What names are looked up in, told apart by what they depend on in it: the same object as long as that is the same. */
export interface Vocabulary {
  readonly scope: Scope;
  readonly referentiel: string;
  readonly fiche: string;
}

/** Finds what the names written in a document are looked up in. Never throws. */
export function scopeOf(snapshot: Snapshot, document: Document): Scope {
  const link = snapshot.links.referentielOf(document);
  const referentiel = link.state === 'found' ? link.document : undefined;
  if (isKind(document, 'fiche')) return { referentiel, fiche: document };
  const fiche = isKind(document, 'bilan') ? snapshot.links.ficheOf(document) : undefined;
  return { referentiel, fiche: fiche?.state === 'found' ? fiche.document : undefined };
}

/** What was looked up for one snapshot: links need not be followed again. */
const lookups = new WeakMap<Snapshot, Map<Document, Vocabulary>>();
const lineages = new WeakMap<object, Vocabulary>();

/** Gives what the names of a document are looked up in, the same object as long as that is the same. */
export function vocabularyFor(snapshot: Snapshot, document: Document): Vocabulary {
  const known = lookups.get(snapshot) ?? new Map<Document, Vocabulary>();
  lookups.set(snapshot, known);
  const made = known.get(document) ?? lookUp(snapshot, document);
  known.set(document, made);
  return made;
}

function lookUp(snapshot: Snapshot, document: Document): Vocabulary {
  const scope = scopeOf(snapshot, document);
  const referentiel = scope.referentiel ? wordsOf(scope.referentiel) : '';
  const fiche = scope.fiche ? wordsOf(scope.fiche) : '';
  const lineage = lineageOf(document);
  const known = lineages.get(lineage);
  if (known && known.referentiel === referentiel && known.fiche === fiche) return known;
  const made = { scope, referentiel, fiche };
  lineages.set(lineage, made);
  return made;
}

const words = new WeakMap<Document, string>();
const lastWords = new WeakMap<object, string>();

/** Everything that what others name depends on in a document, as one text. */
function wordsOf(document: Document): string {
  const known = words.get(document);
  if (known !== undefined) return known;
  const names = isKind(document, 'referentiel') ? glossaryOf(document).names : '';
  const made = [document.uri, ...definitionsOf(document).keys(), names].join('\n');
  // The same text is taken again rather than its copy: two copies take long to compare.
  const last = lastWords.get(lineageOf(document));
  const kept = last === made ? last : made;
  words.set(document, kept);
  lastWords.set(lineageOf(document), kept);
  return kept;
}
