import { Document, type DocumentKind, type DocumentSource, isKind, type Reading } from './document.ts';
import { Gathered } from './gathered.ts';
import type { Stretch } from './gathering.ts';
import { sameItems } from './sameItems.ts';
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
  const { entry } = stretch.field;
  return {
    root,
    entries: entry ? [entry] : [],
    gathered: new Gathered(stretch.pieces),
    stretches: [],
    memory: undefined,
  };
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

/** Counts the elements that two lists both begin with, and those that they both end with. Never throws. */
export function commonEnds<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean) {
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

/**
 * Makes a function that gives again what `make` gave for the version before, while `inputs` lists the same: `make` must
 * depend on nothing else, and tell no absolute place.
 */
export function perInputs<K extends DocumentKind, T>(
  inputs: (document: Document<K>) => readonly unknown[],
  make: (document: Document<K>) => T,
) {
  const latest = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly made: T }>();
  return (document: Document<K>): T => {
    const lineage = lineageOf(document);
    const given = inputs(document);
    const known = latest.get(lineage);
    if (known && sameItems(known.inputs, given)) return known.made;
    const made = make(document);
    latest.set(lineage, { inputs: given, made });
    return made;
  };
}
