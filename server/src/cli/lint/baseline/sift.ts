import type { Identity } from '../../../core/linter.ts';
import type { Baseline, Known } from './file.ts';

/** How to look at documents and their findings, whatever they are made of. */
export interface Sieve<D, F> {
  /** Gives the file of a document, absolute. */
  fileOf(document: D): string;
  /** Tells whether the text is damaged: not all that it holds is then found. */
  isDamaged(document: D): boolean;
  /** Gives what a finding is known by; undefined when that is not known: it is always shown. */
  identify(document: D, finding: F): Identity | undefined;
}

/** A document with its findings. */
export interface Found<F> {
  readonly findings: readonly F[];
}

/** What a baseline leaves of the findings of documents. */
export interface Sifted<D> {
  /** The documents with the findings that are not known. */
  readonly documents: readonly D[];
  /** How many were left out. */
  readonly left: number;
  /** What the baseline knows of these documents and is no longer there. */
  readonly obsolete: readonly { readonly file: string; readonly known: Known }[];
}

/** Leaves out the findings that a baseline knows; `nameOf` gives the path under which it knows a file. Never throws. */
export function sift<F, D extends Found<F>>(
  documents: readonly D[],
  baseline: Baseline,
  sieve: Sieve<D, F>,
  nameOf: (file: string) => string,
): Sifted<D> {
  let left = 0;
  const obsolete: { file: string; known: Known }[] = [];
  const kept = documents.map((document) => {
    const file = nameOf(sieve.fileOf(document));
    const rest = addedUp(baseline.get(file) ?? []);
    const findings = document.findings.filter((finding) => {
      const identity = sieve.identify(document, finding);
      const known = identity && rest.get(keyOf(identity));
      if (!known || known.count === 0) return true;
      known.count--;
      left++;
      return false;
    });
    const over = sieve.isDamaged(document) ? [] : [...rest.values()].filter(({ count }) => count > 0);
    obsolete.push(...over.map((known) => ({ file, known })));
    return { ...document, findings };
  });
  return { documents: kept, left, obsolete };
}

/** Joins what stands twice, as it does after two branches were merged. */
function addedUp(all: readonly Known[]): Map<string, Known> {
  const rest = new Map<string, Known>();
  for (const known of all) {
    const key = keyOf(known);
    rest.set(key, { ...known, count: known.count + (rest.get(key)?.count ?? 0) });
  }
  return rest;
}

/** Gives what a baseline is to know of a document. Never throws. */
export function knownOf<F, D extends Found<F>>(document: D, sieve: Sieve<D, F>): Known[] {
  const identities = document.findings.flatMap((finding) => sieve.identify(document, finding) ?? []);
  return [...addedUp(identities.map((identity) => ({ ...identity, count: 1 }))).values()];
}

function keyOf({ rule, path, subject }: Identity): string {
  return JSON.stringify([rule, path, subject]);
}
