import type { CST } from 'yaml';
import type { TextEdit } from '../../../text/edit.ts';
import { LineIndex } from '../../../text/lineIndex.ts';

/** A mapping or a list written over several lines: its column, and the one it should have. */
export interface Block {
  readonly old: number;
  readonly column: number;
}

/** Where a line should begin, and the blocks it lies in, outermost first. */
export interface LinePlace {
  readonly column: number;
  readonly blocks: readonly Block[];
}

/** Width of a step of indentation, in spaces. */
const STEP = 2;

/** Reads, from the tokens of a text, where each of its lines should begin and what of it must stay as it is. */
export class Layout {
  readonly lines: LineIndex;
  /** Lines whose beginning is known, by number. */
  readonly places = new Map<number, LinePlace>();
  /** Lines whose final blanks may belong to a value. */
  readonly keptEnds = new Set<number>();
  /** Blank lines that belong to a value. */
  readonly keptBlanks = new Set<number>();
  /** Edits of the blanks after a `:` or a `-`. */
  readonly gaps: TextEdit[] = [];
  /** False when the text holds something whose layout is not known: it is best left alone. */
  known = true;

  constructor(
    private readonly text: string,
    tokens: readonly CST.Token[],
  ) {
    this.lines = new LineIndex(text);
    for (const token of tokens) if (token.type === 'document' && token.value) this.#value(token.value, 0, []);
  }

  #value(token: CST.Token, column: number, blocks: readonly Block[]): void {
    switch (token.type) {
      case 'block-map':
        this.#map(token, column, [...blocks, { old: token.indent, column }]);
        break;
      case 'block-seq':
        this.#list(token, column, [...blocks, { old: token.indent, column }]);
        break;
      case 'block-scalar':
        this.#blockText(token, column, blocks);
        break;
      case 'flow-collection':
        this.#flow(token, column, blocks);
        break;
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
      case 'alias':
        this.#scalar(token, column, blocks);
        break;
      default:
        this.known = false;
    }
  }

  #map(token: CST.BlockMap, column: number, blocks: readonly Block[]): void {
    for (const { start, key, sep, value } of token.items) {
      this.#props(start, column, blocks);
      if (key) this.#place(key.offset, column, blocks);
      if (key && 'items' in key) this.known = false;
      this.#props(sep ?? [], column + STEP, blocks);
      this.#gap(sep ?? [], 'map-value-ind', value);
      if (value) this.#value(value, column + STEP, blocks);
    }
  }

  #list(token: CST.BlockSequence, column: number, blocks: readonly Block[]): void {
    for (const { start, value } of token.items) {
      this.#props(start, column, blocks);
      this.#gap(start, 'seq-item-ind', value);
      if (value) this.#value(value, column + STEP, blocks);
    }
  }

  /** Dashes, anchors and tags; comments are placed later, when the lines around them are. */
  #props(tokens: readonly CST.SourceToken[], column: number, blocks: readonly Block[]): void {
    for (const { type, offset } of tokens) {
      if (type === 'explicit-key-ind') this.known = false;
      if (type !== 'space' && type !== 'newline' && type !== 'comment') this.#place(offset, column, blocks);
    }
  }

  /** One space between a mark and what follows it on its line; a comment may stand farther. */
  #gap(tokens: readonly CST.SourceToken[], mark: CST.SourceToken['type'], value: CST.Token | null | undefined): void {
    const at = tokens.findIndex(({ type }) => type === mark);
    const space = tokens[at + 1];
    const next = tokens[at + 2] ?? value;
    if (at < 0 || space?.type !== 'space' || space.source === ' ') return;
    if (!next || next.type === 'comment' || next.type === 'newline') return;
    this.gaps.push({ span: { start: space.offset, end: space.offset + space.source.length }, newText: ' ' });
  }

  #scalar(token: CST.FlowScalar, column: number, blocks: readonly Block[]): void {
    this.#place(token.offset, column, blocks);
    const [first, last] = this.#linesOf(token.offset, token.offset + token.source.length);
    for (let line = first; line < last; line++) {
      this.keptBlanks.add(line + 1);
      // Before the end of a line in quotes, a blank may be escaped.
      if (token.type !== 'scalar') this.keptEnds.add(line);
      this.#placeLine(line + 1, column, blocks);
    }
  }

  /** What is between brackets keeps its own layout, and moves as a whole. */
  #flow(token: CST.FlowCollection, column: number, blocks: readonly Block[]): void {
    this.#place(token.offset, column, blocks);
    this.#flowGaps(token);
    const closing = token.end.find(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
    const [first, last] = this.#linesOf(token.offset, closing?.offset ?? token.offset);
    const shift = (this.places.get(first)?.column ?? this.#columnOf(first)) - this.#columnOf(first);
    for (let line = first + 1; line <= last; line++) {
      this.keptBlanks.add(line);
      this.keptEnds.add(line - 1);
      this.#placeLine(line, Math.max(0, this.#columnOf(line) + shift), blocks);
    }
  }

  #flowGaps(token: CST.FlowCollection): void {
    for (const { sep, value } of token.items) {
      this.#gap(sep ?? [], 'map-value-ind', value);
      if (value?.type === 'flow-collection') this.#flowGaps(value);
    }
  }

  /** The lines of a text written below `|` or `>` keep their columns relative to each other. */
  #blockText(token: CST.BlockScalar, column: number, blocks: readonly Block[]): void {
    const header = token.props.find(({ type }) => type === 'block-scalar-header');
    const before = token.props.at(-1);
    if (!header || !before || !('source' in before) || !('source' in header)) return;
    this.#place(header.offset, column, blocks);
    const start = before.offset + before.source.length;
    // The line break that ends the text belongs to it, the line after does not.
    const [first, end] = this.#linesOf(start, start + token.source.replace(/\r?\n$/, '').length);
    const own = Array.from({ length: end - first + 1 }, (_, i) => first + i);
    const top = own.find((line) => !this.isBlank(line));
    if (top === undefined || start >= this.text.length) return;
    const enclosing = blocks.at(-1);
    const numbered = /\d/.test(header.source);
    const shift = numbered ? (enclosing ? enclosing.column - enclosing.old : 0) : column - this.#columnOf(top);
    const isText = (line: number) => !this.isBlank(line) || this.#columnOf(line) > this.#columnOf(top);
    const bottom = header.source.includes('+') ? end : (own.findLast(isText) ?? end);
    for (const line of own.filter((line) => line <= bottom)) {
      this.keptBlanks.add(line);
      if (!isText(line)) continue;
      this.keptEnds.add(line);
      this.places.set(line, { column: Math.max(0, this.#columnOf(line) + shift), blocks });
    }
  }

  /** Tells whether a line holds nothing but blanks. Never throws. */
  isBlank(line: number): boolean {
    const { start, end } = this.lines.lineSpan(line);
    return this.text.slice(start, end).trim() === '';
  }

  #place(offset: number, column: number, blocks: readonly Block[]): void {
    const { line, character } = this.lines.positionAt(offset);
    const known = this.places.get(line);
    if (known) this.places.set(line, { column: known.column, blocks });
    else if (character === this.#columnOf(line)) this.places.set(line, { column, blocks });
  }

  #placeLine(line: number, column: number, blocks: readonly Block[]): void {
    if (!this.isBlank(line)) this.places.set(line, { column, blocks });
  }

  /** Number of blanks at the beginning of a line. */
  #columnOf(line: number): number {
    const { start, end } = this.lines.lineSpan(line);
    return /^\uFEFF?[ \t]*/.exec(this.text.slice(start, end))?.[0].length ?? 0;
  }

  #linesOf(start: number, end: number): readonly [number, number] {
    return [this.lines.positionAt(start).line, this.lines.positionAt(end).line];
  }
}
