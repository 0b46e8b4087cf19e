import type { Table } from '../../syntax/markdown/blocks.ts';
import type { Piece } from './collect.ts';
import { lineOf } from './content.ts';
import { keyedIn } from './keyed.ts';
import type { FieldNames } from './names.ts';

/** Gives the field that each column of a table stands for, by its header; the first wins. Never throws. */
export function columnsOf(table: Table, names: FieldNames): (string | undefined)[] {
  const met = new Set<string>();
  return table.head.cells.map(({ text }) => {
    const name = names.find(bare(text));
    if (name === undefined || met.has(name)) return undefined;
    met.add(name);
    return name;
  });
}

/** Reads a table of two columns whose first one names fields: its header may be such a pair too. Never throws. */
export function pairsOf(table: Table, names: FieldNames): Piece[] {
  if (table.head.cells.length !== 2) return [];
  const pairs = [table.head, ...table.rows].flatMap(({ span, cells }): Piece[] => {
    const [key, value] = cells;
    const name = key && names.find(bare(key.text));
    if (!key || !value || name === undefined) return [];
    return [{ name, key: keyedIn(key)?.key ?? key, content: [...lineOf(value)], form: { as: 'row', span } }];
  });
  // A header of two names and one row below is a table of one line.
  const isHeader = table.head.cells.every(({ text }) => names.find(bare(text)) !== undefined);
  return isHeader || pairs.length * 2 < table.rows.length ? [] : pairs;
}

function bare(text: string): string {
  return text.replace(/[*_`]/g, '');
}
