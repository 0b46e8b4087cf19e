import type { Document } from '../../model/document.ts';
import { removeField } from '../../model/edits.ts';
import type { EntryNode, Located, MapNode, Node } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/** What holds a node: the entry it is the value of, the mapping an entry belongs to. */
interface Parents {
  readonly entryOf: ReadonlyMap<Node, EntryNode>;
  readonly mapOf: ReadonlyMap<EntryNode, MapNode>;
}

const known = new WeakMap<Document, Parents>();

function parentsOf(document: Document): Parents {
  const found = known.get(document);
  if (found) return found;
  const entryOf = new Map<Node, EntryNode>();
  const mapOf = new Map<EntryNode, MapNode>();
  const stack: Node[] = [document.source.tree.root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'list') stack.push(...node.items);
    if (node.kind !== 'map') continue;
    for (const entry of node.entries) {
      // A value shared through an alias is met again: its first place counts.
      if (mapOf.has(entry)) continue;
      mapOf.set(entry, node);
      if (!entryOf.has(entry.value)) entryOf.set(entry.value, entry);
      stack.push(entry.value);
    }
  }
  const made = { entryOf, mapOf };
  known.set(document, made);
  return made;
}

/** Gives the entry a node is the value of, undefined for the root and the elements of a list. Never throws. */
export function entryOf(document: Document, node: Node): EntryNode | undefined {
  return parentsOf(document).entryOf.get(node);
}

/** Gives the mapping an entry belongs to. Never throws. */
export function mapOf(document: Document, entry: EntryNode): MapNode | undefined {
  return parentsOf(document).mapOf.get(entry);
}

/** Tells whether a place lies on one line. */
export function isOnOneLine(document: Document, place: Located): boolean {
  const { start, end } = document.spanOf(place);
  return !document.text.slice(start, end).includes('\n');
}

/** Tells whether a fault of syntax lies on the lines of a place: what is read there is a guess. */
export function isOnFaultyLine(document: Document, place: Located): boolean {
  if (!document.damaged) return false;
  const { start, end } = document.lines.rangeOf(document.spanOf(place));
  return document.problems.some(({ code, span }) => {
    if (code === 'unquoted' || code === 'lookalike' || code === 'encoding') return false;
    const fault = document.lines.rangeOf(span);
    return fault.start.line <= end.line && start.line <= fault.end.line;
  });
}

/** Removes an entry: its lines, or what stands between the commas of a mapping in braces. */
export function removeEntry(document: Document, entry: EntryNode): TextEdit {
  const map = mapOf(document, entry);
  if (!map?.flow) return removeField(document, entry);
  const { start, end } = document.spanOf(entry);
  const after = /^\s*,[ \t]*/.exec(document.text.slice(end))?.[0].length;
  if (after !== undefined) return { span: { start, end: end + after }, newText: '' };
  const before = /,\s*$/.exec(document.text.slice(0, start))?.[0].length ?? 0;
  return { span: { start: start - before, end }, newText: '' };
}

/** Writes what stands at a span between double quotes, kept as it is typed. */
export function inQuotes(source: string): string {
  return `"${source.replace(/[\\"]/g, '\\$&')}"`;
}

/** Gives the words of a span. */
export function sourceOf(document: Document, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/** Joins words in French or English: `a, b ou c`. */
export function oneOf(words: readonly string[], or: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}
