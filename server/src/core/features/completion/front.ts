import type { Document } from '../../model/document.ts';
import { type Context, contextAt } from '../../syntax/yaml/context.ts';

/** Tells what surrounds an offset of the front matter; undefined in the body. All is absolute. Never throws. */
export function frontContext({ text, source }: Document, offset: number): Context | undefined {
  const { start, end } = source.layout?.frontSpan ?? { start: 0, end: 0 };
  // While the second line of dashes is not typed, one may go on at the end.
  const isOpen = end > 0 && !/^---/.test(text.slice(end));
  if (offset < start || offset > end || (offset === end && !isOpen)) return undefined;
  const context = contextAt(text.slice(start, end), offset - start);
  return { ...context, span: { start: context.span.start + start, end: context.span.end + start } };
}
