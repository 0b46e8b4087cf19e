import type { Span } from '../text/span.ts';
import type { Located, ScalarNode } from './tree.ts';
import { placeWithin } from './tree.ts';

/**
 * Gives the place, in the text as written, of the characters `from` to `to` (UTF-16 offsets in `node.text`). Quotes,
 * escapes, folded lines and the indentation of blocks are accounted for. Never throws.
 */
export function placeOfText(node: ScalarNode, from: number, to: number): Located {
  if (node.source === node.text) return placeWithin(node, from, to);
  const map = alignment(node);
  // At the end of the text, before the closing quote.
  const start = map[from]?.start ?? map.at(-1)?.end ?? node.source.length;
  const end = to > from ? (map[to - 1]?.end ?? node.source.length) : start;
  return placeWithin(node, start, Math.max(start, end));
}

const cache = new WeakMap<ScalarNode, readonly Span[]>();

/** For each character of the text, the characters of the source that write it. */
function alignment(node: ScalarNode): readonly Span[] {
  const known = cache.get(node);
  if (known) return known;
  const made = node.places ?? (node.style === 'double' ? alignDouble(node) : alignOther(node));
  cache.set(node, made);
  return made;
}

const ESCAPE = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|[\s\S])/;

function alignDouble(node: ScalarNode): Span[] {
  const map: Span[] = [];
  let at = 1;
  for (let i = 0; i < node.text.length; i++) {
    const char = node.text[i] ?? '';
    at = isBlank(char) ? at : skipBlanks(node.source, at);
    const sequence = node.source[at] === '\\' ? ESCAPE.exec(node.source.slice(at, at + 10)) : null;
    if (sequence && /^\\\r?\n?$/.test(sequence[0])) {
      at = skipBlanks(node.source, at + 1);
      i--;
      continue;
    }
    map.push({ start: at, end: Math.min(at + (sequence?.[0].length ?? 1), node.source.length) });
    at += sequence ? sequence[0].length : blankLength(node.source, at, char, node.text[i + 1]);
  }
  return map;
}

function alignOther(node: ScalarNode): Span[] {
  const map: Span[] = [];
  let at = node.style === 'block' ? Math.max(0, node.source.indexOf('\n')) + 1 : node.style === 'single' ? 1 : 0;
  for (let i = 0; i < node.text.length; i++) {
    const char = node.text[i] ?? '';
    if (!isBlank(char)) at = skipTo(node.source, at, char);
    const doubled = node.style === 'single' && char === "'";
    map.push({ start: at, end: Math.min(at + (doubled ? 2 : 1), node.source.length) });
    at += doubled ? 2 : blankLength(node.source, at, char, node.text[i + 1]);
  }
  return map;
}

/** A blank of the text may stand for a line break and the indentation after it: they are skipped before a word. */
function blankLength(source: string, at: number, char: string, next: string | undefined): number {
  const matches = source[at] === char || (isBlank(char) && isBlank(source[at] ?? ''));
  return matches || next === undefined ? 1 : 0;
}

function skipTo(source: string, at: number, char: string): number {
  const blankless = skipBlanks(source, at);
  return source[blankless] === char ? blankless : source[at] === char ? at : blankless;
}

function skipBlanks(source: string, at: number): number {
  let i = at;
  while (i < source.length && isBlank(source[i] ?? '')) i++;
  return i;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t';
}
