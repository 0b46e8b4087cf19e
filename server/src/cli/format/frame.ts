import { printable, widthOf } from './printable.ts';

/** A line of a document and, under it, the mark of a fault; both ready for a terminal. */
export interface Frame {
  readonly line: string;
  readonly mark: string;
  /** True when the beginning of the line is left out. */
  readonly cut: boolean;
}

/** A grapheme as shown: its columns, and where it stands in the line (UTF-16). */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly at: number;
}

/** Columns of a terminal a line may take. */
const MAX_WIDTH = 100;

/** Columns kept before the fault when a line is too long. */
const LEAD = 30;

/** What French and most of Europe write: each character is a grapheme of one column. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u017f\u2010-\u2027\u202f]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: it takes several milliseconds. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('fr', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Shows a line with `^^^` under its characters `from` to `to` (UTF-16, `to` excluded; one mark at least). Never throws. */
export function frameOf(line: string, from: number, to: number): Frame {
  // Whatever its length, no more of the line is looked at than can be shown.
  const start = wholeCharacter(line, from > MAX_WIDTH * 4 ? from - MAX_WIDTH * 2 : 0);
  const cells = cellsOf(line.slice(start, from + MAX_WIDTH * 4), start);
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const first = total > MAX_WIDTH || start > 0 ? firstShown(cells, from) : 0;
  const shown = takeColumns(cells.slice(first));
  const last = shown.at(-1);
  const end = last ? last.at + last.text.length : from;
  const cut = first > 0 || start > 0;
  const before = columns(shown.filter((cell) => cell.at < from));
  const marked = columns(shown.filter((cell) => cell.at >= from && cell.at < to));
  return {
    line: `${cut ? '…' : ''}${shown.map((cell) => cell.text).join('')}${end < line.length ? '…' : ''}`,
    mark: `${' '.repeat(before + (cut ? 1 : 0))}${'^'.repeat(Math.max(1, marked))}`,
    cut,
  };
}

function cellsOf(text: string, offset: number): Cell[] {
  if (PLAIN.test(text)) return Array.from(text, (letter, index) => ({ text: letter, width: 1, at: offset + index }));
  return [...graphemesOf(text)].map(({ segment, index }) => {
    const shown = segment === '\t' ? '  ' : printable(segment);
    return { text: shown, width: segment === '\t' ? 2 : widthOf(shown), at: offset + index };
  });
}

/** The cell to begin with, so that the fault comes after a few columns. */
function firstShown(cells: readonly Cell[], from: number): number {
  let first = cells.findIndex((cell) => cell.at >= from);
  if (first < 0) first = cells.length;
  for (let room = LEAD; first > 0 && room > 0; first--) room -= cells[first - 1]?.width ?? 0;
  return first;
}

function takeColumns(cells: readonly Cell[]): Cell[] {
  let room = MAX_WIDTH;
  const end = cells.findIndex((cell) => {
    room -= cell.width;
    return room < 0;
  });
  return cells.slice(0, end < 0 ? cells.length : end);
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Moves an offset off the middle of a character written as two. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
