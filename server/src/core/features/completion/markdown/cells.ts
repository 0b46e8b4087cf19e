import type { Document } from '../../../model/document.ts';
import { namesOf } from '../../../model/markdown/names.ts';
import type { Shape } from '../../../model/shape.ts';
import type { Step } from '../../../syntax/yaml/context.ts';
import type { Span } from '../../../text/span.ts';
import { lineText } from './items.ts';
import { type Section, shapeAt } from './section.ts';

/** A cell of a table: the field its column stands for, and the words in it. */
export interface Cell {
  readonly path: readonly Step[];
  readonly span: Span;
}

/** Tells which field the cell at an offset is for, by the title of its column; undefined when none. Never throws. */
export function cellAt(document: Document, { path }: Section, offset: number): Cell | undefined {
  const { line } = document.lines.positionAt(offset);
  const { start, end } = document.lines.lineSpan(line);
  const bars = barsIn(document.text.slice(start, end)).map((at) => start + at);
  const column = bars.findLastIndex((at) => at < offset);
  const from = bars[column];
  const shape = path && shapeAt(document, path);
  if (from === undefined || !path || !shape) return undefined;
  const to = bars[column + 1] ?? end;
  const words = document.text.slice(from + 1, to);
  const begin = from + 1 + (words.length - words.trimStart().length);
  const span =
    words.trim() === ''
      ? { start: offset, end: offset }
      : { start: Math.min(begin, offset), end: Math.max(begin + words.trim().length, offset) };
  const title = titleOf(document, line, column);
  const first = document.text.slice((bars[0] ?? start) + 1, bars[1] ?? end).trim();
  return rowsAt(path, shape, first).flatMap((row): Cell[] => {
    const inside = shapeAt(document, row);
    const owner = row.findLast((step) => step.kind === 'key')?.key ?? '';
    const key = inside?.type === 'group' && title !== undefined ? namesOf(inside.fields, owner).find(title) : undefined;
    return key === undefined ? [] : [{ path: [...row, { kind: 'key', key }], span }];
  })[0];
}

/** What the rows of a table may be: elements of the list that stands there, or of a list of the group. */
function rowsAt(path: readonly Step[], shape: Shape, first: string): (readonly Step[])[] {
  if (shape.type === 'list') return [[...path, { kind: 'item' }]];
  if (shape.type === 'table') return [[...path, { kind: 'key', key: first }]];
  if (shape.type !== 'group') return [];
  return [...shape.fields].flatMap(([key, field]) =>
    field.type === 'list' ? [[...path, { kind: 'key', key } as const, { kind: 'item' } as const]] : [],
  );
}

/** The title of a column: the first line of the table has it. */
function titleOf(document: Document, line: number, column: number): string | undefined {
  let head = line;
  while (head > 0 && barsIn(lineText(document, head - 1)).length > 0) head--;
  if (head >= line - 1) return undefined;
  const text = lineText(document, head);
  const bars = barsIn(text);
  const from = bars[column];
  return from === undefined
    ? undefined
    : text
        .slice(from + 1, bars[column + 1] ?? text.length)
        .replace(/[*_`]/g, '')
        .trim();
}

function barsIn(line: string): number[] {
  return /^\s*\|/.test(line) ? [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index) : [];
}
