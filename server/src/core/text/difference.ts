import type { Span } from './span.ts';

/** What one edit changed: the stretch `before` of the first text became the stretch `after` of the second. */
export interface Difference {
  readonly before: Span;
  readonly after: Span;
}

/** How many characters are compared at once: the engine compares stretches far faster than characters. */
const STRETCH = 2 ** 18;

/** Gives the shortest stretches that tell two texts apart, empty ones when the texts are equal. Never throws. */
export function differenceOf(first: string, second: string): Difference {
  const shorter = Math.min(first.length, second.length);
  const start = commonLength(shorter, (from, to) => first.slice(from, to) === second.slice(from, to));
  const fromEnd = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  const kept = commonLength(shorter - start, (from, to) => fromEnd(first, from, to) === fromEnd(second, from, to));
  return { before: { start, end: first.length - kept }, after: { start, end: second.length - kept } };
}

/** Gives the greatest length up to which two texts are equal, `equal` comparing a stretch of both. */
function commonLength(longest: number, equal: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = STRETCH; step >= 1; step >>= 3) {
    while (at < longest && equal(at, Math.min(at + step, longest))) at = Math.min(at + step, longest);
  }
  return at;
}
