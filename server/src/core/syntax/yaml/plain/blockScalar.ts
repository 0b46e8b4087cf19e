import { type Cursor, DASH, endsLine, SPACE, UNUSUAL } from './cursor.ts';
import type { Scalar } from './scalars.ts';

const LITERAL = 124;
const FOLDED = 62;

/** Tells whether the header of a block of text, `|` or `>`, is at hand. Never throws. */
export function atBlockHeader({ code }: Cursor): boolean {
  return code === LITERAL || code === FOLDED;
}

/**
 * Reads the block of text whose header is at hand: the lines further right than `parent`, a column. Leaves the cursor at
 * the end of its last line. Throws UNUSUAL.
 */
export function readBlockScalar(cursor: Cursor, parent: number): Scalar {
  const { at: start, code: sign } = cursor;
  cursor.at++;
  const strips = cursor.code === DASH;
  if (strips) cursor.at++;
  cursor.skipSpaces();
  if (!endsLine(cursor.code)) throw UNUSUAL;
  const { lines, end } = linesBelow(cursor, parent);
  cursor.at = end;
  const content = sign === LITERAL ? lines.join('\n') : folded(lines);
  return { start, end, style: 'block', text: strips ? content : `${content}\n` };
}

/** Lists the lines of a block without its margin, up to the last that says something, and the offset where that one ends. */
function linesBelow(cursor: Cursor, parent: number): { readonly lines: readonly string[]; readonly end: number } {
  const { text } = cursor;
  const lines: string[] = [];
  let end = cursor.at;
  let margin = -1;
  let widestBlank = 0;
  let blanks = 0;
  for (let from = text.indexOf('\n', cursor.at) + 1; from > 0; from = text.indexOf('\n', from) + 1) {
    let at = from;
    while (text.charCodeAt(at) === SPACE) at++;
    const column = at - from;
    if (endsLine(text.charCodeAt(at))) {
      widestBlank = Math.max(widestBlank, column);
      blanks++;
      continue;
    }
    if (column <= parent || column < margin) break;
    if (margin < 0) margin = column;
    for (; blanks > 0; blanks--) lines.push('');
    end = cursor.lineEnd(at);
    lines.push(text.slice(from + margin, end));
  }
  // Lines of blanks that reach into the text are part of it; a block without text has rules of its own.
  if (margin < 0 || widestBlank > margin) throw UNUSUAL;
  return { lines, end };
}

/** Joins lines as `>` does: those further right keep their breaks. */
function folded(lines: readonly string[]): string {
  let text = '';
  let separator = '';
  let wasFurther = false;
  let begun = false;
  for (const line of lines) {
    if (!begun && line === '') {
      text += '\n';
      continue;
    }
    begun = true;
    if (line.charCodeAt(0) === SPACE) {
      if (separator === ' ') separator = '\n';
      else if (!wasFurther && separator === '\n') separator = '\n\n';
      text += separator + line;
      separator = '\n';
      wasFurther = true;
    } else if (line === '') {
      if (separator === '\n') text += '\n';
      else separator = '\n';
    } else {
      text += separator + line;
      separator = ' ';
      wasFurther = false;
    }
  }
  return text;
}
