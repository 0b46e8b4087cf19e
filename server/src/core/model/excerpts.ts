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

/**
 * Lists the parts of a document in the order of the text; none when it was read in one go, or when some of it lies in no
 * part of its own. Never throws.
 */
export function excerptsOf({ reading, source }: Document): readonly Excerpt[] {
  const { root } = source.tree;
  if (root.kind !== 'map' || root.entries.some(({ part }) => part === root.part)) return [];
  return reading.stretches.flatMap((stretch): Excerpt[] =>
    stretch.below.length > 0
      ? stretch.below.map((below) => ({ stretch: below, holder: stretch }))
      : [{ stretch, holder: undefined }],
  );
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
  const wholes = new WeakMap<Document<K>, { readonly key: Key; readonly made: readonly T[] }>();
  const parts = new WeakMap<Stretch, { readonly key: Key; readonly made: T }>();
  const madeOf = (document: Document<K>, excerpt: Excerpt, key: Key): T => {
    const known = parts.get(excerpt.stretch);
    if (known && known.key === key) return known.made;
    const made = make(excerptAsDocument(document, excerpt), key);
    parts.set(excerpt.stretch, { key, made });
    return made;
  };
  return (document: Document<K>, key: Key): readonly T[] => {
    const known = wholes.get(document);
    if (known && known.key === key) return known.made;
    const excerpts = excerptsOf(document);
    const made =
      excerpts.length > 0 ? excerpts.map((excerpt) => madeOf(document, excerpt, key)) : [make(document, key)];
    wholes.set(document, { key, made });
    return made;
  };
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
export function tallied<T extends object>(saidBy: (part: T) => Iterable<readonly [key: string, value: string]>) {
  const kept = new WeakMap<object, { readonly parts: readonly T[]; readonly tally: Tally }>();
  return (document: Document, parts: readonly T[]): Tally => {
    const lineage = lineageOf(document);
    const { parts: before, tally } = kept.get(lineage) ?? { parts: [], tally: new Tally() };
    let start = 0;
    while (start < parts.length && parts[start] === before[start]) start++;
    let end = 0;
    while (end < Math.min(parts.length, before.length) - start && parts.at(-1 - end) === before.at(-1 - end)) end++;
    const count = (some: readonly T[], by: 1 | -1) => {
      for (const part of some.slice(start, some.length - end))
        for (const [key, value] of saidBy(part)) tally.add(key, value, by);
    };
    count(before, -1);
    count(parts, 1);
    kept.set(lineage, { parts, tally });
    return tally;
  };
}
