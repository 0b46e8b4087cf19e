import type { Comment } from '../../tree.ts';

/** Thrown when a text holds something that only the whole parser reads; made once, for it says nothing else. */
export const UNUSUAL = new Error('this text wants the whole parser');

export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const HASH = 35;
export const DASH = 45;
export const COLON = 58;

/** Deeper margins are left to the parser, which refuses them. */
const WIDEST = 500;

/** A place in a text that moves on, line by line. `at` is an absolute UTF-16 offset. */
export class Cursor {
  at = 0;
  /** Column of what is at hand, -1 at the end of the text; right only where a line begins to say something. */
  column = -1;
  /** Tells whether comments stand between what was read last and what is at hand. */
  commented = false;

  constructor(
    readonly text: string,
    /** Where comments are gathered, when they are wanted. */
    private readonly comments: Comment[] | undefined,
  ) {
    this.nextContent();
  }

  /** The character at hand, NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Goes to the first character, from the beginning of a line on, that is neither blank nor in a comment. */
  nextContent(): void {
    for (;;) {
      const start = this.at;
      this.skipSpaces();
      const code = this.code;
      if (Number.isNaN(code)) {
        this.column = -1;
        return;
      }
      if (code !== HASH && !isBreak(code)) {
        this.column = this.at - start;
        if (this.column > WIDEST) throw UNUSUAL;
        return;
      }
      this.#toNextLine();
    }
  }

  /** Leaves a line after which nothing may stand but a comment, and goes to what is said next. */
  leaveLine(): void {
    this.skipSpaces();
    const code = this.code;
    if (code === HASH ? this.text.charCodeAt(this.at - 1) !== SPACE : !endsLine(code)) throw UNUSUAL;
    this.commented = false;
    this.#toNextLine();
    this.nextContent();
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  /** Tells whether nothing but a comment stands at hand on the line. */
  get atRest(): boolean {
    return this.code === HASH || endsLine(this.code);
  }

  /** Tells whether a dash and a blank, the beginning of an element, are at hand. */
  get atDash(): boolean {
    return this.code === DASH && endsWord(this.text.charCodeAt(this.at + 1));
  }

  /** Gives the offset of the end of the line that holds an offset, without its ending. */
  lineEnd(from: number): number {
    const feed = this.text.indexOf('\n', from);
    const end = feed < 0 ? this.text.length : feed;
    return end > from && this.text.charCodeAt(end - 1) === CR ? end - 1 : end;
  }

  #toNextLine(): void {
    const end = this.lineEnd(this.at);
    if (this.code === HASH) {
      this.commented = true;
      this.comments?.push({ span: { start: this.at, end }, text: this.text.slice(this.at, end) });
    }
    this.at = end + (this.text.charCodeAt(end) === CR ? 2 : 1);
  }
}

function isBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** Tells whether a character ends its line; NaN is the end of the text. Never throws. */
export function endsLine(code: number): boolean {
  return code === LF || code === CR || Number.isNaN(code);
}

/** Tells whether a character, NaN at the end of the text, makes the colon or the dash before it a sign of YAML. */
export function endsWord(code: number): boolean {
  return code === SPACE || endsLine(code);
}
