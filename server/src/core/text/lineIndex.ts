import { lastWhere } from './bisect.ts';
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

/** Consecutive lines, which an edit elsewhere moves together. */
interface Run {
  /** Rank of the first line. */
  readonly line: number;
  readonly count: number;
  /** What is to be added to `starts` from `from` on to get the offset of each line's first character. */
  readonly delta: number;
  readonly starts: readonly number[];
  readonly from: number;
}

/** More runs than that are joined: an index edited for hours answers as a new one does. */
const MOST_RUNS = 64;

/** Converts between offsets and positions of one text. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #text: string;
  readonly #runs: readonly Run[];

  constructor(text: string, runs?: readonly Run[]) {
    this.#text = text;
    this.#runs = runs && runs.length <= MOST_RUNS ? runs : [whole(runs ? startsOf(runs) : lineStarts(text))];
  }

  /** Offset of the first character of each line. */
  get starts(): readonly number[] {
    return startsOf(this.#runs);
  }

  /** Gives the index of the text that an edit makes of this one: nothing is done for the lines it leaves. Never throws. */
  edited(text: string, { before, after }: Difference): LineIndex {
    let last = this.#lineAt(before.start);
    // A line that begins where the edit does is one by what was before it, perhaps no more.
    if (last > 0 && this.#start(last) === before.start) last--;
    const starts: number[] = [];
    for (let i = Math.max(0, before.start - 1); i < after.end; i++) if (endsLine(text, i)) starts.push(i + 1);
    const next = this.#lineAt(before.end) + 1;
    const made = [...this.#between(0, last + 1, 0), whole(starts)];
    const rest = this.#between(next, Number.POSITIVE_INFINITY, after.end - before.end);
    return new LineIndex(text, numbered([...made, ...rest]));
  }

  /** The lines from one rank to another, the latter left out. */
  #between(from: number, to: number, delta: number): Run[] {
    return this.#runs.flatMap((run) => {
      const skipped = Math.max(0, from - run.line);
      const count = Math.min(run.count, to - run.line) - skipped;
      return count > 0 ? [{ ...run, count, from: run.from + skipped, delta: run.delta + delta }] : [];
    });
  }

  #lineAt(offset: number): number {
    const run = this.#runs[lastWhere(this.#runs.length, (at) => firstOf(this.#runs[at]) <= offset)];
    if (!run) return 0;
    const { line, count, starts, from, delta } = run;
    return line + lastWhere(count, (at) => (starts[from + at] ?? 0) + delta <= offset);
  }

  #start(line: number): number | undefined {
    const run = this.#runs[lastWhere(this.#runs.length, (at) => (this.#runs[at]?.line ?? 0) <= line)];
    if (!run || line >= run.line + run.count) return undefined;
    return (run.starts[run.from + line - run.line] ?? 0) + run.delta;
  }

  /** Gives the position of an offset; offsets outside the text are clamped to it. Never throws. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineAt(at);
    return { line, character: at - (this.#start(line) ?? 0) };
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
    const start = this.#start(Math.max(0, line));
    if (start === undefined) return { start: this.#text.length, end: this.#text.length };
    let end = this.#start(Math.max(0, line) + 1) ?? this.#text.length;
    while (end > start && (this.#text[end - 1] === '\n' || this.#text[end - 1] === '\r')) end--;
    return { start, end };
  }
}

function whole(starts: readonly number[]): Run {
  return { line: 0, count: starts.length, delta: 0, starts, from: 0 };
}

function numbered(runs: readonly Run[]): readonly Run[] {
  let line = 0;
  return runs.flatMap((run) => {
    if (run.count === 0) return [];
    const made = { ...run, line };
    line += run.count;
    return [made];
  });
}

function startsOf(runs: readonly Run[]): readonly number[] {
  return runs.flatMap(({ starts, from, count, delta }) =>
    starts.slice(from, from + count).map((start) => start + delta),
  );
}

function firstOf(run: Run | undefined): number {
  return run ? (run.starts[run.from] ?? 0) + run.delta : 0;
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
