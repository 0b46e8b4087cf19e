import type { ListItem, Paragraph } from '../../syntax/markdown/blocks.ts';
import type { Words } from '../../syntax/markdown/words.ts';
import type { Span } from '../../text/span.ts';
import { type GroupShape, isProse } from '../shape.ts';
import { type Content, lineOf, nest, paragraphOf, type Section } from './content.ts';
import { type Form, itemForm } from './forms.ts';
import { keyedIn, withoutMarks, withValueBelow } from './keyed.ts';
import { segmentsOf } from './lead.ts';
import { type FieldNames, foldedName, namesOf } from './names.ts';
import { columnsOf, pairsOf } from './tables.ts';

/** A field of a group as it is written: its name, the words that name it, what it holds. */
export interface Piece {
  readonly name: string;
  readonly key: Words;
  readonly content: Content[number][];
  readonly form: Form;
}

/** The fields of a group, and what stands under no name. */
export interface Collected {
  readonly pieces: readonly Piece[];
  readonly loose: Content;
}

/** Sorts what a group holds by field. */
export class Collector {
  readonly pieces: Piece[] = [];
  readonly loose: Content[number][] = [];
  /** The field that what has no name of its own still belongs to. */
  #open: Piece | undefined;

  constructor(
    private readonly shape: GroupShape,
    private readonly names: FieldNames,
  ) {}

  /** Sorts some content. Never throws. */
  collect(content: Content): Collected {
    for (const block of content) this.#block(block);
    return { pieces: this.pieces, loose: this.loose };
  }

  #block(block: Content[number]): void {
    if (block.kind === 'section') this.#section(block);
    else if (block.kind === 'paragraph') this.#paragraph(block);
    else if (block.kind === 'list') this.#list(block);
    else if (block.kind === 'table' && this.#table(block)) this.#open = undefined;
    else this.#add(block);
  }

  #section(whole: Section): void {
    const valued = this.names.find(whole.heading.words.text) === undefined ? withValueBelow(whole) : undefined;
    const section = valued && this.names.find(valued.heading.words.text) !== undefined ? valued : whole;
    const { text } = section.heading.words;
    const name = this.names.find(text) ?? this.names.findNear(text);
    this.#open = undefined;
    // Under a title that names nothing stands what the author adds: it is kept, and not read.
    if (name === undefined) return;
    const known = this.names.find(text) !== undefined;
    const form: Form = { as: 'section', span: section.span, depth: section.heading.depth };
    const key = section.heading.words.withoutEnd(/[\s:]+$/);
    this.pieces.push({ name: known ? name : text, key, content: [...section.blocks], form });
  }

  #paragraph(paragraph: Paragraph): void {
    let lines: Paragraph['lines'][number][] = [];
    const flush = () => {
      const made = paragraphOf(lines);
      if (made) this.#add(made);
      lines = [];
    };
    for (const line of paragraph.lines) {
      const [first, ...others] = segmentsOf(line.words, this.names);
      const piece = first && this.#keyed(first, { as: 'line', span: line.words });
      if (piece) {
        flush();
        this.#open = piece;
      } else lines.push(others.length > 0 && first ? { ...line, words: first } : line);
      if (others.length > 0) flush();
      for (const other of others) this.#open = this.#keyed(other, { as: 'words', span: other }) ?? this.#open;
    }
    flush();
  }

  #list(list: Content[number] & { kind: 'list' }): void {
    const rest: ListItem[] = [];
    for (const item of list.items) if (!this.#item(item)) rest.push(item);
    const [first, last] = [rest[0], rest.at(-1)];
    if (!first || !last) {
      this.#open = undefined;
      return;
    }
    this.#add({ kind: 'list', span: { start: first.span.start, end: last.span.end }, items: rest });
  }

  /** An item that begins with a name: what stands under it is its value. */
  #item(item: ListItem): boolean {
    const [first, ...below] = nest(item.blocks);
    if (first?.kind !== 'paragraph') return false;
    const [line, ...lines] = first.lines;
    const [head, ...others] = line ? segmentsOf(line.words, this.names) : [];
    const form: Form = itemForm(item);
    const keyed = head && !this.#isElement(head) ? this.#keyed(head, form) : undefined;
    const piece = keyed ?? (line && below.length > 0 ? this.#bare(line.words, form) : undefined);
    if (!piece || !line) return false;
    this.#open = piece;
    for (const other of others) this.#open = this.#keyed(other, { as: 'words', span: other }) ?? this.#open;
    const more = paragraphOf(lines);
    if (more) this.#paragraph(more);
    for (const block of below) this.#block(block);
    this.#open = undefined;
    return true;
  }

  /** `- Outil : Grille` is an element of the list « Outils », not the list. */
  #isElement(words: Words): boolean {
    const found = keyedIn(words);
    const name = found && this.names.find(found.key.text);
    const shape = name === undefined ? undefined : this.shape.fields.get(name);
    if (!found || name === undefined || shape?.type !== 'list' || shape.element.type !== 'group') return false;
    if (found.rest.isBlank || /[sx]$/i.test(found.key.text)) return false;
    // « Matériel : … » names the list, whose elements have no field of that name.
    const own = foldedName(found.key.text);
    return [...shape.element.fields.keys()].some((field) => foldedName(field) === own);
  }

  #keyed(words: Words, form: Form): Piece | undefined {
    const found = keyedIn(words);
    if (!found) return undefined;
    const known = this.names.find(found.key.text);
    const name = known ?? (this.names.findNear(found.key.text) === undefined ? undefined : found.key.text);
    if (name === undefined) return undefined;
    const piece: Piece = {
      name,
      key: found.key,
      content: [...lineOf(found.rest)],
      form: { ...form, span: spanFrom(form.span) },
    };
    this.pieces.push(piece);
    return piece;
  }

  /** « Matériels », without a colon: a name and nothing else, when something stands below it. */
  #bare(words: Words, form: Form): Piece | undefined {
    const key = withoutMarks(words);
    const name = this.names.find(key.text);
    if (name === undefined) return undefined;
    const piece: Piece = { name, key, content: [], form: { ...form, span: spanFrom(form.span) } };
    this.pieces.push(piece);
    return piece;
  }

  #table(table: Content[number] & { kind: 'table' }): boolean {
    if (this.#isList(table)) return false;
    const pairs = pairsOf(table, this.names);
    this.pieces.push(...pairs);
    if (pairs.length > 0) return true;
    const row = table.rows.length === 1 ? table.rows[0] : undefined;
    const columns = columnsOf(table, this.names);
    if (!row || !columns.some((name) => name !== undefined)) return false;
    row.cells.forEach((cell, i) => {
      const [name, key] = [columns[i], table.head.cells[i]];
      if (name === undefined || !key) return;
      this.pieces.push({ name, key, content: [...lineOf(cell)], form: { as: 'cell', span: spanFrom(cell) } });
    });
    return true;
  }

  /** A table whose headers name what the elements of a list have is that list. */
  #isList(table: Content[number] & { kind: 'table' }): boolean {
    return [...this.shape.fields].some(([name, field]) => {
      if (field.type !== 'list' || field.element.type !== 'group') return false;
      const columns = columnsOf(table, namesOf(field.element.fields, name));
      return columns.filter((column) => column !== undefined).length >= 2;
    });
  }

  /** What has no name belongs to the field above it when that field may go on. */
  #add(block: Content[number]): void {
    const open = this.#open;
    const shape = open && this.shape.fields.get(open.name);
    if (
      open &&
      shape &&
      (open.content.length === 0 || isProse(shape) || (shape.type === 'list' && block.kind !== 'paragraph'))
    )
      open.content.push(block);
    else this.loose.push(block);
  }
}

function spanFrom({ start, end }: Span): Span {
  return { start, end };
}
