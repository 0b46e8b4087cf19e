import type { Document } from './document.ts';
import { commonEnds, lineageOf } from './excerpts.ts';

/** How many times the parts of a document say each value of each key. */
export class Tally {
  readonly #counts = new Map<string, { total: number; readonly values: Map<string, number> }>();
  readonly #several = new Set<string>();
  readonly #repeated = new Set<string>();

  /** The keys that have more than one value. */
  get several(): ReadonlySet<string> {
    return this.#several;
  }

  /** The keys said more than once, with one value or several. */
  get repeated(): ReadonlySet<string> {
    return this.#repeated;
  }

  /** The keys that have a value. */
  get keys(): Iterable<string> {
    return this.#counts.keys();
  }

  /** Tells whether a key has a value. Never throws. */
  has(key: string): boolean {
    return this.#counts.has(key);
  }

  /** Counts that a key and value are said once more, or once less when `by` is -1. */
  add(key: string, value: string, by: 1 | -1): void {
    const counts = this.#counts.get(key) ?? { total: 0, values: new Map<string, number>() };
    counts.total += by;
    const times = (counts.values.get(value) ?? 0) + by;
    if (times > 0) counts.values.set(value, times);
    else counts.values.delete(value);
    if (counts.total > 0) this.#counts.set(key, counts);
    else this.#counts.delete(key);
    if (counts.total > 1) this.#repeated.add(key);
    else this.#repeated.delete(key);
    if (counts.values.size > 1) this.#several.add(key);
    else this.#several.delete(key);
  }
}

/**
 * Makes a function that counts what the parts of a document say, by key and value. After an edit only the parts that
 * changed are counted again, the others being the same objects.
 */
export function tallied<T extends object>(saidBy: (part: T) => readonly (readonly [key: string, value: string])[]) {
  const kept = new WeakMap<object, { readonly parts: readonly T[]; readonly tally: Tally }>();
  return (document: Document, parts: readonly T[]): Tally => {
    const lineage = lineageOf(document);
    const { parts: before, tally } = kept.get(lineage) ?? { parts: [], tally: new Tally() };
    const changed = commonEnds(before, parts, (a, b) => a === b);
    const gone = before.slice(changed.start, before.length - changed.end).flatMap(saidBy);
    const come = parts.slice(changed.start, parts.length - changed.end).flatMap(saidBy);
    // An edit changes one word of a part, and leaves what it says before and after.
    const { start, end } = commonEnds(gone, come, (a, b) => a[0] === b[0] && a[1] === b[1]);
    for (const [key, value] of gone.slice(start, gone.length - end)) tally.add(key, value, -1);
    for (const [key, value] of come.slice(start, come.length - end)) tally.add(key, value, 1);
    kept.set(lineage, { parts, tally });
    return tally;
  };
}
