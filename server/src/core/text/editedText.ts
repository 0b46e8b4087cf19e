import type { TextEdit } from './edit.ts';
import { compareSpans, type Span } from './span.ts';

/** A stretch kept from the first text, or text put in. */
type Piece = { readonly kept: Span } | { readonly text: string };

/**
 * A text that is edited several times over, and remembers what it keeps of the first: the edits that lead straight to the
 * last text can be had at the end.
 */
export class EditedText {
  #pieces: readonly Piece[];
  #text: string;

  constructor(private readonly first: string) {
    this.#pieces = [{ kept: { start: 0, end: first.length } }];
    this.#text = first;
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text;
  }

  /** Applies edits whose spans refer to the text as it is now. Throws a RangeError when two overlap. */
  apply(edits: readonly TextEdit[]): void {
    const pieces: Piece[] = [];
    const rest = new Reader(this.#pieces);
    let at = 0;
    for (const { span, newText } of edits.toSorted((a, b) => compareSpans(a.span, b.span))) {
      if (span.start < at) throw new RangeError('overlapping edits');
      pieces.push(...rest.take(span.start - at));
      rest.take(span.end - span.start);
      if (newText !== '') pieces.push({ text: newText });
      at = span.end;
    }
    pieces.push(...rest.take(Number.POSITIVE_INFINITY));
    this.#pieces = pieces;
    this.#text = pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** Gives the edits that turn the first text into this one, in order. Never throws. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let added = '';
    const flush = (end: number) => {
      if (added !== '' || end > at) edits.push({ span: { start: at, end }, newText: added });
      added = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) added += piece.text;
      else {
        flush(piece.kept.start);
        at = piece.kept.end;
      }
    }
    flush(this.first.length);
    return edits.filter(({ span, newText }) => this.first.slice(span.start, span.end) !== newText);
  }

  #textOf(piece: Piece): string {
    return 'text' in piece ? piece.text : this.first.slice(piece.kept.start, piece.kept.end);
  }
}

/** Gives pieces one after the other, cut where they must be. */
class Reader {
  #next = 0;
  /** How much of the next piece is taken already. */
  #inside = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** Takes the pieces that hold the next characters, fewer when there are no more. */
  take(length: number): Piece[] {
    const taken: Piece[] = [];
    let left = length;
    for (let piece = this.pieces[this.#next]; piece && left > 0; piece = this.pieces[this.#next]) {
      const whole = lengthOf(piece);
      const here = Math.min(left, whole - this.#inside);
      if (here > 0) taken.push(cut(piece, this.#inside, this.#inside + here));
      left -= here;
      this.#inside += here;
      if (this.#inside < whole) break;
      this.#next++;
      this.#inside = 0;
    }
    return taken;
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.kept.end - piece.kept.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { kept: { start: piece.kept.start + from, end: piece.kept.start + to } };
}
