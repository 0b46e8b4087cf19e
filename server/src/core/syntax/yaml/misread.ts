import type { SyntaxProblem } from '../tree.ts';
import { scanFlow } from './flow.ts';
import { commentStart, findValue, isSilent, type Line, linesOf, quoteEnd, type ValuePlace } from './lines.ts';
import { mend } from './lookalike.ts';
import { holdsSeparator, trimmedEnd, wantsQuotes } from './quoting.ts';

/**
 * A value that YAML does not read as its author means. `text` is what is meant; `blank` is true when the characters
 * are to be taken for spaces rather than for a text.
 */
export interface Misread {
  readonly problem: SyntaxProblem;
  readonly text: string;
  readonly blank: boolean;
  /** Stands for as many characters of the text, from `start` on, rather than what `blank` tells. */
  readonly instead?: { readonly start: number; readonly text: string };
}

/**
 * Finds the values that YAML reads otherwise than their author means for want of quotes, quotes that do not close, and
 * tabs used as indentation. Lines are read as people see them: what a key or a dash begins, until a line that is not
 * further right. Never throws.
 */
export function findMisread(text: string): Misread[] {
  const scan = new Scan(text);
  while (scan.at < scan.lines.length) scan.next();
  return scan.found;
}

const BLOCK_HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$/;

class Scan {
  readonly lines: readonly Line[];
  readonly found: Misread[] = [];
  at = 0;
  /** The last line, read as it is meant, that begins with a key or a dash. */
  #above: Line | undefined;

  constructor(private readonly text: string) {
    this.lines = linesOf(text);
  }

  /** Reads the line at hand and those that continue its value. */
  next(): void {
    const typed = this.lines[this.at];
    this.at++;
    if (!typed) return;
    const { line, faults } = mend(typed, this.#above);
    for (const fault of faults) this.found.push({ ...fault, blank: true });
    if (line.indent < line.text.length) this.#tabs(line);
    const place = isSilent(line) ? undefined : findValue(line);
    if (!isSilent(line)) this.#above = line;
    if (/^\s*[\]}]+,?\s*$/.test(line.text)) this.#stray(line);
    if (place && place.column < line.text.length) this.#value(line, place);
  }

  #value(line: Line, place: ValuePlace): void {
    const rest = line.text.slice(place.column);
    if (BLOCK_HEADER.test(rest)) this.#skipDeeper(place.parent);
    else if (/^["']/.test(rest)) this.#quoted(line, place.parent, place.column);
    else if (/^[[{]/.test(rest)) this.#flow(line, place.parent, place.column);
    else this.#plain(line, place);
  }

  /** A tab before a key or a dash is an error that makes the parser lose the structure. */
  #tabs(line: Line): void {
    const margin = line.text.slice(0, line.indent);
    if (!margin.includes('\t')) return;
    const span = { start: line.start + margin.indexOf('\t'), end: line.start + margin.lastIndexOf('\t') + 1 };
    this.found.push({ problem: { code: 'tab', detail: 'indent', span }, text: '', blank: true });
  }

  /** A closing bracket alone on its line, that nothing opened: the parser would give up what follows. */
  #stray(line: Line): void {
    const span = { start: line.start + line.indent, end: line.start + line.text.trimEnd().length };
    this.found.push({ problem: { code: 'syntax', detail: 'stray-bracket', span }, text: '', blank: true });
  }

  #skipDeeper(parent: number): void {
    for (let line = this.lines[this.at]; line; line = this.lines[this.at]) {
      if (!continues(line, parent)) return;
      this.at++;
    }
  }

  #endOfDeeper(parent: number): number {
    let at = this.at;
    for (let line = this.lines[at]; line && continues(line, parent); line = this.lines[at]) at++;
    const last = this.lines[at - 1];
    return last ? last.start + last.text.length : this.text.length;
  }

  #quoted(line: Line, parent: number, column: number): void {
    const end = quoteEnd(line.text, column);
    if (end >= 0) {
      this.#afterQuote(line, column, end);
      return;
    }
    const close = quoteEnd(this.text.slice(0, this.#endOfDeeper(parent)), line.start + column);
    if (close >= 0) {
      this.#goTo(close);
      return;
    }
    const stop = line.text.trimEnd().length;
    const span = { start: line.start + column, end: line.start + stop };
    const text = line.text.slice(column + 1, stop);
    this.found.push({ problem: { code: 'syntax', detail: 'unclosed-quote', span }, text, blank: stop === column + 1 });
  }

  /** What follows the closing quote shows that the quotes were part of a text, or that inner ones were not doubled. */
  #afterQuote(line: Line, column: number, end: number): void {
    const tail = line.text.slice(end);
    if (/^[ \t]*$|^[ \t]+#/.test(tail)) return;
    const stop = trimmedEnd(line.text, column, commentStart(line.text, end));
    const value = line.text.slice(column, stop);
    const outer = /^[\p{L}\p{N}]/u.test(tail) && value.length > 1 && value.endsWith(value[0] ?? '"');
    this.#add(line.start + column, line.start + stop, outer ? 'outer-quotes' : 'quote');
  }

  #flow(line: Line, parent: number, column: number): void {
    const from = line.start + column;
    const { end, misread } = scanFlow(this.text.slice(from, this.#endOfDeeper(parent)), 0);
    if (end < 0) {
      this.#skipDeeper(parent);
      return;
    }
    this.#goTo(from + end);
    const tail = /^[^\r\n]*/.exec(this.text.slice(from + end, from + end + 200))?.[0] ?? '';
    if (!/^[ \t]*$|^[ \t]+#/.test(tail) && from + end <= line.start + line.text.length) {
      const stop = trimmedEnd(line.text, column, commentStart(line.text, from + end - line.start));
      this.#add(from, line.start + stop, 'bracket');
      return;
    }
    for (const value of misread) this.#add(from + value.start, from + value.end, value.detail);
  }

  /** Goes on with the line after the one that holds an offset. */
  #goTo(offset: number): void {
    for (let line = this.lines[this.at]; line && line.start < offset; line = this.lines[this.at]) this.at++;
  }

  #plain(line: Line, place: ValuePlace): void {
    const stop = trimmedEnd(line.text, place.column, commentStart(line.text, place.column));
    const value = line.text.slice(place.column, stop);
    if (value === '') return;
    const next = this.lines[this.at];
    if (/^[&!]\S*$/.test(value) && next && next.indent > place.parent) return;
    let wrong = wantsQuotes(value, this.text);
    let end = line.start + stop;
    if (stop === line.text.trimEnd().length) {
      const more = this.#continuation(place.parent);
      wrong ||= more.wrong;
      end = more.end ?? end;
    }
    if (!wrong) return;
    // `- Objectif : savoir : faire` is one text, unless the next lines show that a mapping is meant.
    const whole = place.item !== undefined && this.lines[this.at]?.indent !== place.item;
    this.#add(line.start + (whole ? (place.item ?? 0) : place.column), end, 'plain');
  }

  /** Reads the lines that continue a text; a line that looks like a key of its own does not. */
  #continuation(parent: number): { readonly wrong: boolean; readonly end: number | undefined } {
    let wrong = false;
    let end: number | undefined;
    for (let line = this.lines[this.at]; line; line = this.lines[this.at]) {
      const blank = line.indent === line.text.length;
      if (!blank && (line.indent <= parent || line.text[line.indent] === '#')) break;
      if (blank && this.#endsHere(parent)) break;
      if (/^[\w-]+:(?:\s|$)/.test(line.text.slice(line.indent))) break;
      this.at++;
      if (blank) continue;
      const stop = trimmedEnd(line.text, line.indent, commentStart(line.text, line.indent));
      wrong ||= holdsSeparator(line.text.slice(line.indent, stop));
      end = line.start + stop;
      if (stop < line.text.trimEnd().length) break;
    }
    return { wrong, end };
  }

  #endsHere(parent: number): boolean {
    const next = this.lines.slice(this.at, this.at + 50).find((line) => line.indent < line.text.length);
    return !next || next.indent <= parent;
  }

  #add(start: number, end: number, detail: string): void {
    const source = this.text.slice(start, end);
    const meant = detail === 'outer-quotes' ? source.slice(1, -1) : source.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
    this.found.push({ problem: { code: 'unquoted', detail, span: { start, end } }, text: meant, blank: false });
  }
}

/** A line further right, a blank one, or one that only closes brackets, belongs to what is above. */
function continues(line: Line, parent: number): boolean {
  return line.indent === line.text.length || line.indent > parent || /[\]}]/.test(line.text[line.indent] ?? '');
}
