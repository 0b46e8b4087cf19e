import type { Document } from '../model/document.ts';
import type { Span } from '../text/span.ts';

/** A comment that silences rules. `line` is zero-based; undefined when the whole file is meant. */
export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly line: number | undefined;
  /** The last zero-based line it silences. */
  readonly lastLine: number;
  /** The comment, from its first word to its end. */
  readonly span: Span;
}

const COMMENT = /certidoc-ignore(-fichier)?(?![\w-])\s*([^:]*?)\s*(?::\s*(.*?))?\s*(?:-->)?$/s;

/** Lists the suppressions of a document, in the order of the text. A reason left out is empty. Never throws. */
export function suppressionsOf(document: Document): readonly Suppression[] {
  return document.comments.flatMap(({ text, span }) => {
    const found = COMMENT.exec(text);
    if (!found) return [];
    const [, wholeFile, rules = '', reason = ''] = found;
    const line = wholeFile ? undefined : document.lines.positionAt(span.start).line;
    return [{ rules: rules.split(/[\s,]+/).filter(Boolean), reason, line, lastLine: lineAfter(document, span), span }];
  });
}

/** The line after a comment; in Markdown, where blank lines part everything, the next one that says something. */
function lineAfter({ lines, text, source }: Document, { end }: Span): number {
  const next = lines.positionAt(end).line + 1;
  if (source.notation !== 'markdown') return next;
  let line = next;
  while (line < lines.starts.length && text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end).trim() === '')
    line++;
  return line;
}

/** Tells whether a suppression silences a rule on a zero-based line: its own line up to the next. Never throws. */
export function silences(suppression: Suppression, rule: string, line: number): boolean {
  if (!suppression.rules.includes(rule)) return false;
  return suppression.line === undefined || (suppression.line <= line && line <= suppression.lastLine);
}
