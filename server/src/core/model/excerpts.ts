import { Document, type DocumentKind, type DocumentSource, isKind, type Reading } from './document.ts';
import { Gathered } from './gathered.ts';
import type { Stretch } from './gathering.ts';
import { type Field, Group, Table } from './values.ts';

/** A part of a document: an entry of the root, or one below it with what holds it. */
export interface Excerpt {
  /** The same object as long as no edit touches the part. */
  readonly stretch: Stretch;
  readonly holder: Stretch | undefined;
}

/** Gives what the versions of one document, each read after an edit of the one before, have in common. Never throws. */
export function lineageOf(document: Document): object {
  return document.reading.memory ?? document;
}

const lists = new WeakMap<Reading, readonly Excerpt[]>();

/**
 * Lists the parts of a document in the order of the text; none when it was read in one go, or when some of it lies in no
 * part of its own. Never throws.
 */
export function excerptsOf({ reading, source }: Document): readonly Excerpt[] {
  const known = lists.get(reading);
  if (known) return known;
  const { root } = source.tree;
  const isWhole = root.kind !== 'map' || root.entries.some(({ part }) => part === root.part);
  const stretches = isWhole ? [] : reading.stretches;
  const made = stretches.flatMap((stretch): Excerpt[] =>
    stretch.below.length > 0
      ? stretch.below.map((below) => ({ stretch: below, holder: stretch }))
      : [{ stretch, holder: undefined }],
  );
  lists.set(reading, made);
  return made;
}

const views = new WeakMap<DocumentSource, Map<Stretch, Document>>();

/**
 * Gives a document that holds nothing but one part of another; text and places are those of the whole. Made once for a
 * version of the document. Never throws.
 */
export function excerptAsDocument<K extends DocumentKind>(document: Document<K>, excerpt: Excerpt): Document<K> {
  const { kind, source } = document;
  const known = views.get(source) ?? new Map<Stretch, Document>();
  views.set(source, known);
  const made = known.get(excerpt.stretch);
  if (made && isKind(made, kind)) return made;
  const view = new Document(kind, source, readingOf(source, excerpt));
  known.set(excerpt.stretch, view);
  return view;
}

function readingOf({ tree }: DocumentSource, { stretch, holder }: Excerpt): Reading {
  const field = holder ? { ...holder.field, value: holding(holder.field.value, stretch.field) } : stretch.field;
  const root = new Group<never>(tree.root, new Map([[field.name, field]]), []);
  return { root, gathered: new Gathered(stretch.pieces), stretches: [], memory: undefined };
}

function holding(value: unknown, field: Field<unknown>): unknown {
  if (value instanceof Table) return new Table(value.node, [field]);
  return value instanceof Group ? new Group(value.node, new Map([[field.name, field]]), []) : value;
}

/**
 * Makes a function that gives what `make` gives for each part of a document, in the order of the text, or for the whole
 * of a document read in one go. What was made of a part that no edit has touched is not made again while `key` is the same:
 * it must not tell absolute places, nor depend on anything but the part and the key.
 */
export function perExcerptAnd<K extends DocumentKind, T, Key>(make: (part: Document<K>, key: Key) => T) {
  const latest = new WeakMap<object, Made<T, Key>>();
  return (document: Document<K>, key: Key): readonly T[] => {
    const lineage = lineageOf(document);
    const known = latest.get(lineage);
    if (known && known.reading === document.reading && known.key === key) return known.made;
    const excerpts = excerptsOf(document);
    const makeOne = (excerpt: Excerpt) => make(excerptAsDocument(document, excerpt), key);
    const made =
      excerpts.length === 0
        ? [make(document, key)]
        : known && known.key === key
          ? renewed(known, excerpts, makeOne)
          : excerpts.map(makeOne);
    latest.set(lineage, { reading: document.reading, excerpts, key, made });
    return made;
  };
}

/** What was made of the parts of one version of a document. */
interface Made<T, Key> {
  readonly reading: Reading;
  readonly excerpts: readonly Excerpt[];
  readonly key: Key;
  readonly made: readonly T[];
}

/** Makes again what is between the parts that both versions begin with and those that both end with. */
function renewed<T, Key>(before: Made<T, Key>, excerpts: readonly Excerpt[], make: (excerpt: Excerpt) => T): T[] {
  const { start, end } = unchanged(before.excerpts, excerpts);
  const made = excerpts.slice(start, excerpts.length - end).map(make);
  return before.made.slice(0, start).concat(made, before.made.slice(before.made.length - end));
}

interface Ends {
  readonly before: readonly Excerpt[];
  readonly start: number;
  readonly end: number;
}

const compared = new WeakMap<readonly Excerpt[], Ends>();

/** The same two versions are compared for everything that is made of them. */
function unchanged(before: readonly Excerpt[], excerpts: readonly Excerpt[]): Ends {
  const known = compared.get(excerpts);
  if (known?.before === before) return known;
  const made = { before, ...commonEnds(before, excerpts, (a, b) => a.stretch === b.stretch) };
  compared.set(excerpts, made);
  return made;
}

/** Counts the elements that two lists both begin with, and those that they both end with. */
function commonEnds<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean) {
  const shorter = Math.min(a.length, b.length);
  const both = (i: number, j: number) => {
    const [x, y] = [a[i], b[j]];
    return x !== undefined && y !== undefined && same(x, y);
  };
  let start = 0;
  while (start < shorter && both(start, start)) start++;
  let end = 0;
  while (end < shorter - start && both(a.length - 1 - end, b.length - 1 - end)) end++;
  return { start, end };
}

/** The same where nothing but the part matters. */
export function perExcerpt<K extends DocumentKind, T>(make: (part: Document<K>) => T) {
  const known = perExcerptAnd<K, T, undefined>(make);
  return (document: Document<K>) => known(document, undefined);
}

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
