import { Parser } from 'yaml';
import type { TextEdit } from '../../../text/edit.ts';
import { compareSpans } from '../../../text/span.ts';
import { type Block, Layout, type LinePlace } from './layout.ts';

/**
 * Gives the edits that lay a YAML text out: two spaces a step, dashes a step further than their key, one space after a
 * colon or a dash, no blanks at the end of a line, one blank line at most, one line break at the end. Order, words,
 * quotes, comments and the line breaks of texts stay. None where the text holds what nobody writes by hand. The text must
 * be free of syntax errors. Never throws.
 */
export function formatYaml(text: string): readonly TextEdit[] {
  const layout = new Layout(text, [...new Parser().parse(text)]);
  if (!layout.known) return [];
  return new Formatter(text, layout).edits().toSorted((a, b) => compareSpans(a.span, b.span));
}

class Formatter {
  readonly #eol: string;
  /** Number of the last line that is not blank, -1 when there is none. */
  readonly #last: number;

  constructor(
    private readonly text: string,
    private readonly layout: Layout,
  ) {
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
    const count = layout.lines.starts.length;
    const all = Array.from({ length: count }, (_, line) => line);
    this.#last = all.findLast((line) => !layout.isBlank(line) || layout.keptBlanks.has(line)) ?? -1;
  }

  edits(): TextEdit[] {
    const edits = [...this.layout.gaps];
    for (let line = 0; line <= this.#last; line++) {
      if (this.#isExtra(line)) edits.push(this.#withoutLine(line));
      else edits.push(...this.#margin(line), ...this.#end(line));
    }
    return [...edits, ...this.#bottom()];
  }

  /** A second blank line in a row. */
  #isExtra(line: number): boolean {
    const { layout } = this;
    const free = (one: number) => one >= 0 && layout.isBlank(one) && !layout.keptBlanks.has(one);
    return free(line) && free(line - 1);
  }

  #withoutLine(line: number): TextEdit {
    const { starts } = this.layout.lines;
    return { span: { start: starts[line] ?? 0, end: starts[line + 1] ?? this.text.length }, newText: '' };
  }

  #margin(line: number): TextEdit[] {
    const { start, margin } = this.#read(line);
    const column = this.layout.places.get(line)?.column ?? this.#commentColumn(line);
    if (column === undefined || margin === ' '.repeat(column)) return [];
    return [{ span: { start, end: start + margin.length }, newText: ' '.repeat(column) }];
  }

  #end(line: number): TextEdit[] {
    if (this.layout.keptEnds.has(line)) return [];
    const { start, margin, rest } = this.#read(line);
    const blanks = rest === '' ? margin.length : (/[ \t]+$/.exec(rest)?.[0].length ?? 0);
    const end = start + margin.length + rest.length;
    return blanks === 0 ? [] : [{ span: { start: end - blanks, end }, newText: '' }];
  }

  /** One line break after the last line, and nothing more. */
  #bottom(): TextEdit[] {
    const { starts } = this.layout.lines;
    const after = starts[this.#last + 1];
    const end = this.text.length;
    if (this.#last < 0) return [];
    if (after === undefined) {
      return this.layout.keptEnds.has(this.#last) ? [] : [{ span: { start: end, end }, newText: this.#eol }];
    }
    return after < end ? [{ span: { start: after, end }, newText: '' }] : [];
  }

  #read(line: number): { readonly start: number; readonly margin: string; readonly rest: string } {
    const { start, end } = this.layout.lines.lineSpan(line);
    const from = this.text[start] === '\uFEFF' ? start + 1 : start;
    const margin = /^[ \t]*/.exec(this.text.slice(from, end))?.[0] ?? '';
    return { start: from, margin, rest: this.text.slice(from + margin.length, end) };
  }

  /** A comment goes with the line below it, or with the block it closes. */
  #commentColumn(line: number): number | undefined {
    const { margin, rest } = this.#read(line);
    if (!rest.startsWith('#')) return undefined;
    const below = this.#neighbour(line, 1);
    const above = this.#neighbour(line, -1);
    if (below && (below.old === margin.length || !above || below.old > above.old)) return below.place.column;
    const blocks = [...(below ? [{ old: below.old, column: below.place.column }] : []), ...(above?.place.blocks ?? [])];
    return nearestBlock(blocks, margin.length)?.column ?? 0;
  }

  #neighbour(line: number, step: 1 | -1): { readonly place: LinePlace; readonly old: number } | undefined {
    for (let at = line + step; at >= 0 && at <= this.#last; at += step) {
      const place = this.layout.places.get(at);
      if (place && !this.#isContinuation(at)) return { place, old: this.#read(at).margin.length };
    }
    return undefined;
  }

  /** A line that goes on with the value of another tells nothing of the depth. */
  #isContinuation(line: number): boolean {
    return this.layout.keptBlanks.has(line);
  }
}

/** The block that begins nearest to a column; the first of those that are as near. */
function nearestBlock(blocks: readonly Block[], column: number): Block | undefined {
  const far = ({ old }: Block) => Math.abs(old - column);
  return blocks.toSorted((a, b) => far(a) - far(b))[0];
}
