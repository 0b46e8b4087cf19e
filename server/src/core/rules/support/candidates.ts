import { compareIds, distanceBetween } from '../../model/identifiers.ts';

/** An identifier that may be the one meant; `far` is the number of characters to change. */
export interface Candidate {
  readonly id: string;
  readonly far: number;
}

/** How many ways to mend a reference are offered at most. */
export const MOST_OFFERED = 5;

/**
 * Orders identifiers by likeness to the one written, most alike first; among equals, those of the same family (`C4`)
 * then of the nearest number. An identifier cut short (`CR3`) is completed. Those too far to be meant are dropped.
 * Never throws.
 */
export function candidatesFor(written: string, ids: Iterable<string>): readonly Candidate[] {
  const limit = Math.max(2, Math.floor(written.length / 3));
  const text = written.trim().toUpperCase();
  return [...new Set(ids)]
    .map((id) => ({ id, far: id.toUpperCase().endsWith(`.${text}`) ? 2 : distanceBetween(text, id) }))
    .filter(({ id, far }) => far <= limit && far < Math.max(text.length, id.length))
    .toSorted(
      (a, b) =>
        a.far - b.far ||
        unlike(text, a.id) - unlike(text, b.id) ||
        gap(text, a.id) - gap(text, b.id) ||
        compareIds(a.id, b.id),
    );
}

/** Gives the candidate that is one character away while every other is farther; undefined when none is. Never throws. */
export function clearlyNearest(candidates: readonly Candidate[]): string | undefined {
  const [first, second] = candidates;
  return first?.far === 1 && (second === undefined || second.far >= 2) ? first.id : undefined;
}

/** 0 when both begin with the same compétence or letter and have as many parts, 1 or 2 otherwise. */
function unlike(written: string, id: string): number {
  const a = written.split('.');
  const b = id.toUpperCase().split('.');
  return (a[0] === b[0] ? 0 : 1) + (a.length === b.length ? 0 : 1);
}

/** How far the last numbers or letters are: `C4.CR9` is nearer to `C4.CR5` than to `C4.CR1`. */
function gap(written: string, id: string): number {
  return Math.abs(rank(written) - rank(id.toUpperCase()));
}

function rank(id: string): number {
  const last = id.split('.').at(-1) ?? '';
  const figures = /\d+$/.exec(last);
  return figures ? Number(figures[0]) : (last.codePointAt(0) ?? 0);
}
