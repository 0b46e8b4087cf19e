import { quoteEnd } from './lines.ts';

/** A value between brackets that YAML reads otherwise than meant; offsets in the text scanned. */
export interface FlowMisread {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a list or mapping written between brackets, from the bracket at `from`. Gives the offset after the closing
 * bracket (-1 when it is missing) and the elements that want quotes. Never throws.
 */
export function scanFlow(text: string, from: number): { readonly end: number; readonly misread: FlowMisread[] } {
  const misread: FlowMisread[] = [];
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') {
      depth--;
      if (depth <= 0) return { end: at + 1, misread };
    } else if (/[\s,:]/.test(char)) {
      // Between elements.
    } else if (char === '#' && /\s/.test(text[at - 1] ?? '')) {
      const nl = text.indexOf('\n', at);
      if (/[\s#]/.test(text[at + 1] ?? ' ')) at = nl < 0 ? text.length : nl;
    } else {
      at = element(text, at, misread);
      continue;
    }
    at++;
  }
  return { end: -1, misread };
}

/** Reads one element, or one key; gives the offset after it. */
function element(text: string, start: number, misread: FlowMisread[]): number {
  const char = text[start] ?? '';
  if (char === '"' || char === "'") {
    const end = quoteEnd(text, start);
    return end < 0 ? text.length : end;
  }
  let end = start;
  while (end < text.length && !/[,[\]{}\n]/.test(text[end] ?? '') && !isPairColon(text, end)) end++;
  const value = text.slice(start, end).trimEnd();
  const wrong =
    /^[@`%|>]/.test(value) || /^[*&!]$|^\*[^\s*]*\*|^[*&!][^\s]*\s/.test(value) || /[ \t]#[^\s#]/.test(value);
  if (wrong) misread.push({ start, end: start + value.length });
  return end;
}

function isPairColon(text: string, at: number): boolean {
  return text[at] === ':' && /[\s,\]}]|^$/.test(text[at + 1] ?? '');
}
