import { type Paragraph, paragraphWords, type Row } from '../../syntax/markdown/blocks.ts';
import type { Words } from '../../syntax/markdown/words.ts';
import type { Node } from '../../syntax/tree.ts';
import { saysNothing } from '../langue/absences.ts';
import { isProse, type Shape } from '../shape.ts';
import type { Piece } from './collect.ts';
import { type Content, lineOf, nest, spanOf } from './content.ts';
import { type Form, itemForm } from './forms.ts';
import { type Gleaned, gleanedIn, type Meant, meaningOf } from './meaning.ts';
import { type FieldNames, namesOf } from './names.ts';
import { readElement, readRow } from './readElement.ts';
import type { Reading, Wanted } from './reading.ts';
import { columnsOf } from './tables.ts';

type ListShape = Shape & { readonly type: 'list' };

/**
 * Reads a list: items, rows of a table, sections under a heading each, paragraphs, words between commas. A lone text gives
 * a lone value, which is a list of one. Never throws.
 */
export function readList(reading: Reading, wanted: Wanted<ListShape>, content: Content, at: number): Node {
  const { maker } = reading;
  const [only] = content;
  if (content.length === 1 && only?.kind === 'paragraph') {
    const words = paragraphWords(only);
    const none = usualIn(wanted.shape, words);
    if (none) return maker.scalar(none.words, none.text);
    if (wanted.shape.element.type === 'group' && wanted.shape.element.short === undefined && saysNothing(words.text))
      return maker.list(only.span, []);
    const parts = partsOf(wanted.shape.element, words);
    if (parts.length === 1 && timedLines(wanted.shape.element, only).length < 2) {
      const alone = element(reading, wanted, lineOf(words), { as: 'words', span: only.span });
      return alone.kind === 'scalar' ? alone : maker.list(only.span, [alone]);
    }
  }
  const items = content.flatMap((block, i) => itemsOf(reading, wanted, block, content[i + 1]));
  return maker.list(spanOf(content, at), items);
}

/** A value that stands for the whole list: « Aucun. » */
function usualIn({ meta }: ListShape, words: Words): Meant | undefined {
  const meant = meta.usual && meaningOf({ type: 'text', meta }, words.withoutEnd(/\s*\.$/));
  return meant && meta.usual?.includes(meant.text) ? meant : undefined;
}

function itemsOf(
  reading: Reading,
  wanted: Wanted<ListShape>,
  block: Content[number],
  next: Content[number] | undefined,
): Node[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => {
        const content = nest(item.blocks);
        const [only] = content;
        const parts =
          isIds(wanted.shape) && content.length === 1 && only?.kind === 'paragraph'
            ? partsOf(wanted.shape.element, paragraphWords(only))
            : [];
        if (parts.length > 1) return parts.map((part) => wordsElement(reading, wanted, part));
        return content.length === 0 ? [] : [element(reading, wanted, content, itemForm(item))];
      });
    case 'section': {
      const form: Form = { as: 'section', span: block.span, depth: block.heading.depth };
      return [element(reading, wanted, [...lineOf(block.heading.words), ...block.blocks], form)];
    }
    case 'table':
      return rowsOf(reading, wanted, block, block.rows);
    case 'paragraph': {
      const words = paragraphWords(block);
      // What announces the list is no element of it.
      if (/:\s*$/.test(words.text) && (next?.kind === 'list' || next?.kind === 'table')) return [];
      const timed = timedLines(wanted.shape.element, block);
      if (timed.length > 1) return timed.map((part) => wordsElement(reading, wanted, part));
      return partsOf(wanted.shape.element, words).map((part) => wordsElement(reading, wanted, part));
    }
    default:
      return [];
  }
}

/** « 15 min : accueil » on each line: the lines of a paragraph that begin an element by its duration. */
function timedLines(element: Shape, { lines }: Paragraph): Words[] {
  const timed = element.type === 'group' && [...element.fields.values()].find(({ meta }) => meta.nature === 'duree');
  const begins = lines.map(({ words }) => {
    const found = timed ? gleanedIn(timed, words) : undefined;
    return (
      found !== undefined &&
      (found.from === 0 ? /^\s*[:–—-]/.test(words.text.slice(found.to)) : endsTimed(words, found))
    );
  });
  if (!begins[0]) return [];
  const starts = begins.flatMap((one, i) => (one ? [i] : []));
  return starts.map((from, i) => paragraphWords({ lines: lines.slice(from, starts[i + 1]) }));
}

/** « Accueil (15 min) », « Accueil – 15 min », « Accueil (15 min) : on se présente ». */
function endsTimed({ text }: Words, { from, to }: Gleaned): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  return /\($/.test(before) ? /^\)\s*(?::|$)/.test(after) : /[:–—-]\s*$/.test(before) && /^\s*\.?$/.test(after);
}

function isIds({ element: { meta } }: ListShape): boolean {
  return meta.nature === 'identifiant';
}

function wordsElement(reading: Reading, wanted: Wanted<ListShape>, part: Words): Node {
  return element(reading, wanted, lineOf(part), { as: 'words', span: { start: part.start, end: part.end } });
}

function rowsOf(
  reading: Reading,
  wanted: Wanted<ListShape>,
  table: Content[number] & { kind: 'table' },
  rows: readonly Row[],
): Node[] {
  const { element: shape } = wanted.shape;
  const filled = rows.filter(({ cells }) => cells.some((cell) => !cell.isBlank));
  if (shape.type === 'group') return filled.map((row) => readRow(reading, { shape, name: wanted.name }, table, row));
  return filled.flatMap(({ cells, span }) => {
    const cell = cells.find(({ isBlank }) => !isBlank);
    return cell ? [element(reading, wanted, lineOf(cell), { as: 'row', span })] : [];
  });
}

function element(reading: Reading, { shape, name }: Wanted<ListShape>, content: Content, form: Form): Node {
  const node = readElement(reading, { shape: shape.element, name }, content, form.span.start);
  reading.maker.forms.set(node, form);
  return node;
}

/** Cuts a paragraph into elements: identifiers and things between commas, lines with a bullet; sentences are one each. */
function partsOf(element: Shape, words: Words): Words[] {
  const lines = words.split(/\n/g).flatMap((line) => line.split(/(?:^|\s)[•◦▪‣●➢✓✔]\s*/g));
  if (isProse(element)) return lines;
  const separator = element.meta.nature === 'identifiant' ? /\s*[,;]\s*|\s+et\s+/g : /\s*;\s*|,\s+(?![^()]*\))/g;
  const short = element.type === 'group' && element.short !== undefined ? element.fields.get(element.short) : element;
  if (!short || isProse(short) || short.type !== 'text') return lines;
  return lines.flatMap((line) => line.split(separator)).map((part) => part.withoutEnd(/\s*\.$/));
}

/** A table of a group that is the list of one of its fields: rows that name another field (`Total`) are apart. */
export interface Rows {
  readonly content: Content;
  readonly pieces: readonly Piece[];
}

/** Tells the rows of a field's list from those that are values of its neighbours. Never throws. */
export function rowsFor(content: Content, field: Shape, name: string, neighbours: FieldNames): Rows {
  const pieces: Piece[] = [];
  const element = field.type === 'list' && field.element.type === 'group' ? field.element : undefined;
  const kept = content.map((block): Content[number] => {
    const columns = block.kind === 'table' && element ? columnsOf(block, namesOf(element.fields, name)) : [];
    if (block.kind !== 'table' || !columns.some((column) => column !== undefined)) return block;
    const rows = block.rows.filter((row) => {
      const piece = neighbourRow(row, name, neighbours);
      if (piece) pieces.push(piece);
      return !piece;
    });
    return { ...block, rows };
  });
  return { content: kept, pieces };
}

function neighbourRow({ cells, span }: Row, own: string, neighbours: FieldNames): Piece | undefined {
  const [key] = cells;
  const name = key && neighbours.find(key.text.replace(/[*_]/g, ''));
  const value = cells.findLast((cell, i) => i > 0 && !cell.isBlank);
  if (!key || !value || name === undefined || name === own) return undefined;
  return { name, key, content: [...lineOf(value)], form: { as: 'row', span } };
}
