import type { ScalarNode } from '../../tree.ts';
import { COLON, type Cursor, DASH, endsLine, endsWord, HASH, SPACE, UNUSUAL } from './cursor.ts';

/** A text read: absolute offsets of what writes it, and what it says. */
export interface Scalar {
  readonly start: number;
  readonly end: number;
  readonly style: ScalarNode['style'];
  readonly text: string;
}

export const DOUBLE = 34;
export const SINGLE = 39;
const BACKSLASH = 92;

/** Signs with which YAML begins something else than a text. */
const RESERVED = new Set(Array.from(',[]{}#&*!|>%@`?:"\'', (sign) => sign.charCodeAt(0)));

/** A longer key wants a question mark before it (YAML 1.2, 8.2.2: 1024 characters). */
const LONGEST_KEY = 1000;

/** Line endings that the parser does not take for what they are. */
const ODD_BREAK = /[\u2028\u2029]/;

/** Reads the text between quotes at hand, on one line; leaves the cursor after it. Throws UNUSUAL. */
export function readQuoted(cursor: Cursor): Scalar {
  const { text, at: start, code: quote } = cursor;
  let special = false;
  let at = start + 1;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
    if (endsLine(code)) throw UNUSUAL;
    if (code === BACKSLASH && quote === DOUBLE) {
      special = true;
      at++;
      if (endsLine(text.charCodeAt(at))) throw UNUSUAL;
    } else if (code === quote) {
      if (quote === DOUBLE || text.charCodeAt(at + 1) !== SINGLE) break;
      special = true;
      at++;
    }
  }
  cursor.at = at + 1;
  const inner = text.slice(start + 1, at);
  const style = quote === DOUBLE ? 'double' : 'single';
  return { start, end: at + 1, style, text: special ? unescaped(inner, quote) : inner };
}

function unescaped(inner: string, quote: number): string {
  if (quote === SINGLE) return inner.replaceAll("''", "'");
  return inner.replace(/\\(.)/gsu, (_, sign: string) => {
    if (sign === 'n') return '\n';
    if (sign !== '"' && sign !== '\\') throw UNUSUAL;
    return sign;
  });
}

/** Throws UNUSUAL unless a text without quotes may begin at hand. */
export function expectPlain(cursor: Cursor): void {
  const code = cursor.code;
  if (RESERVED.has(code) || endsWord(code)) throw UNUSUAL;
  if (code === DASH && !isWordSign(cursor.text.charCodeAt(cursor.at + 1))) throw UNUSUAL;
}

/**
 * Reads the text without quotes at hand, with the lines that go on further right than `parent`, a column; leaves the
 * cursor after it, on its last line. Throws UNUSUAL.
 */
export function readPlain(cursor: Cursor, parent: number): Scalar {
  expectPlain(cursor);
  const start = cursor.at;
  let end = plainEnd(cursor, start);
  let text = cursor.text.slice(start, end);
  for (let next = continuation(cursor, end, parent); next; next = continuation(cursor, end, parent)) {
    end = plainEnd(cursor, next.start);
    const more = cursor.text.slice(next.start, end);
    if (ODD_BREAK.test(more) || ODD_BREAK.test(text)) throw UNUSUAL;
    text += (next.blanks > 0 ? '\n'.repeat(next.blanks) : ' ') + more;
  }
  cursor.at = end;
  return { start, end, style: 'plain', text };
}

/** Gives the offset after the last visible character of the text at an offset, on its line. */
function plainEnd({ text }: Cursor, from: number): number {
  let end = from;
  let before = 0;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (endsLine(code) || (code === HASH && before === SPACE)) return end;
    if (code === COLON && endsWord(text.charCodeAt(at + 1))) throw UNUSUAL;
    if (code !== SPACE) end = at + 1;
    before = code;
  }
}

/** Finds the line that goes on with a text that ends at an offset: where it begins, after how many empty lines. */
function continuation(
  cursor: Cursor,
  end: number,
  parent: number,
): { readonly start: number; readonly blanks: number } | undefined {
  const { text } = cursor;
  const lineEnd = cursor.lineEnd(end);
  // A comment ends the text.
  for (let at = end; at < lineEnd; at++) if (text.charCodeAt(at) !== SPACE) return undefined;
  for (let blanks = 0, from = text.indexOf('\n', lineEnd) + 1; from > 0; blanks++) {
    let at = from;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (!endsLine(code)) return at - from > parent && code !== HASH ? { start: at, blanks } : undefined;
    from = text.indexOf('\n', at) + 1;
  }
  return undefined;
}

/** Reads the key at hand, quoted or not, and leaves the cursor on its colon; undefined when there is none. Throws UNUSUAL. */
export function readKey(cursor: Cursor): Scalar | undefined {
  const start = cursor.at;
  const code = cursor.code;
  const quoted = code === DOUBLE || code === SINGLE ? readQuoted(cursor) : undefined;
  if (quoted) cursor.skipSpaces();
  const end = quoted ? quoted.end : keyEnd(cursor);
  const found = end !== undefined && cursor.code === COLON && endsWord(cursor.text.charCodeAt(cursor.at + 1));
  if (!found) {
    cursor.at = start;
    return undefined;
  }
  if (cursor.at - start > LONGEST_KEY) throw UNUSUAL;
  return quoted ?? { start, end, style: 'plain', text: cursor.text.slice(start, end) };
}

/** Goes to the colon of the key at hand; gives the offset after its name. */
function keyEnd(cursor: Cursor): number | undefined {
  const { text } = cursor;
  if (!isWordSign(cursor.code)) return undefined;
  let end = cursor.at;
  for (let at = cursor.at; ; at++) {
    const code = text.charCodeAt(at);
    if (endsLine(code) || code === HASH) return undefined;
    if (code === COLON && endsWord(text.charCodeAt(at + 1))) {
      cursor.at = at;
      return end;
    }
    if (code !== SPACE) end = at + 1;
  }
}

/** Letters, digits, `_`, and whatever is not ASCII: what begins a name. */
function isWordSign(code: number): boolean {
  if (code < 0x80)
    return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95;
  return code >= 0x80 && code !== 0xfeff;
}
