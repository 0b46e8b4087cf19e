import { blanksFrom, isColon } from './lines.ts';

const TAGS = /^!!(?:str|int|float|bool|null|map|seq)(?:\s|$)/;

/**
 * Tells whether YAML takes a value written without quotes, on one line, for something else than the text it shows:
 * it begins with a character YAML keeps for itself, or holds a colon before a blank or a `#` glued to a word. `document`
 * is the whole text: a mark (`&nom`) that something refers to is meant. Never throws.
 */
export function wantsQuotes(value: string, document: string): boolean {
  const first = value[0] ?? '';
  if (first === '*') return !/^\*[\w-]+$/.test(value) || !names(document, '&', value.slice(1));
  if (first === '&' && !names(document, '*', /^&(\S*)/.exec(value)?.[1] ?? '')) return true;
  if (first === '!' && !TAGS.test(value)) return true;
  if (first === '&' || first === '!') return holdsSeparator(value.replace(/^\S+\s*(?:["'[{].*$)?/, ''));
  if (holdsSeparator(value)) return true;
  return /^[|>@`%,\]}#]/.test(value) || /^[-?:](?:[ \t]|$)/.test(value);
}

/** Tells whether a text marks a value with a name (`&nom`) or uses one (`*nom`). */
function names(document: string, mark: '&' | '*', name: string): boolean {
  return /^[\w-]+$/.test(name) && new RegExp(`\\${mark}${name}(?![\\w-])`).test(document);
}

/** Tells whether YAML would cut a line: at a colon before a blank, at a `#` glued to a word. Never throws. */
export function holdsSeparator(line: string): boolean {
  if (/[ \t]#[^\s#]/.test(line)) return true;
  for (let at = line.indexOf(':'); at >= 0; at = line.indexOf(':', at + 1)) if (isColon(line, at)) return true;
  return false;
}

/** Gives the column after the last character that is no blank, between two columns. Never throws. */
export function trimmedEnd(line: string, from: number, to: number): number {
  return Math.max(blanksFrom(line, from) < to ? from : to, from + line.slice(from, to).trimEnd().length);
}
