import { Document, type DocumentKind, type Reading } from './document.ts';
import { Gathered } from './gathered.ts';
import type { Stretch } from './gathering.ts';
import { type Field, Group, Table } from './values.ts';

/** A part of a document: an entry of the root, or one below it with what holds it. */
export interface Excerpt {
  /** The same object as long as no edit touches the part. */
  readonly stretch: Stretch;
  readonly holder: Stretch | undefined;
}

/** Lists the parts of a document in the order of the text; none when it was read in one go. Never throws. */
export function excerptsOf({ reading }: Document): readonly Excerpt[] {
  return reading.stretches.flatMap((stretch): Excerpt[] =>
    stretch.below.length > 0
      ? stretch.below.map((below) => ({ stretch: below, holder: stretch }))
      : [{ stretch, holder: undefined }],
  );
}

/** Gives a document that holds nothing but one part of another; text and places are those of the whole. Never throws. */
export function excerptAsDocument<K extends DocumentKind>(document: Document<K>, excerpt: Excerpt): Document<K> {
  const { stretch, holder } = excerpt;
  const field = holder ? { ...holder.field, value: holding(holder.field.value, stretch.field) } : stretch.field;
  const reading: Reading = {
    root: new Group(document.source.tree.root, new Map([[field.name, field]]), []),
    gathered: new Gathered(stretch.pieces),
    stretches: [],
    memory: undefined,
  };
  return new Document(document.kind, document.source, reading);
}

function holding(value: unknown, field: Field<unknown>): unknown {
  if (value instanceof Table) return new Table(value.node, [field]);
  return value instanceof Group ? new Group(value.node, new Map([[field.name, field]]), []) : value;
}

/**
 * Makes a function that gives what `make` gives for each part of a document, in the order of the text, or for the whole
 * of a document read in one go. What was made of a part that no edit has touched is not made again: it must not tell
 * absolute places, nor depend on anything but the part.
 */
export function perExcerpt<K extends DocumentKind, T>(make: (part: Document<K>) => T) {
  const whole = new WeakMap<Document<K>, readonly T[]>();
  const parts = new WeakMap<Stretch, { readonly made: T }>();
  const madeOf = (document: Document<K>, excerpt: Excerpt): T => {
    const known = parts.get(excerpt.stretch) ?? { made: make(excerptAsDocument(document, excerpt)) };
    parts.set(excerpt.stretch, known);
    return known.made;
  };
  return (document: Document<K>): readonly T[] => {
    const known = whole.get(document);
    if (known) return known;
    const excerpts = excerptsOf(document);
    const made = excerpts.length > 0 ? excerpts.map((excerpt) => madeOf(document, excerpt)) : [make(document)];
    whole.set(document, made);
    return made;
  };
}
