import type { Document } from '../model/document.ts';
import { type Located, placeWithin, type ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** Gives the span of a key or value without the quotes around it. Never throws. */
export function withoutQuotes(document: Document, node: ScalarNode): Span {
  return document.spanOf(placeWithoutQuotes(node));
}

/** Gives the place of a key or value without the quotes around it. Never throws. */
export function placeWithoutQuotes(node: ScalarNode): Located {
  const { start, end, style } = node;
  const isQuoted = (style === 'single' || style === 'double') && end - start >= 2;
  return isQuoted ? placeWithin(node, 1, end - start - 1) : node;
}
