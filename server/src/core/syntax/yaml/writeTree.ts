import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** What is to be written in YAML, with the comments that stand above its parts. Null is nothing. */
export type Written = string | number | boolean | null | WrittenList | WrittenMap;

/** A list; `flow` puts it on one line between brackets. */
export interface WrittenList {
  readonly items: readonly WrittenPart[];
  readonly flow: boolean;
}

/** Keys and values; a key may be there twice. */
export interface WrittenMap {
  readonly entries: readonly (WrittenPart & { readonly key: string })[];
}

/** A value, and the lines of the comment above it, without `#`. */
export interface WrittenPart {
  readonly value: Written;
  readonly note: readonly string[];
}

/**
 * Writes a document: a blank line sets off the top-level entries of several lines, `end` is the comment after the last.
 * Ends with a line break. Never throws.
 */
export function writeTree(map: WrittenMap, end: readonly string[]): string {
  const document = new Document();
  const contents = mapOf(map);
  document.contents = contents;
  map.entries.forEach(({ value, note }, i) => {
    const before = map.entries[i - 1]?.value;
    const key = contents.items[i]?.key;
    if (i > 0 && key && (isLong(value) || isLong(before) || note.length > 1)) key.spaceBefore = true;
  });
  if (end.length > 0) document.comment = commentOf(end);
  return document.toString({ lineWidth: WIDTH, nullStr: '', flowCollectionPadding: false });
}

/** Sentences are folded at this column. */
const WIDTH = 100;

/** Texts longer than this, in characters, are folded; margin and key leave the others on their line. */
const LONG = 90;

function isLong(value: Written | undefined): boolean {
  if (typeof value === 'string') return value.includes('\n') || value.length > LONG;
  return typeof value === 'object' && value !== null && !('flow' in value && value.flow);
}

function mapOf({ entries }: WrittenMap): YAMLMap<Scalar, unknown> {
  const map = new YAMLMap<Scalar, unknown>();
  for (const { key, value, note } of entries) {
    const name = scalarOf(key);
    if (note.length > 0) name.commentBefore = commentOf(note);
    map.items.push(new Pair(name, nodeOf(value)));
  }
  return map;
}

function nodeOf(value: Written): Scalar | YAMLMap | YAMLSeq {
  if (value === null || typeof value !== 'object') return scalarOf(value);
  if ('entries' in value) return mapOf(value);
  const list = new YAMLSeq();
  list.flow = value.flow;
  for (const item of value.items) {
    const node = nodeOf(item.value);
    if (item.note.length > 0) node.commentBefore = commentOf(item.note);
    list.items.push(node);
  }
  return list;
}

/** Texts that other readers of YAML would take for a number or a date. */
const LOOKS_OTHERWISE = /^(?:[\d.+-][\d.,_:eE+-]*|yes|no|on|off)$/i;

function scalarOf(value: string | number | boolean | null): Scalar {
  const scalar = new Scalar(value);
  const text = typeof value === 'string' ? value : '';
  const longest = Math.max(...text.split('\n').map(({ length }) => length));
  if (longest > LONG) scalar.type = Scalar.BLOCK_FOLDED;
  else if (text.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
  else if (LOOKS_OTHERWISE.test(text) && !/^\d{4}-\d\d-\d\d$/.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** The library puts `#` before each line that is not empty. */
function commentOf(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join('\n');
}
