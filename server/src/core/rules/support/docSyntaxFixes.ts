import type { Document } from '../../model/document.ts';
import type { BulletsIssue } from '../../model/gathered.ts';
import type { Bilingual } from '../../model/notation.ts';
import type { SyntaxProblem } from '../../syntax/tree.ts';
import { visibleKey } from '../../syntax/yaml/lookalike.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Fix } from '../rule.ts';
import { sourceOf } from './docPlaces.ts';

const DASHES: Bilingual = { fr: 'Écrire un tiret et une espace', en: 'Write a dash and a space' };

/** Gives the fixes of a fault of syntax that can be put right without a guess. Never throws. */
export function syntaxFixes(document: Document, { code, detail, span }: SyntaxProblem): Fix[] {
  const fix = (title: Bilingual, edits: readonly TextEdit[]): Fix[] => [
    { title, safe: true, edits: edits.map((edit) => ({ uri: document.uri, ...edit })) },
  ];
  const source = sourceOf(document, span);
  if (detail === 'glued-dash') return fix(DASHES, [{ span, newText: '- ' }]);
  if (code !== 'lookalike') return [];
  if (detail === 'unseen') {
    return fix({ fr: 'Supprimer le caractère invisible', en: 'Remove the invisible character' }, [
      { span, newText: visibleKey(source) },
    ]);
  }
  const after = document.text.slice(span.end, span.end + 100);
  const blanks = /^[^\S\r\n]*/.exec(after)?.[0].length ?? 0;
  if (detail === 'colon' || detail === 'no-break-value') {
    const name = source.slice(0, -1).trimEnd();
    const space = /^[^\S\r\n]*(?:[\r\n]|$)/.test(after) ? '' : ' ';
    return fix({ fr: `Écrire « ${name}: »`, en: `Write "${name}:"` }, [
      { span: { start: span.start, end: span.end + blanks }, newText: `${name}:${space}` },
    ]);
  }
  // Where no list is expected, dashes would only be another fault.
  return isElsewhere(document, span.start) ? [] : fix(DASHES, [{ span, newText: '-' }]);
}

/** Gives the fix of elements that do not begin with a dash and a space; none when they do not begin their line. */
export function bulletsFixes(document: Document, { marks }: BulletsIssue): Fix[] {
  const spans = marks.map((mark) => document.spanOf(mark));
  const own = spans.every(({ start }) => {
    const line = document.lines.lineSpan(document.lines.positionAt(start).line);
    return document.text.slice(line.start, start).trim() === '';
  });
  // The other fields of an element would no longer be below its first.
  const isName = spans.some(({ end }) => /^[^\s:]+:(?:\s|$)/.test(document.text.slice(end, end + 100)));
  if (!own || isName) return [];
  const edits = spans.map((span) => ({ uri: document.uri, span, newText: '- ' }));
  return [{ title: DASHES, safe: true, edits }];
}

function isElsewhere(document: Document, at: number): boolean {
  return document.gathered.issues.some((issue) => {
    if (issue.kind !== 'invalid' || issue.node.kind !== 'list') return false;
    const { start, end } = document.spanOf(issue.node);
    return start <= at && at < end;
  });
}
