import type { YAMLError } from 'yaml';
import type { Span } from '../../text/span.ts';
import type { SyntaxProblem } from '../tree.ts';

/** Turns an error of the parser into a problem on the characters a person must look at. Never throws. */
export function toProblem(error: YAMLError, text: string): SyntaxProblem {
  const start = Math.min(error.pos[0], text.length);
  const span = { start, end: Math.max(start, Math.min(error.pos[1], text.length)) };
  const { detail, at } = classify(error, text, span);
  return { code: error.code === 'TAB_AS_INDENT' ? 'tab' : 'syntax', detail, span: at };
}

/** Says which fault it is in words of ours; `message` tells apart what the parser gives one code. */
function classify(error: YAMLError, text: string, span: Span): { readonly detail: string; readonly at: Span } {
  const { code, message } = error;
  const bracket = /(?:end with|with) an? ([\]}])/.exec(message)?.[1];
  if (bracket)
    return { detail: bracket === ']' ? 'unclosed-list' : 'unclosed-map', at: openingOf(text, span, bracket) };
  if (code === 'MISSING_CHAR' && /quote/.test(message)) return { detail: 'unclosed-quote', at: visible(text, span) };
  if (code === 'MISSING_CHAR' && /directives/.test(message))
    return { detail: 'directive', at: lineAt(text, text.search(/^%/m)) };
  if (code === 'MISSING_CHAR' && /Missing ,/.test(message)) return { detail: 'missing-comma', at: visible(text, span) };
  if (code === 'MISSING_CHAR') return keyless(text, span);
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY') return implicitKey(text, span);
  if (code === 'BAD_INDENT') return { detail: 'misaligned', at: lineAt(text, span.start) };
  if (code === 'BAD_DQ_ESCAPE')
    return { detail: code, at: { start: span.start, end: Math.min(span.start + 2, text.length) } };
  if (code === 'TAB_AS_INDENT') return { detail: 'indent', at: tabsAt(text, span.start) };
  return { detail: code, at: visible(text, span) };
}

/** A line without `key: value`, or a key glued to its value. */
function keyless(text: string, span: Span): { readonly detail: string; readonly at: Span } {
  const at = lineAt(text, span.start);
  if (/^-[\p{L}"'«(]/u.test(text.slice(at.start, at.end)) && isBelowDash(text, at.start))
    return { detail: 'glued-dash', at: { start: at.start, end: at.start + 1 } };
  if (/^-(?:\s|$)|^[\w-]+:(?:\s|$)/.test(text.slice(at.start, at.end))) return { detail: 'misaligned', at };
  const glued = /^(?:- +)*[\p{L}\w-]+:[^\s/]/u.test(text.slice(at.start, at.end));
  return { detail: glued ? 'missing-space' : 'missing-colon', at };
}

/** Tells whether the line above an element begins with a dash and a space, as far from the margin. */
function isBelowDash(text: string, at: number): boolean {
  const lines = text.slice(0, at).split('\n');
  const margin = lines.pop() ?? '';
  const above = lines.findLast((line) => line.trim() !== '' && !line.startsWith(`${margin} `));
  return above?.startsWith(`${margin}- `) ?? false;
}

/** A "key" of several lines: its first line wants a colon, or the line under a finished value stands too far right. */
function implicitKey(text: string, span: Span): { readonly detail: string; readonly at: Span } {
  const first = lineAt(text, span.start);
  if (first.start === span.start) return keyless(text, span);
  const nl = text.indexOf('\n', span.start);
  return { detail: 'misaligned', at: nl < 0 ? first : lineAt(text, nl + 1) };
}

/** The line of an offset without its margin nor its ending. */
function lineAt(text: string, offset: number): Span {
  let from = text.lastIndexOf('\n', offset - 1) + 1;
  let to = text.indexOf('\n', from);
  if (to < 0) to = text.length;
  while (from < to && isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return { start: from, end: to };
}

/** The tabs of the margin of an offset's line. */
function tabsAt(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(from, lineAt(text, offset).start))?.[0] ?? '';
  const first = margin.indexOf('\t');
  return first < 0 ? { start: offset, end: offset } : { start: from + first, end: from + margin.lastIndexOf('\t') + 1 };
}

/** A span of blanks or of several lines is shown by the nearest characters a person sees. */
function visible(text: string, span: Span): Span {
  const source = text.slice(span.start, span.end);
  if (source.trim() === '') {
    const line = lineAt(text, Math.min(span.start, Math.max(0, text.length - 1)));
    return line.end > line.start ? line : span;
  }
  const nl = source.search(/[\r\n]/);
  return nl > 0 ? { start: span.start, end: span.start + nl } : span;
}

/** The bracket that wants its closing one, the last one open before an offset. */
function openingOf(text: string, span: Span, closing: string): Span {
  const opening = closing === ']' ? '[' : '{';
  let open = 1;
  for (let at = Math.min(span.start, text.length) - 1; at >= 0; at--) {
    if (text[at] === closing) open++;
    else if (text[at] === opening) open--;
    if (open === 0) return { start: at, end: at + 1 };
  }
  return visible(text, span);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\n' || char === '\uFEFF';
}

/**
 * Keeps one fault of structure for each top-level entry: after a first one the parser guesses, and what it says next
 * only follows from it. Faults that stand alone are all kept. Never throws.
 */
export function withoutFollowUps(problems: readonly SyntaxProblem[], text: string): SyntaxProblem[] {
  const kept: SyntaxProblem[] = [];
  let last: SyntaxProblem | undefined;
  for (const problem of problems.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (problem.code === 'syntax' || problem.code === 'several-documents') {
      if (last && !/\n[\p{L}_][^\n]*:(?:\s|$)/u.test(text.slice(last.span.start, problem.span.start + 1))) continue;
      last = problem;
    } else if (problem.code === 'tab') last = problem;
    kept.push(problem);
  }
  return kept;
}
