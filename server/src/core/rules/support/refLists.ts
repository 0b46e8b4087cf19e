import type { Document } from '../../model/document.ts';
import { appendItem, fillField, insertField } from '../../model/edits.ts';
import { isEmptyNode } from '../../model/values.ts';
import type { ListNode, Located, MapNode, Node } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';

/**
 * Adds an identifier to the list under `key` of a mapping, which is made or filled when needed; undefined where the text
 * cannot take it. `order` lists the keys of the mapping in their usual order. Never throws.
 */
export function addToList(
  document: Document,
  map: MapNode,
  key: string,
  id: string,
  order: readonly string[],
): TextEdit | undefined {
  const entry = map.entries.find((candidate) => candidate.key.text === key);
  if (!entry) return map.flow ? undefined : insertField(document, map, key, [id], order);
  const { value } = entry;
  if (value.kind === 'list' && (value.flow || value.items.length > 0)) return appendItem(document, value, id);
  if (value.kind === 'scalar') return { span: document.spanOf(value), newText: `[${value.source}, ${id}]` };
  return isEmptyNode(value) && !map.flow ? fillField(document, entry, [id]) : undefined;
}

/** Takes an element out of the list that holds it; undefined when it is alone or its list is not found. Never throws. */
export function removeFromList(document: Document, place: Located): TextEdit | undefined {
  const list = listHolding(document.source.tree.root, place);
  const at = list?.items.findIndex((item) => isSame(item, place)) ?? -1;
  const [before, item, after] = [list?.items[at - 1], list?.items[at], list?.items[at + 1]];
  if (!list || !item || (!before && !after)) return undefined;
  const span = document.spanOf(item);
  if (list.flow) {
    if (after) return { span: { start: span.start, end: document.spanOf(after).start }, newText: '' };
    return { span: { start: before ? document.spanOf(before).end : span.start, end: span.end }, newText: '' };
  }
  const line = document.lines.positionAt(span.start).line;
  const start = document.lines.starts[line] ?? span.start;
  return { span: { start, end: document.lines.starts[line + 1] ?? document.text.length }, newText: '' };
}

/** Finds the list one of whose elements stands at a place, undefined when there is none. Never throws. */
export function listHolding(root: Node, place: Located): ListNode | undefined {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'list' && node.items.some((item) => isSame(item, place))) return node;
    if (node.kind === 'list') stack.push(...node.items);
    if (node.kind === 'map') for (const entry of node.entries) stack.push(entry.value);
  }
  return undefined;
}

function isSame(a: Located, b: Located): boolean {
  return a.part === b.part && a.start === b.start && a.end === b.end;
}
