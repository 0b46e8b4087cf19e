import type { Document, Finding } from '../../core/linter.ts';
import { frameOf } from './frame.ts';
import type { Excerpt } from './report.ts';

/** Shows the line of a fault, marked, and the line above it when that one is not blank. Never throws. */
export function excerptOf(document: Document, { span }: Finding): Excerpt {
  const { start, end } = document.lines.rangeOf(span);
  const text = lineOf(document, start.line);
  const frame = frameOf(text, start.character, end.line === start.line ? end.character : text.length);
  const above = start.line > 0 && !frame.cut ? lineOf(document, start.line - 1) : '';
  return { ...frame, above: above.trim() === '' ? '' : frameOf(above, 0, 0).line };
}

function lineOf(document: Document, line: number): string {
  const { start, end } = document.lines.lineSpan(line);
  return document.text.slice(start, end);
}
