import type { Document } from '../../model/document.ts';
import type { ScalarNode } from '../../syntax/tree.ts';

/** Gives the offset after the colon that follows a key; undefined when none does, as after a value. Never throws. */
export function afterKey(document: Document, key: ScalarNode): number | undefined {
  const { end } = document.spanOf(key);
  const colon = /^[ \t]*:(?=[\s,{}[\]]|$)/.exec(document.text.slice(end, end + 20));
  return colon ? end + colon[0].length : undefined;
}
