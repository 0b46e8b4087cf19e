import { type Finding, identityOf } from '../../../core/languageService.ts';
import type { Outcome } from '../check.ts';
import type { Baseline, Known } from './file.ts';

/** What a baseline leaves of the findings of documents. */
export interface Sifted {
  /** The documents with the findings that are not known. */
  readonly outcomes: readonly Outcome[];
  /** How many were left out. */
  readonly left: number;
  /** What the baseline knows of these documents and is no longer there. */
  readonly obsolete: readonly { readonly file: string; readonly known: Known }[];
}

/** Leaves out the findings that a baseline knows; `nameOf` gives the path under which it knows a document. Never throws. */
export function sift(outcomes: readonly Outcome[], baseline: Baseline, nameOf: (file: string) => string): Sifted {
  let left = 0;
  const obsolete: { file: string; known: Known }[] = [];
  const kept = outcomes.map((outcome) => {
    const file = nameOf(outcome.target.file);
    const rest = addedUp(baseline.get(file) ?? []);
    const findings = outcome.findings.filter((finding) => {
      const known = rest.get(keyOfFinding(outcome, finding));
      if (!known || known.count === 0 || finding.failed) return true;
      known.count--;
      left++;
      return false;
    });
    // What a damaged text holds is not all seen.
    const over = outcome.document.damaged ? [] : [...rest.values()].filter(({ count }) => count > 0);
    obsolete.push(...over.map((known) => ({ file, known })));
    return { ...outcome, findings };
  });
  return { outcomes: kept, left, obsolete };
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
export function knownOf(outcome: Outcome): Known[] {
  const known = new Map<string, Known>();
  for (const finding of outcome.findings) {
    if (finding.failed) continue;
    const key = keyOfFinding(outcome, finding);
    const one = known.get(key);
    known.set(key, one ? { ...one, count: one.count + 1 } : { ...identityOf(outcome.document, finding), count: 1 });
  }
  return [...known.values()];
}

function keyOfFinding({ document }: Outcome, finding: Finding): string {
  return keyOf(identityOf(document, finding));
}

function keyOf({ rule, path, subject }: Omit<Known, 'count'>): string {
  return JSON.stringify([rule, path, subject]);
}
