import type { MarkupContent } from 'vscode-languageserver';
import { MarkupKind } from './library.ts';

/** Turns Markdown of ours into what a client shows: where it knows none, words without marks. Never throws. */
export function toMarkup(value: string, markdown: boolean): MarkupContent {
  if (markdown) return { kind: MarkupKind.Markdown, value };
  return { kind: MarkupKind.PlainText, value: withoutMarks(value) };
}

/** Takes out fences, bold, and where links lead; what is escaped is text. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^```\w*$\n?/gm, '')
    .replace(/\\.|\*\*/g, (mark) => (mark === '**' ? '' : mark))
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1');
}
