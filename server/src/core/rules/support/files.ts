import type { Document } from '../../model/document.ts';
import { distanceBetween } from '../../model/identifiers.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { Fix } from '../rule.ts';

/** Orders things by the likeness of their names to a text, most alike first, then as they come. Never throws. */
export function byLikeness<T>(text: string, things: readonly T[], nameOf: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, far: distanceBetween(text, nameOf(thing)) }))
    .toSorted((a, b) => a.far - b.far)
    .map(({ thing }) => thing);
}

/** Gives the fix that puts another text in place of the one that `node` holds, its quotes kept. Never throws. */
export function pickFix(document: Document, node: ScalarNode, text: string, safe = false): Fix {
  const span = document.spanOf(node);
  const written = document.text.slice(span.start, span.end);
  const quote = node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  // Names of files and identifiers seldom need quotes; what they must not begin with (`@`, `#`) does.
  const newText =
    /^[\p{L}\p{N}.][\p{L}\p{N} ._/@-]*$/u.test(text) || quote || node.style === 'markdown'
      ? `${quote}${text}${quote}`
      : JSON.stringify(text);
  return {
    title: { fr: `Remplacer « ${written} » par « ${text} »`, en: `Replace "${written}" by "${text}"` },
    safe,
    edits: [{ uri: document.uri, span, newText }],
  };
}
