import { type Plain, writeBlock } from '../syntax/yaml/write.ts';
import type { Document } from './document.ts';
import { readDocument } from './read.ts';
import type { Kind } from './schemas/common.ts';

/**
 * Reads a document that holds but some fields, in the notation that its name tells: what it follows is then known.
 * Undefined when that notation has no such kind. Never throws.
 */
export function begunDocument(
  uri: string,
  namedKind: Kind | undefined,
  fields: { readonly [key: string]: Plain },
): Document | undefined {
  const block = `${writeBlock(fields, 0)}\n`;
  const text = /\.md$/i.test(uri) ? `---\n${block}---\n` : block;
  return readDocument({ uri, text, namedKind, config: false });
}
