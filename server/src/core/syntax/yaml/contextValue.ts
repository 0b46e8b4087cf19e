import type { Step } from './context.ts';

/** A bracket or brace that is open: the key being valued in it, and what it already holds. */
interface Bracket {
  readonly open: '[' | '{';
  key: string | undefined;
  readonly siblings: string[];
}

/** Follows a value written inline, through its brackets and quotes and perhaps over several lines. */
export class ValueScanner {
  readonly brackets: Bracket[] = [];
  quote: '' | '"' | "'" = '';
  /** Where the word being read starts, its quote included. */
  tokenStart: number | undefined;
  #tokenEnd = 0;
  /** The end of what was read lies in a comment. */
  comment = false;
  /** The outermost bracket is closed: nothing more belongs to the value. */
  closed = false;

  constructor(private readonly text: string) {}

  /** Tells whether the next lines still belong to the value. */
  get unfinished(): boolean {
    return this.quote !== '' || this.brackets.length > 0;
  }

  /** Gives the steps from the value down to the word being read. */
  get steps(): Step[] {
    return this.brackets.flatMap(({ open, key }): Step[] => {
      if (open === '[') return [{ kind: 'item' }];
      return key === undefined ? [] : [{ kind: 'key', key }];
    });
  }

  /** The word being read, without its quotes. */
  get token(): string {
    if (this.tokenStart === undefined) return '';
    const written = this.text.slice(this.tokenStart, this.#tokenEnd);
    return /^(["']).*\1$/s.test(written) ? written.slice(1, -1) : written;
  }

  /** Tells whether the word being read is in quotes that are closed. */
  get quotedWhole(): boolean {
    return this.quote === '' && this.tokenStart !== undefined && /["']/.test(this.text.charAt(this.tokenStart));
  }

  /** Leaves the word being read, so that reading can go on after it. */
  skip(): void {
    this.quote = '';
    this.tokenStart = undefined;
  }

  /** Reads on, within one line. */
  feed(from: number, to: number): void {
    this.comment = false;
    for (let at = from; at < to && !this.comment; ) at = this.quote ? this.#inQuote(at, to) : this.#plain(at, from, to);
  }

  #inQuote(at: number, to: number): number {
    const char = this.text.charAt(at);
    this.#tokenEnd = at + 1;
    if (char === '\\' && this.quote === '"') return at + 2;
    if (char !== this.quote) return at + 1;
    if (char === "'" && at + 1 < to && this.text.charAt(at + 1) === "'") return at + 2;
    this.quote = '';
    return at + 1;
  }

  #plain(at: number, from: number, to: number): number {
    const char = this.text.charAt(at);
    if (char === '#' && (at === from || /\s/.test(this.text.charAt(at - 1)))) this.comment = true;
    else if (this.tokenStart === undefined && (char === '"' || char === "'")) this.#startQuote(char, at);
    else if (this.tokenStart === undefined && !this.closed && (char === '[' || char === '{'))
      this.brackets.push({ open: char, key: undefined, siblings: [] });
    else if (this.brackets.length > 0 && ',]}'.includes(char)) this.#endItem(char);
    else if (this.brackets.length > 0 && char === ':' && this.#isColon(at, to)) this.#endKey();
    else if (!/\s/.test(char)) {
      this.tokenStart ??= at;
      this.#tokenEnd = at + 1;
    }
    return at + 1;
  }

  #startQuote(char: '"' | "'", at: number): void {
    this.quote = char;
    this.tokenStart = at;
    this.#tokenEnd = at + 1;
  }

  #isColon(at: number, to: number): boolean {
    return this.quotedWhole || at + 1 >= to || /[\s,[\]{}]/.test(this.text.charAt(at + 1));
  }

  #endKey(): void {
    const bracket = this.brackets.at(-1);
    if (!bracket) return;
    bracket.key = this.token;
    if (bracket.open === '{') bracket.siblings.push(bracket.key);
    this.tokenStart = undefined;
  }

  #endItem(char: string): void {
    const bracket = this.brackets.at(-1);
    if (!bracket) return;
    if (this.token !== '' && (bracket.open === '[' || bracket.key === undefined)) bracket.siblings.push(this.token);
    bracket.key = undefined;
    this.tokenStart = undefined;
    if (char === ',') return;
    this.brackets.pop();
    this.closed = this.brackets.length === 0;
  }
}
