import { distance } from 'fastest-levenshtein';
import { once } from '../text/once.ts';
import { fold } from './fold.ts';
import type { DefinitionKind } from './notation.ts';

const CANONICAL = /^(?:A[1-9]\d*|C[1-9]\d*(?:\.(?:SF|CO|CR)[1-9]\d*(?:\.[a-z])?)?|CPU[1-9]\d*|E[1-9]\d*|O[1-9]\d*)$/;

/** Tells whether a text is an identifier written as it should be: `C4.CR3.b`. Never throws. */
export function isCanonical(id: string): boolean {
  return CANONICAL.test(id);
}

/**
 * Gives the canonical form of an identifier written loosely (`AT1`, `A 1`, `c4.cr3.b`, `C4 CR3 b`, `C4-CR3-b`), or
 * undefined when the text is not one. A canonical identifier gives itself. Never throws.
 */
export function canonicalId(text: string): string | undefined {
  if (CANONICAL.test(text)) return text;
  const joined = text
    .trim()
    .toUpperCase()
    .replace(/[\s._\-–—:/]+/g, '');
  const activite = /^(?:AT|A)0*(\d+)$/.exec(joined);
  if (activite) return `A${activite[1]}`;
  const item = /^C0*(\d+)(?:(SF|CO|CR)0*(\d+)([A-Z])?)?$/.exec(joined);
  if (item) {
    const [, competence, list, rank, letter] = item;
    return `C${competence}${list ? `.${list}${rank}` : ''}${letter ? `.${letter.toLowerCase()}` : ''}`;
  }
  const other = /^(CPU|E|O|SF|CO|CR)0*(\d+)$/.exec(joined);
  return other ? `${other[1]}${other[2]}` : undefined;
}

/** How the keys that define something begin, and the words people write instead. */
const KEYS: Partial<
  Record<DefinitionKind, { readonly prefix: string; readonly exact: RegExp; readonly loose: RegExp }>
> = {
  activite: keyForm('A', 'activites?(?: types?)?|at'),
  competence: keyForm('C', 'competences?'),
  'savoir-faire': keyForm('SF', 'savoir faire'),
  connaissance: keyForm('CO', 'connaissances?'),
  critere: keyForm('CR', 'criteres?(?: de performance)?'),
  cpu: keyForm('CPU', 'certificat professionnel unitaire'),
  epreuve: keyForm('E', 'epreuves?'),
  objectif: keyForm('O', 'objectifs?'),
};

function keyForm(prefix: string, words: string) {
  return {
    prefix,
    exact: new RegExp(`^${prefix}[1-9]\\d*$`),
    loose: new RegExp(`^(?:${words}|${prefix.toLowerCase()})?(?: ?n?°)? ?0*(\\d+)$`),
  };
}

/**
 * Gives the canonical form of a key that defines something of that kind under `parent` (the canonical identifier of
 * what holds it, empty at the top): `AT1` gives `A1`, `C4.cr3` under C4 gives `CR3`, `b)` gives `b`. Undefined when the
 * text is nothing like an identifier of that kind. Never throws.
 */
export function canonicalKey(kind: DefinitionKind, text: string, parent: string): string | undefined {
  const form = KEYS[kind];
  if (form ? form.exact.test(text) : kind === 'detail' && /^[a-z]$/.test(text)) return text;
  const full = parent === '' ? undefined : canonicalId(text);
  const own = full?.startsWith(`${parent}.`) ? full.slice(parent.length + 1) : text.trim();
  if (kind === 'detail') return /^\(?([a-z])[).]?$/i.exec(own)?.[1]?.toLowerCase();
  const rank = form?.loose.exec(
    fold(own)
      .replace(/[\s._\-–—:/]+/g, ' ')
      .trim(),
  )?.[1];
  return form && rank !== undefined ? `${form.prefix}${rank}` : undefined;
}

/** The parts of `mediateur-numerique@2023`; the version is undefined when none is named. Never throws. */
export function parseReferentielRef(text: string): { readonly id: string; readonly version: string | undefined } {
  const at = text.indexOf('@');
  if (at < 0) return { id: text.trim(), version: undefined };
  return { id: text.slice(0, at).trim(), version: text.slice(at + 1).trim() || undefined };
}

/**
 * Orders the candidates by likeness to a text, most alike first, and drops those too far to be what was meant (more
 * than a third of the letters differ, at least two are allowed). Never throws.
 */
export function nearest(text: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(text.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, far: distanceBetween(text, candidate) }))
    .filter(({ candidate, far }) => far <= limit && far < Math.max(text.length, candidate.length))
    .toSorted((a, b) => a.far - b.far || compareIds(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

/** Counts the characters to change, add or remove to turn one text into the other, case aside. Never throws. */
export function distanceBetween(a: string, b: string): number {
  return distance(a.toLowerCase(), b.toLowerCase());
}

const collator = once(() => new Intl.Collator('fr', { numeric: true }));

/** Orders identifiers as a référentiel does: `C2` before `C10`. Never throws. */
export function compareIds(a: string, b: string): number {
  return collator().compare(a, b);
}
