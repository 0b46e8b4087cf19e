import type { SyntaxProblem } from '../tree.ts';
import { findValue, type Line } from './lines.ts';

/** A line as it is meant, as long as the line typed, and what was wrong with it. */
export interface Mended {
  readonly line: Line;
  readonly faults: readonly LookAlike[];
}

/** Signs that look like others: what to say of them, what they are meant for, and what is put in their place to read on. */
export interface LookAlike {
  readonly problem: SyntaxProblem;
  /** The whole name that is meant, at the problem's place; empty when the problem is no name. */
  readonly text: string;
  /** Stands for as many characters of the text, from `start` on. */
  readonly instead: { readonly start: number; readonly text: string };
}

/** Spaces that look like one and are none to YAML; typed in word processors and copied from pages. */
const SPACES = '\u00a0\u2000-\u200a\u202f\u3000';
/** Characters that show nothing at all. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff]/g;

const MARGIN = new RegExp(`^[ \\t]*[${SPACES}][ \\t${SPACES}]*(?=-(?:\\s|$)|\\*\\s|["'\\p{L}][^:]*:(?:\\s|$))`, 'u');
/** A name of the notation or an identifier, then a colon of another alphabet, or a space of another kind. */
const COLON = new RegExp(
  `^((?:- +)*)([a-z][a-z0-9_]*|[A-Z]+\\d+)( ?)([：﹕︓∶꞉ː]|:(?=[${SPACES}]))([ ${SPACES}]*)(?=(.?))`,
);

/** Signs, in a text that the parser accepts, that a line may hold such characters. */
export const LOOK_ALIKE_SIGNS = new RegExp(`^[ \\t]*[${SPACES}]|^[ -]*[A-Za-z]\\w* ?(?:[：﹕︓∶꞉ː]|:[${SPACES}])`, 'm');

/**
 * Reads a line where a key or an element is expected as it is meant: margins of no-break spaces, `*` for a dash, colons
 * of other alphabets. `above` is the last line that says something. Never throws.
 */
export function mend(line: Line, above: Line | undefined): Mended {
  const faults: LookAlike[] = [];
  let mended = line;
  for (const find of [margin, bullet, colon]) {
    const fault = find(mended, above);
    if (!fault) continue;
    faults.push(fault);
    const at = fault.instead.start - line.start;
    const text = mended.text.slice(0, at) + fault.instead.text + mended.text.slice(at + fault.instead.text.length);
    mended = { start: line.start, text, indent: /^[ \t]*/.exec(text)?.[0].length ?? 0 };
  }
  return { line: mended, faults };
}

function margin(line: Line): LookAlike | undefined {
  const found = MARGIN.exec(line.text)?.[0];
  if (found === undefined) return undefined;
  const start = line.start + found.search(/[^ \t]/);
  const end = line.start + found.length;
  const problem: SyntaxProblem = { code: 'tab', detail: 'no-break', span: { start, end } };
  return { problem, text: '', instead: { start, text: ' '.repeat(end - start) } };
}

/** An asterisk, below a key without a value or below another such element, begins an element. */
function bullet(line: Line, above: Line | undefined): LookAlike | undefined {
  if (!/^\* +\S/.test(line.text.slice(line.indent)) || !above) return undefined;
  const place = findValue(above);
  const opens = place && /^[ \t]*(?:#.*)?$/.test(above.text.slice(place.column)) && place.parent <= line.indent;
  const follows = above.indent === line.indent && /^- /.test(above.text.slice(above.indent));
  if (!opens && !follows) return undefined;
  const start = line.start + line.indent;
  const problem: SyntaxProblem = { code: 'lookalike', detail: 'bullet', span: { start, end: start + 1 } };
  return { problem, text: '', instead: { start, text: '-' } };
}

function colon(line: Line): LookAlike | undefined {
  const found = COLON.exec(line.text.slice(line.indent));
  if (!found) return undefined;
  const [, dashes = '', name = '', gap = '', sign = '', blanks = '', next = ''] = found;
  const start = line.start + line.indent + dashes.length;
  const typed = `${name}${gap}${sign}`;
  const span = { start, end: start + typed.length };
  const problem: SyntaxProblem = { code: 'lookalike', detail: sign === ':' ? 'no-break-value' : 'colon', span };
  // The colon needs a blank after it: when none is there, the name gives up a letter, and is read back whole.
  const tight = blanks === '' && gap === '' && next !== '';
  if (tight && name.length < 2) return undefined;
  const text = tight ? `${name.slice(0, -1)}: ` : `${name}${blanks === '' && gap !== '' ? ': ' : `${gap}:`}`;
  return { problem, text: name, instead: { start, text: text + ' '.repeat(blanks.length) } };
}

const OUTER_SPACES = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, 'g');

/** Gives a key without the characters that nobody sees in it. Never throws. */
export function visibleKey(key: string): string {
  return key.replace(UNSEEN, '').replace(OUTER_SPACES, '');
}
