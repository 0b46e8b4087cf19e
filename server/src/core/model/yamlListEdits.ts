import type { EntryNode, ListNode, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { type Plain, writeBlock, writeScalar } from '../syntax/yaml/write.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Document } from './document.ts';
import { insertField, removeField } from './yamlEdits.ts';

/**
 * Takes an element out of the list that a field holds, with its line or its comma; the last one takes the field along.
 * Never throws.
 */
export function removeItem(document: Document, entry: EntryNode, item: Node): TextEdit {
  const list = entry.value;
  if (list.kind !== 'list' || list.items.length < 2) return removeField(document, entry);
  const at = list.items.indexOf(item);
  const span = document.spanOf(item);
  const [before, after] = [list.items[at - 1], list.items[at + 1]];
  if (list.flow) {
    if (after) return { span: { start: span.start, end: document.spanOf(after).start }, newText: '' };
    return { span: { start: before ? document.spanOf(before).end : span.start, end: span.end }, newText: '' };
  }
  const { lines } = document;
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(span.end).line;
  const start = lines.starts[first] ?? span.start;
  return { span: { start, end: lines.starts[last + 1] ?? document.text.length }, newText: '' };
}

/** Adds a group of texts at the end of a list that has elements, or in its brackets. Never throws. */
export function appendGroup(document: Document, list: ListNode, texts: Readonly<Record<string, string>>): TextEdit {
  if (list.flow) {
    const end = document.spanOf(list.items.at(-1) ?? list).end;
    return { span: { start: end, end }, newText: `, ${flowGroup(texts)}` };
  }
  return belowList(document, list, writeBlock([texts], columnOf(document, list)));
}

/** Gives a group one more field, or makes a group of the text that stands for one (`short` names its field). Never throws. */
export function extendGroup(
  document: Document,
  node: MapNode | ScalarNode,
  short: string,
  name: string,
  value: Plain,
  inFlow: boolean,
): TextEdit {
  if (node.kind === 'map') return insertField(document, node, name, value);
  const written = typeof value === 'string' ? writeScalar(value, true) : flowList(value);
  const span = document.spanOf(node);
  if (inFlow) return { span, newText: `{${short}: ${writeScalar(node.text, true)}, ${name}: ${written}}` };
  const margin = ' '.repeat(columnOf(document, node));
  return { span, newText: `${short}: ${writeScalar(node.text)}${eolOf(document)}${margin}${name}: ${written}` };
}

function flowGroup(texts: Readonly<Record<string, string>>): string {
  return `{${Object.entries(texts)
    .map(([key, text]) => `${key}: ${writeScalar(text, true)}`)
    .join(', ')}}`;
}

function flowList(value: Plain): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

function belowList(document: Document, list: ListNode, block: string): TextEdit {
  const { end } = document.spanOf(list.items.at(-1) ?? list);
  const line = document.lines.lineSpan(document.lines.positionAt(end).line);
  return { span: { start: line.end, end: line.end }, newText: `\n${block}`.replace(/\n/g, eolOf(document)) };
}

/** Gives the line ending of a document: that of Windows as soon as it has one. Never throws. */
export function eolOf(document: Document): string {
  return document.text.includes('\r\n') ? '\r\n' : '\n';
}

function columnOf(document: Document, node: Node): number {
  return document.lines.positionAt(document.spanOf(node).start).character;
}
