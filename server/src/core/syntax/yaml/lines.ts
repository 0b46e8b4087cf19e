/** A line of a text that may hold a key, a value, or both; columns are offsets from the line's start. */
export interface Line {
  /** Absolute offset of the line's first character. */
  readonly start: number;
  /** The line without its ending. */
  readonly text: string;
  /** Number of blanks before the first character; a line of blanks has as many as it is long. */
  readonly indent: number;
}

/** Where the value of a line stands. */
export interface ValuePlace {
  /** Column of what the value belongs to: lines further right continue the value. */
  readonly parent: number;
  /** Column of the value's first character. */
  readonly column: number;
  /** Column of what follows the last dash, when the line begins with one and has a key written `Clé : …`. */
  readonly item: number | undefined;
}

/** Cuts a text into lines. Never throws. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    lines.push({ start, text: line, indent: blanksFrom(line, 0) });
    start += raw.length + 1;
  }
  return lines;
}

/** Tells whether a line says nothing: blanks, or a comment alone. Never throws. */
export function isSilent(line: Line): boolean {
  return line.indent === line.text.length || line.text[line.indent] === '#';
}

/** Gives the column of the first character that is no blank, from a column on. Never throws. */
export function blanksFrom(line: string, column: number): number {
  let at = column;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

/** Characters with which YAML begins something else than a text; after a dash they never begin a key. */
const SPECIAL = /[*&!@%`|>,\]}?[{]/;

/** Finds the value of a line that begins with dashes, a key, or both; undefined when it has neither or no value. */
export function findValue(line: Line): ValuePlace | undefined {
  let column = line.indent;
  let dash: number | undefined;
  while (line.text[column] === '-' && /[ \t]/.test(line.text[column + 1] ?? '')) {
    dash = column;
    column = blanksFrom(line.text, column + 1);
  }
  const special = dash !== undefined && (SPECIAL.test(line.text[column] ?? '') || isColon(line.text, column));
  const colon = special ? -1 : keyEnd(line.text, column);
  if (colon < 0) return dash === undefined ? undefined : { parent: dash, column, item: undefined };
  const spaced = dash !== undefined && /[ \t]/.test(line.text[colon - 1] ?? '');
  return { parent: column, column: blanksFrom(line.text, colon + 1), item: spaced ? column : undefined };
}

/** Gives the column of the colon that ends the key at a column, -1 when there is no key. */
function keyEnd(line: string, column: number): number {
  const quote = line[column];
  if (quote === '"' || quote === "'") {
    const end = quoteEnd(line, column);
    const colon = end < 0 ? -1 : blanksFrom(line, end);
    return colon >= 0 && isColon(line, colon) ? colon : -1;
  }
  for (let at = column; at < line.length; at++) {
    if (line[at] === '#' && /[ \t]/.test(line[at - 1] ?? '')) return -1;
    if (isColon(line, at)) return at;
  }
  return -1;
}

/** Tells whether a colon that separates a key from its value stands at a column. Never throws. */
export function isColon(line: string, column: number): boolean {
  return line[column] === ':' && /^[ \t]?$/.test(line[column + 1] ?? '');
}

/** Gives the offset after the quote that closes the one at `from`, -1 when none does. Never throws. */
export function quoteEnd(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return -1;
}

/** Gives the column where a comment begins (a `#` after a blank, before a blank or a word of ours), else the end. */
export function commentStart(line: string, column: number): number {
  const comment = /(?:^|[ \t])#(?=[ \t#]|$|certidoc-)/g;
  comment.lastIndex = column;
  const found = comment.exec(line);
  return found ? found.index : line.length;
}
