import { type Line, paragraphWords, type Row, type Table } from '../../syntax/markdown/blocks.ts';
import type { Words } from '../../syntax/markdown/words.ts';
import type { EntryNode, Node } from '../../syntax/tree.ts';
import type { GroupShape, Shape } from '../shape.ts';
import { Collector, type Piece } from './collect.ts';
import { type Content, lineOf, paragraphOf } from './content.ts';
import { keyedIn } from './keyed.ts';
import { type Found, readLead, segmentsOf } from './lead.ts';
import { type FieldNames, namesOf } from './names.ts';
import { entryOf, looseEntries, unnamed } from './readGroup.ts';
import { type Reading, readContent, type Wanted } from './reading.ts';
import { columnsOf } from './tables.ts';

/**
 * Reads an element of a list or of a table: its first line names it (`Accueil (15 min)`), what is below says the rest. A
 * group of which only the field of its short form is written is that text alone. Never throws.
 */
export function readElement(reading: Reading, { shape, name }: Wanted, content: Content, at: number): Node {
  if (shape.type !== 'group') return readContent(reading, { shape, name }, content, at);
  const names = namesOf(shape.fields, name);
  const { title, rest } = cutTitle(content, names);
  const { pieces, loose } = new Collector(shape, names).collect(rest);
  const written = new Set(pieces.map((piece) => piece.name));
  const found = title ? readLead(shape, names, title, written) : [];
  const taken = new Set([...written, ...found.map((one) => one.name)]);
  const entries = [
    ...found.map((one) => foundEntry(reading, shape, one)),
    ...pieces.map((piece) => entryOf(reading, shape, piece)),
    ...looseEntries(reading, shape, names, loose, taken),
  ].toSorted((a, b) => a.start - b.start);
  return grouped(reading, shape, entries, at);
}

/** The words before the first name of a field, and what follows them. */
function cutTitle(content: Content, names: FieldNames): { readonly title: Words | undefined; readonly rest: Content } {
  const [first, ...below] = content;
  if (first?.kind !== 'paragraph') return { title: undefined, rest: content };
  const title: Line[] = [];
  const rest: Line[] = [];
  for (const line of first.lines) {
    const [head, ...others] = segmentsOf(line.words, names);
    const belongs = rest.length === 0 && head && !isKeyed(head, names);
    (belongs ? title : rest).push(belongs ? { ...line, words: head } : line);
    if (belongs) rest.push(...others.map((words) => ({ words, breaks: false })));
  }
  const more = paragraphOf(rest);
  return {
    title: title.length > 0 ? paragraphWords({ lines: title }) : undefined,
    rest: more ? [more, ...below] : below,
  };
}

function isKeyed(words: Words, names: FieldNames): boolean {
  const key = keyedIn(words)?.key.text;
  return key !== undefined && names.find(key) !== undefined;
}

function foundEntry(reading: Reading, shape: GroupShape, { name, value }: Found): EntryNode {
  const field: Shape = shape.fields.get(name) ?? shape;
  return unnamed(reading, name, readContent(reading, { shape: field, name }, lineOf(value), value.start));
}

/** The lone text where only that is said, the mapping otherwise. */
function grouped({ maker }: Reading, shape: GroupShape, entries: readonly EntryNode[], at: number): Node {
  const [only] = entries;
  if (!only) return maker.empty(at);
  const alone = entries.length === 1 && only.key.text === shape.short && maker.forms.get(only)?.as === 'words';
  if (alone && only.value.kind === 'scalar') return only.value;
  const spans = entries.map((entry) => maker.spanOf(entry));
  const start = Math.min(...spans.map((span) => span.start));
  return maker.map({ start, end: Math.max(...spans.map((span) => span.end)) }, entries);
}

/** Reads a row of a table: a column is a field when its header names one, else the cells are read as a line. */
export function readRow(reading: Reading, { shape, name }: Wanted<GroupShape>, table: Table, row: Row): Node {
  const names = namesOf(shape.fields, name);
  const named = columnsOf(table, names);
  const free = [...shape.fields.keys()].filter((field) => !named.includes(field));
  // A first column under a title of its own holds what the rows are about.
  const columns = named.map((column, i) => column ?? (i === 0 ? free[0] : undefined));
  const pieces = row.cells.flatMap((cell, i): Piece[] => {
    const [field, key] = [columns[i], table.head.cells[i]];
    if (field === undefined || !key || cell.isBlank) return [];
    return [
      {
        name: field,
        key: cell,
        content: [...lineOf(cell)],
        form: { as: 'cell', span: { start: cell.start, end: cell.end } },
      },
    ];
  });
  const entries = pieces.map((piece) => cellEntry(reading, shape, piece));
  const node = reading.maker.map({ start: row.span.start, end: row.span.end }, entries);
  reading.maker.forms.set(node, { as: 'row', span: row.span, table: { span: table.span, columns } });
  return node;
}

/** The cell stands for the key: the header names the whole column. */
function cellEntry(reading: Reading, shape: GroupShape, piece: Piece): EntryNode {
  const field: Shape = shape.fields.get(piece.name) ?? shape;
  const value = readContent(reading, { shape: field, name: piece.name }, piece.content, piece.key.start);
  const entry = reading.maker.entryAt(piece.name, { start: piece.key.start, end: piece.key.end }, value);
  reading.maker.forms.set(entry, piece.form);
  return entry;
}
