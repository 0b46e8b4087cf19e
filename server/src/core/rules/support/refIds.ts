import type { Document } from '../../model/document.ts';
import type { Definition, Reference } from '../../model/gathered.ts';
import { canonicalId, canonicalKey, nearest } from '../../model/identifiers.ts';
import type { Bilingual, DefinitionKind, ReferenceKind } from '../../model/notation.ts';
import type { Located } from '../../syntax/tree.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { textOfDefinition } from '../../workspace/enonces.ts';
import type { DocumentEdit, Fix } from '../rule.ts';

/** How many replacements are offered at most: beyond, a list no longer helps. */
const MOST = 3;

/** What each kind of key is called, with its article, and how its identifiers look. */
export const ID_WORDS: Partial<Record<DefinitionKind, { readonly un: Bilingual; readonly exemple: string }>> = {
  activite: { un: { fr: 'une activité', en: 'an activité' }, exemple: 'A1, A2…' },
  competence: { un: { fr: 'une compétence', en: 'a compétence' }, exemple: 'C1, C2…' },
  'savoir-faire': { un: { fr: 'un savoir-faire', en: 'a savoir-faire' }, exemple: 'SF1, SF2…' },
  connaissance: { un: { fr: 'une connaissance', en: 'a connaissance' }, exemple: 'CO1, CO2…' },
  critere: { un: { fr: 'un critère', en: 'a critère' }, exemple: 'CR1, CR2…' },
  detail: { un: { fr: 'un détail', en: 'a detail' }, exemple: 'a, b, c…' },
  cpu: { un: { fr: 'un certificat professionnel unitaire', en: 'a unit certificate' }, exemple: 'CPU1, CPU2…' },
  epreuve: { un: { fr: 'une épreuve', en: 'an épreuve' }, exemple: 'E1, E2…' },
  objectif: { un: { fr: 'un objectif', en: 'an objective' }, exemple: 'O1, O2…' },
};

/** The kinds of definition that a reference may lead to; a reference to `tout` or to an item may lead anywhere. */
const STRICT: Partial<Record<ReferenceKind, DefinitionKind>> = {
  activite: 'activite',
  competence: 'competence',
  epreuve: 'epreuve',
  objectif: 'objectif',
};

/** The kind a reference must lead to, undefined when several will do. */
export function strictKind(refers: ReferenceKind): DefinitionKind | undefined {
  return STRICT[refers];
}

/** Tells whether a reference names something by an identifier of ours: neither a file, a code nor an annex. */
export function isIdReference(reference: Reference): boolean {
  return !['pix', 'referentiel', 'fiche', 'annexe'].includes(reference.refers);
}

/** Gives the canonical form of a reference, undefined when its text is nothing like an identifier. Never throws. */
export function canonicalReference({ refers, id }: Pick<Reference, 'refers' | 'id'>): string | undefined {
  const kind = STRICT[refers];
  return canonicalId(id) ?? (kind && canonicalKey(kind, id, ''));
}

/** What a reference leads to in a document, however loosely it is written. Never throws. */
export function resolveReference(
  document: Document,
  reference: Pick<Reference, 'refers' | 'id'>,
): Definition | undefined {
  const known = definitionsOf(document);
  return known.get(canonicalReference(reference) ?? reference.id) ?? known.get(reference.id);
}

/** The edit that writes an identifier in place of another, in the quotes of the other if it has some. Never throws. */
export function writeId(document: Document, place: Located, id: string): DocumentEdit {
  const span = document.spanOf(place);
  const quote = /^["']/.exec(document.text.slice(span.start, span.end))?.[0] ?? '';
  return { uri: document.uri, span, newText: `${quote}${id}${quote}` };
}

/** What narrows the choice of a replacement: the kind it must be, what it cannot be, what it is less likely to be. */
export interface Choice {
  readonly kind?: DefinitionKind | undefined;
  readonly except?: ReadonlySet<string>;
  readonly used?: ReadonlySet<string>;
}

/** Lists the identifiers a wrong one may stand for, most likely first. Never throws. */
export function nearestIds(document: Document, wrong: string, { kind, except, used }: Choice): string[] {
  const candidates: string[] = [];
  for (const [id, definition] of definitionsOf(document)) {
    if ((kind === undefined || definition.kind === kind) && definition.canonicalKey !== undefined && !except?.has(id))
      candidates.push(id);
  }
  const alike = nearest(wrong, candidates);
  const likely = alike.filter((id) => used?.has(id) === false && oneSlipApart(wrong, id));
  return [...new Set([...likely, ...alike])].slice(0, MOST);
}

/** Gives an identifier followed by the text of what it names: `C4.CR3 — Une fiche d'activité est établie`. */
export function withText(document: Document, id: string): string {
  const definition = definitionsOf(document).get(id);
  const text = definition ? textOfDefinition(definition) : '';
  return text === '' ? id : `${id} — ${text}`;
}

/** A sentence that asks whether the first candidate was meant; empty when there is none, else begins with a space. */
export function didYouMean(candidates: readonly string[]): Bilingual {
  const [first] = candidates;
  return first === undefined
    ? { fr: '', en: '' }
    : { fr: ` Vouliez-vous dire « ${first} » ?`, en: ` Did you mean "${first}"?` };
}

/** One fix for each candidate, with the text of what it names. */
export function replaceFixes(document: Document, place: Located, candidates: readonly string[]): readonly Fix[] {
  return candidates.map((id) => ({
    title: {
      fr: `Remplacer par ${withText(document, id)}`,
      en: `Replace with ${withText(document, id)}`,
    },
    safe: false,
    edits: [writeId(document, place, id)],
  }));
}

/**
 * Leaves out the identifiers whose absence is the work of a reference mistyped by one character, which is reported by
 * itself: one fault, one report. Never throws.
 */
export function unexplained(missing: readonly Definition[], mistyped: readonly string[]): readonly Definition[] {
  if (missing.length > mistyped.length) return missing;
  return missing.filter(({ canonical }) => !mistyped.some((wrong) => oneSlipApart(wrong, canonical)));
}

/** Tells whether one character was added, left out or replaced. */
function oneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return long.slice(at + 1) === short.slice(short.length === long.length ? at + 1 : at);
}
