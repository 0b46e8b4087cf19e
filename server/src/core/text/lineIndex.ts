import type { Difference } from './difference.ts';
import type { Span } from './span.ts';

/** A place in a text: zero-based line, zero-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two positions; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Converts between offsets and positions of one text. Lines end with LF, CRLF or CR. */
export class LineIndex {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  readonly #text: string;

  constructor(text: string, starts: readonly number[] = lineStarts(text)) {
    this.#text = text;
    this.starts = starts;
  }

  /** Gives the index of the text that an edit makes of this one: only what the edit changed is searched. Never throws. */
  edited(text: string, { before, after }: Difference): LineIndex {
    const delta = after.end - before.end;
    let at = this.positionAt(before.start).line;
    // A line that begins where the edit does is one by what was before it, perhaps no more.
    if (at > 0 && this.starts[at] === before.start) at--;
    const starts = this.starts.slice(0, ++at);
    for (let i = Math.max(0, before.start - 1); i < after.end; i++) if (endsLine(text, i)) starts.push(i + 1);
    for (let start = this.starts[at]; start !== undefined; start = this.starts[++at])
      if (start > before.end) starts.push(start + delta);
    return new LineIndex(text, starts);
  }

  /** Gives the position of an offset; offsets outside the text are clamped to it. Never throws. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - (this.starts[low] ?? 0) };
  }

  /** Gives the range of a span. Never throws. */
  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** Gives the offset of a position, clamped to its line and to the text. Never throws. */
  offsetAt(position: Position): number {
    const line = this.lineSpan(position.line);
    return Math.min(line.start + Math.max(0, position.character), line.end);
  }

  /** Gives the span of a zero-based line without its line ending; a line after the last is empty. Never throws. */
  lineSpan(line: number): Span {
    const start = this.starts[Math.max(0, line)];
    if (start === undefined) return { start: this.#text.length, end: this.#text.length };
    let end = this.starts[Math.max(0, line) + 1] ?? this.#text.length;
    while (end > start && (this.#text[end - 1] === '\n' || this.#text[end - 1] === '\r')) end--;
    return { start, end };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (endsLine(text, i)) starts.push(i + 1);
  return starts;
}

function endsLine(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10);
}
