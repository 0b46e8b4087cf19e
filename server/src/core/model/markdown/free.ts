import { findComments } from '../../syntax/markdown/comments.ts';
import type { EntryNode, Node } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Document } from '../document.ts';

/** A line of a document in Markdown that says more than what is understood of it. */
export interface FreeLine {
  /** Absolute, without the line break. */
  readonly span: Span;
  /** Nothing at all of it is understood. */
  readonly whole: boolean;
}

/** Words and figures; signs alone say nothing. */
const SAYS = /[\p{L}\p{N}]/u;
const MARK = /^\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?/;
const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

const known = new WeakMap<Document, readonly FreeLine[]>();

/**
 * Lists the lines of a document in Markdown that the author adds to what the notation knows: titles of his own, sentences
 * under no rubrique, words beside a value. None in YAML. Computed once. Never throws.
 */
export function freeLinesOf(document: Document): readonly FreeLine[] {
  const made = known.get(document) ?? (document.source.layout ? withHeaders(document, findFree(document)) : []);
  known.set(document, made);
  return made;
}

function findFree(document: Document): FreeLine[] {
  const { text, lines } = document;
  const covered = coveredIn(document);
  const free: FreeLine[] = [];
  for (let line = 0; line < lines.starts.length; line++) {
    const span = lines.lineSpan(line);
    const written = text.slice(span.start, span.end);
    let rest = '';
    let understood = false;
    for (let at = span.start + (MARK.exec(written)?.[0].length ?? 0); at < span.end; at++) {
      if (!covered[at]) rest += text[at];
      else understood ||= covered[at] === VALUE;
    }
    if (SAYS.test(rest.replace(/<br\s*\/?>/gi, ''))) free.push({ span, whole: !understood });
  }
  return free;
}

/** The titles of the columns say nothing by themselves: they are free where a row is. */
function withHeaders({ text, lines }: Document, free: readonly FreeLine[]): FreeLine[] {
  const rows = new Set(free.map(({ span }) => lines.positionAt(span.start).line));
  const isRule = (line: number) => {
    const { start, end } = lines.lineSpan(line);
    return RULE.test(text.slice(start, end)) && text.slice(start, end).includes('|');
  };
  const isRow = (line: number) => {
    const { start, end } = lines.lineSpan(line);
    return text.slice(start, end).includes('|');
  };
  return free.filter(({ span }) => {
    const head = lines.positionAt(span.start).line;
    if (!isRow(head) || !isRule(head + 1)) return true;
    for (let line = head + 2; line < lines.starts.length && isRow(line); line++) if (rows.has(line)) return true;
    return false;
  });
}

const VALUE = 1;
const ASIDE = 2;

/** Marks each character that is part of a key or a value, or that is none of the text: front matter, comments. */
function coveredIn(document: Document): Uint8Array {
  const covered = new Uint8Array(document.text.length);
  const front = document.source.layout?.frontSpan.end ?? 0;
  const fence = front > 0 ? document.lines.lineSpan(document.lines.positionAt(front).line).end : 0;
  covered.fill(ASIDE, 0, fence);
  const visit = (node: Node): void => {
    if (node.kind === 'scalar') mark(node);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map') node.entries.forEach(visitEntry);
  };
  const visitEntry = ({ key, value }: EntryNode): void => {
    mark(key);
    visit(value);
  };
  const mark = (node: EntryNode['key']): void => {
    const { start, end } = document.spanOf(node);
    covered.fill(VALUE, start, end);
  };
  visit(document.source.tree.root);
  for (const { span } of findComments(document.text, front)) covered.fill(ASIDE, span.start, span.end);
  return covered;
}
