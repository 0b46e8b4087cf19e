import type { Document } from '../../model/document.ts';
import { replaceText } from '../../model/edits.ts';
import { placeOfText } from '../../syntax/align.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { DocumentEdit } from '../rule.ts';

/** A change inside the text of a scalar: UTF-16 offsets in `node.text`, half-open, and what comes instead. */
export interface Retouche {
  readonly node: ScalarNode;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Turns changes inside texts into edits of the document, as small as can be: only the characters concerned, unless the
 * new text must be quoted to be read back. Changes must not overlap. Never throws.
 */
export function editsOf(document: Document, changes: readonly Retouche[]): DocumentEdit[] {
  const byNode = new Map<ScalarNode, Retouche[]>();
  for (const change of changes) byNode.set(change.node, [...(byNode.get(change.node) ?? []), change]);
  return [...byNode].flatMap(([node, own]) => editsOfNode(document, node, own));
}

function editsOfNode(document: Document, node: ScalarNode, changes: readonly Retouche[]): DocumentEdit[] {
  const { uri } = document;
  if (mustRewrite(node, changes)) return [{ uri, ...replaceText(document, node, applied(node.text, changes), true) }];
  return changes.map(({ start, end, newText }) => ({
    uri,
    span: document.spanOf(placeOfText(node, start, end)),
    newText: written(node, newText),
  }));
}

function applied(text: string, changes: readonly Retouche[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of changes.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Quotes and escapes inside quotes must be escaped in their turn. */
function written(node: ScalarNode, text: string): string {
  if (node.style === 'single') return text.replaceAll("'", "''");
  if (node.style === 'double') return text.replace(/["\\]/g, '\\$&');
  return text;
}

/** A text without quotes that would no longer be read as it is meant. */
function mustRewrite(node: ScalarNode, changes: readonly Retouche[]): boolean {
  if (node.style !== 'plain') return false;
  const text = applied(node.text, changes);
  return /^[\s!&*?|>'"%@`#{}[\],-]|:(?:\s|$)|\s#|\s$/.test(text) || text === '';
}
