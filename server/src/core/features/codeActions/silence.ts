import { pathAt } from '../../model/descend.ts';
import { type Document, isInMarkdown } from '../../model/document.ts';
import { ruleById } from '../../rules/index.ts';
import type { Finding } from '../../rules/runRules.ts';
import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import type { TextEdit } from '../../text/edit.ts';
import { suppressionsOf } from '../../workspace/suppressions.ts';
import { type ActionRequest, type CodeAction, editsOf, meets } from './action.ts';

/** Offers to silence each rule met at the place, with a reason to write (FORMATS §7). Never throws. */
export function silenceActions({ document, findings, span }: ActionRequest): CodeAction[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const { rule } = finding;
    if (seen.has(rule) || !meets(finding.span, span) || !canBeSilenced(document, finding)) return [];
    seen.add(rule);
    const edit = lineEdit(document, finding);
    const where = edit ? { fr: 'ici', en: 'here' } : { fr: 'dans ce fichier', en: 'in this file' };
    return [
      {
        title: { fr: `Ne plus signaler « ${rule} » ${where.fr}`, en: `Silence "${rule}" ${where.en}` },
        kind: 'quickfix',
        finding,
        change: () => editsOf(document, [edit ?? fileEdit(document, rule)]),
      } satisfies CodeAction,
    ];
  });
}

/** A text that cannot be read stays so whatever a comment says; what comments themselves get wrong cannot be silenced. */
function canBeSilenced(document: Document, { rule, span, failed }: Finding): boolean {
  const known = ruleById(rule);
  return !failed && !!known && !known.after && !document.problems.some((problem) => problem.span.start === span.start);
}

/** The comment above the line, or one more rule in the comment that is there; undefined inside a text of several lines. */
function lineEdit(document: Document, { rule, span }: Finding): TextEdit | undefined {
  const { line } = document.lines.positionAt(span.start);
  const there = suppressionsOf(document).find(
    (one) => one.line !== undefined && one.line <= line && line <= one.lastLine,
  );
  if (there) return moreEdit(document, there.span.start, there.rules.at(-1), rule);
  if (isInMarkdown(document, span.start)) return markdownEdit(document, rule, line);
  const { node } = pathAt(document, span.start).at(-1) ?? {};
  const inText = node?.kind === 'scalar' && document.lines.positionAt(document.spanOf(node).start).line < line;
  if (inText) return undefined;
  const { start, end } = document.lines.lineSpan(line);
  const margin = /^[ \t\uFEFF]*/.exec(document.text.slice(start, end))?.[0].length ?? 0;
  const at = start + margin;
  const comment = `# certidoc-ignore ${rule}: ${PLACEHOLDER}`;
  return {
    span: { start: at, end: at },
    newText: `${comment}${eol(document)}${document.text.slice(start, at).replace('\uFEFF', '')}`,
  };
}

/** At the end of the line, inside the last cell of a row: a comment on a line of its own would cut a list or a table. */
function markdownEdit(document: Document, rule: string, line: number): TextEdit {
  const { start, end } = document.lines.lineSpan(line);
  const written = document.text.slice(start, end);
  const row = /^\s*\|/.test(written) ? /\s*\|\s*$/.exec(written)?.index : undefined;
  const at = start + (row ?? written.trimEnd().length);
  return { span: { start: at, end: at }, newText: ` <!-- certidoc-ignore ${rule}: ${PLACEHOLDER} -->` };
}

function moreEdit(document: Document, from: number, last: string | undefined, rule: string): TextEdit | undefined {
  const found = last === undefined ? -1 : document.text.indexOf(last, from);
  if (found < 0 || last === undefined) return undefined;
  const at = found + last.length;
  return { span: { start: at, end: at }, newText: `, ${rule}` };
}

function fileEdit(document: Document, rule: string): TextEdit {
  const front = document.source.layout?.frontSpan;
  const at = front?.start || (document.text.startsWith('\uFEFF') ? 1 : 0);
  if (front?.end === 0) {
    return {
      span: { start: at, end: at },
      newText: `<!-- certidoc-ignore-fichier ${rule}: ${PLACEHOLDER} -->${eol(document)}${eol(document)}`,
    };
  }
  return {
    span: { start: at, end: at },
    newText: `# certidoc-ignore-fichier ${rule}: ${PLACEHOLDER}${eol(document)}`,
  };
}

function eol(document: Document): string {
  return document.text.includes('\r\n') ? '\r\n' : '\n';
}
