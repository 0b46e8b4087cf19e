import type { Document } from '../../model/document.ts';
import type { ReadIssue } from '../../model/gathered.ts';
import { metaOf } from '../../model/notation.ts';
import type { Node } from '../../syntax/tree.ts';
import { nearName } from './docKeys.ts';
import { isOnOneLine, mapOf } from './docPlaces.ts';

/**
 * Gives the node that an issue shows to be a text written without quotes: `- Objectif : savoir` or `titre: [Atelier]`
 * where a text is expected, which YAML reads as a mapping or a list without complaint. Undefined otherwise.
 */
export function misreadNode(document: Document, issue: ReadIssue): Node | undefined {
  if (issue.kind === 'unknown-key') return misreadElement(document, issue);
  if (issue.kind !== 'invalid') return undefined;
  // An element in short form is a text too.
  if (issue.expected.type !== 'text' && issue.meta.short === undefined) return undefined;
  const { node } = issue;
  if (node.kind === 'scalar' || node.kind === 'empty' || !isOnOneLine(document, node)) return undefined;
  if (node.flow) return node;
  if ((node.kind === 'map' ? node.entries : node.items).length !== 1) return undefined;
  return followsSomething(document, node) || isSpaced(document, node) ? node : undefined;
}

/** The long form of an element that may be a lone text has no description of its own, unlike every other group. */
function misreadElement(document: Document, issue: ReadIssue & { kind: 'unknown-key' }): Node | undefined {
  if (metaOf(issue.schema) !== undefined) return undefined;
  const map = mapOf(document, issue.entry);
  if (map?.entries.length !== 1 || !isOnOneLine(document, map)) return undefined;
  // A name of the notation has no capital nor accent; a mistyped one is near a known one.
  const words = isSpaced(document, map) || !/^[a-z][a-z0-9_-]*$/.test(issue.entry.key.text);
  return words && !nearName(issue.entry.key.text, Object.keys(issue.schema.shape)) ? map : undefined;
}

/** Tells whether a key or a dash stands before a node on its line. */
function followsSomething(document: Document, node: Node): boolean {
  const { start } = document.spanOf(node);
  const line = document.lines.lineSpan(document.lines.positionAt(start).line);
  return document.text.slice(line.start, start).trim() !== '';
}

/** Tells whether the colon is written as in a sentence: after a space, or after several words. */
function isSpaced(document: Document, node: Node): boolean {
  const key = node.kind === 'map' ? node.entries[0]?.key : undefined;
  if (key?.style !== 'plain') return false;
  return /\s/.test(key.text) || /\s/.test(document.text[document.spanOf(key).end] ?? '');
}
