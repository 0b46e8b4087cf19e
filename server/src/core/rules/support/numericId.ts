import { type Document, isInMarkdown } from '../../model/document.ts';
import type { Located } from '../../syntax/tree.ts';

/**
 * The number that the core schema of YAML reads in a text without quotes, as it would be written back; undefined where
 * nothing changes (`335`), the text is no number or is not in YAML. Never throws.
 */
export function numberRead(document: Document, place: Located): string | undefined {
  const { start, end } = document.spanOf(place);
  if (isInMarkdown(document, start)) return undefined;
  const source = document.text.slice(start, end);
  const number = /^(?:[-+]?\d+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;
  const read = number.test(source) ? String(Number(source)) : undefined;
  return read === source ? undefined : read;
}
