import type { Words } from '../../syntax/markdown/words.ts';
import type { Node } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { isProse, type Shape } from '../shape.ts';
import { type Content, proseOf, spanOf } from './content.ts';
import type { Maker } from './maker.ts';
import { meaningOf } from './meaning.ts';
import { readGroup } from './readGroup.ts';
import { readList } from './readList.ts';
import { readRecord } from './readRecord.ts';

/** What reading a part of a document needs to know. */
export interface Reading {
  readonly maker: Maker;
  /** Comments, which say nothing. */
  readonly hidden: readonly Span[];
}

/** A field to read: what it may hold, and its name, whose words others may repeat. */
export interface Wanted<S extends Shape = Shape> {
  readonly shape: S;
  readonly name: string;
}

/** Reads some content by a shape; `at` is where a value would stand, were there none. Never throws. */
export function readContent(reading: Reading, { shape, name }: Wanted, content: Content, at: number): Node {
  if (content.length === 0) return reading.maker.empty(at);
  if (shape.type === 'group') return readGroup(reading, { shape, name }, content, at);
  if (shape.type === 'list') return readList(reading, { shape, name }, content, at);
  if (shape.type === 'table') return readRecord(reading, { shape, name }, content, at);
  const words = proseOf(reading.maker.source, isProse(shape) ? content : unbulleted(content), reading.hidden);
  return readText(reading, shape, words, spanOf(content, at).start);
}

/** One bullet for one value says no more than the value. */
function unbulleted(content: Content): Content {
  const [only, ...others] = content;
  const [item, ...more] = only?.kind === 'list' ? only.items : [];
  const [inside, ...rest] = item?.blocks ?? [];
  const alone = others.length + more.length + rest.length === 0;
  return alone && inside?.kind === 'paragraph' ? [inside] : content;
}

/** Reads a text by a shape that holds one. Never throws. */
export function readText({ maker }: Reading, shape: Shape, words: Words, at: number): Node {
  if (words.isBlank) return maker.empty(at);
  const meant = meaningOf(shape, words);
  return maker.scalar(meant.words, meant.text);
}
