/** Control characters, and those that turn the direction of writing: on a terminal they would move or hide the text. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu;

/** Gives a text on one line that does nothing to a terminal but show itself. Never throws. */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(UNSAFE, '\ufffd');
}

/** Halves of characters that are written as two. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Gives a text that can be encoded: a half of a character, which names of files may hold, cannot. Never throws. */
export function wellFormed(text: string): string {
  return text.replace(HALVES, '\ufffd');
}

/** Scripts and symbols that take two columns of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;

/** What takes no column: accents written apart, joiners. */
const EMPTY = /^[\p{M}\u200b-\u200d\u2060\ufeff]+$/u;

/** Gives how many columns of a terminal a grapheme takes. Never throws. */
export function widthOf(grapheme: string): number {
  if (EMPTY.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
