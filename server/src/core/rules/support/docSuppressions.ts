import type { Document } from '../../model/document.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Suppression } from '../../workspace/suppressions.ts';

/** Gives the place of a rule's name in the comment that silences it; the whole comment when it is not found. */
export function ruleInComment(document: Document, { span }: Suppression, rule: string): Span {
  const comment = document.text.slice(span.start, span.end);
  const names = comment.search(/certidoc-ignore/);
  const at = new RegExp(`(?<![\\w-])${rule.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).exec(comment.slice(names + 15));
  if (!at) return span;
  const start = span.start + names + 15 + at.index;
  return { start, end: start + rule.length };
}

/** Removes one rule's name from a comment, or the comment when it names no other. Never throws. */
export function withoutRule(document: Document, suppression: Suppression, rule: string): TextEdit {
  if (suppression.rules.length > 1) {
    const { start, end } = ruleInComment(document, suppression, rule);
    const after = /^[ \t]*,?[ \t]+(?=[\w-])/.exec(document.text.slice(end))?.[0].length;
    if (after !== undefined) return { span: { start, end: end + after }, newText: '' };
    const before = /[ \t,]+$/.exec(document.text.slice(0, start))?.[0].length ?? 0;
    return { span: { start: start - before, end }, newText: '' };
  }
  const { start, end } = suppression.span;
  const { line } = document.lines.positionAt(start);
  const lineSpan = document.lines.lineSpan(line);
  const before = document.text.slice(lineSpan.start, start);
  if (before.trim() === '' && document.text.slice(end, lineSpan.end).trim() === '') {
    return {
      span: { start: lineSpan.start, end: document.lines.starts[line + 1] ?? document.text.length },
      newText: '',
    };
  }
  return { span: { start: start - (before.length - before.trimEnd().length), end }, newText: '' };
}
