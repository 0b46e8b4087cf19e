import type { Document } from '../../model/document.ts';
import type { ReadIssue } from '../../model/gathered.ts';
import { metaOf } from '../../model/notation.ts';
import type { EntryNode, Located, Node } from '../../syntax/tree.ts';
import { nearName } from './docKeys.ts';
import { isOnOneLine, mapOf } from './docPlaces.ts';

/**
 * Gives the node that an issue shows to be a text written without quotes: `- Objectif : savoir` or `titre: [Atelier]`
 * where a text is expected, which YAML reads as a mapping or a list without complaint, or the place of a text that a comma
 * cuts between braces, `{milieu: Quartier, rural}`. Undefined otherwise.
 */
export function misreadNode(document: Document, issue: ReadIssue): Located | undefined {
  if (issue.kind === 'unknown-key') return cutText(document, issue) ?? misreadElement(document, issue);
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

/** A name without a colon that is no name of the notation, after a plain text: the comma was part of the text. */
function cutText(document: Document, issue: ReadIssue & { kind: 'unknown-key' }): Located | undefined {
  const map = mapOf(document, issue.entry);
  if (!map?.flow) return undefined;
  const names = Object.keys(issue.schema.shape);
  const isTail = (entry: EntryNode) => isBare(document, entry) && !nearName(entry.key.text, names);
  const at = map.entries.indexOf(issue.entry);
  if (!isTail(issue.entry)) return undefined;
  const head = map.entries.slice(0, at).findLast((entry) => !isTail(entry))?.value;
  if (head?.kind !== 'scalar' || head.style !== 'plain' || head.part !== map.part) return undefined;
  const after = map.entries.findIndex((entry, rank) => rank > at && !isTail(entry));
  const last = map.entries[(after < 0 ? map.entries.length : after) - 1] ?? issue.entry;
  return { part: head.part, start: head.start, end: last.key.end };
}

function isBare(document: Document, entry: EntryNode): boolean {
  if (entry.value.kind !== 'empty' || entry.key.style !== 'plain') return false;
  return /^\s*[,}]/.test(document.text.slice(document.spanOf(entry.key).end));
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
