/** What follows a cursor on its line, and on the lines below. */

/** Gives the end of the word around a cursor, which what is chosen replaces. Never throws. */
export function endOfWord(
  text: string,
  at: number,
  within: { readonly quote: string; readonly flow: boolean },
): number {
  const line = restOfLine(text, at);
  const stop = within.quote ? (within.flow ? /["',[\]{}]/ : /["']/) : within.flow ? /[,[\]{}]|:(?=\s)|\s#/ : /\s#/;
  const found = line.search(stop);
  return at + (found < 0 ? line : line.slice(0, found)).trimEnd().length;
}

/** Gives the end of the key around a cursor, undefined when no colon follows; quotes that end it count as none. */
export function endOfKey(text: string, at: number, quote = ''): number | undefined {
  const key = quote ? /^([^\s:#,[\]{}"']*)\s*:(?=\s|$)/ : /^([^\s:#,[\]{}]*)\s*:(?=\s|$)/;
  const rest = key.exec(restOfLine(text, at));
  return rest ? at + (rest[1] ?? '').length : undefined;
}

/** A key at the start of what is read, without its quotes. */
const KEY = /^["']?([^"'#\s:-][^"'#:]*?)["']?\s*:(?=\s|$)/;

/** Lists the keys at the root of a text, that of the line of an offset left out. Never throws. */
export function topKeys(text: string, at: number): string[] {
  const found: string[] = [];
  for (const line of text.matchAll(/^[^\s#].*$/gm)) {
    const key = KEY.exec(line[0])?.[1];
    if (key !== undefined && (at < line.index || at > line.index + line[0].length)) found.push(key);
  }
  return found;
}

/** Tells whether the lines after that of an offset hold something further right than a column. Never throws. */
export function hangsBelow(text: string, at: number, column: number): boolean {
  for (let start = nextLine(text, at); start !== undefined; start = nextLine(text, start)) {
    const line = restOfLine(text, start);
    const indent = line.length - line.trimStart().length;
    if (indent === line.length || line.charAt(indent) === '#') continue;
    return indent > column || (indent === column && /^-(\s|$)/.test(line.slice(indent)));
  }
  return false;
}

/** Lists what stands, at a column, on the lines below a cursor: the items of a list, or the keys of a mapping. Never throws. */
export function below(text: string, at: number, column: number, what: 'item' | 'key'): string[] {
  const wanted = what === 'item' ? /^-\s+["']?([^"'#\s]+)/ : KEY;
  const found: string[] = [];
  for (let start = nextLine(text, at); start !== undefined; start = nextLine(text, start)) {
    const line = restOfLine(text, start);
    const indent = line.length - line.trimStart().length;
    if (indent === line.length || line.charAt(indent) === '#' || indent > column) continue;
    const name = indent === column ? wanted.exec(line.slice(indent))?.[1] : undefined;
    if (name === undefined) break;
    found.push(name);
  }
  return found;
}

function nextLine(text: string, at: number): number | undefined {
  const end = at + restOfLine(text, at).length;
  if (end >= text.length) return undefined;
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** Gives the rest of the line after a cursor. Never throws. */
export function restOfLine(text: string, at: number): string {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return text.slice(at, end);
}
