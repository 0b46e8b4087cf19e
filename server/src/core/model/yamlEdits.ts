import type { EntryNode, ListNode, MapNode, ScalarNode } from '../syntax/tree.ts';
import { type Plain, writeBlock, writeFlow, writeScalar } from '../syntax/yaml/write.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Document } from './document.ts';

/** Replaces the text of a scalar or a key, keeping its quotes where they still do. Never throws. */
export function replaceText(document: Document, node: ScalarNode, text: string, inFlow = false): TextEdit {
  const span = document.spanOf(node);
  const simple = !/["'\\\n]/.test(text);
  if (simple && node.style === 'double') return { span, newText: `"${text}"` };
  if (simple && node.style === 'single') return { span, newText: `'${text}'` };
  return { span, newText: writeScalar(text, inFlow) };
}

/**
 * Inserts a field into a mapping, after the last of its fields that `order` puts before it, at the indentation of the
 * others. `order` lists names; a name it lacks goes last. Never throws.
 */
export function insertField(
  document: Document,
  map: MapNode,
  name: string,
  value: Plain,
  order: readonly string[] = [],
): TextEdit {
  if (map.flow) return insertInFlow(document, map, name, value);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const before = map.entries.findLast((entry) => rank(entry.key.text) <= rank(name));
  const indent = columnOf(document, map.entries[0]);
  const block = writeBlock({ [name]: value }, indent);
  if (before) return afterLine(document, document.spanOf(before).end, block);
  const start = document.spanOf(map).start;
  return { span: { start, end: start }, newText: withEol(document, `${block.trimStart()}\n${' '.repeat(indent)}`) };
}

/** Gives a value to a field that has none (`moyens:`), on the lines below it. Never throws. */
export function fillField(document: Document, entry: EntryNode, value: Plain): TextEdit {
  const span = document.spanOf(entry.value);
  if (typeof value === 'string' || typeof value === 'number') {
    const at = document.spanOf(entry.key).end + 1;
    return {
      span: { start: at, end: Math.max(at, span.end) },
      newText: ` ${typeof value === 'string' ? writeScalar(value) : value}`,
    };
  }
  const block = writeBlock(Array.isArray(value) ? value : { ...value }, columnOf(document, entry) + 2);
  // Nothing to replace: the lines go below, so that a comment beside the key stays there.
  if (span.end === span.start) return afterLine(document, document.spanOf(entry.key).end, block);
  const at = document.spanOf(entry.key).end + 1;
  return { span: { start: at, end: Math.max(at, span.end) }, newText: withEol(document, `\n${block}`) };
}

/** Removes a field with its lines. Never throws. */
export function removeField(document: Document, entry: EntryNode): TextEdit {
  const { start, end } = document.spanOf(entry);
  const first = document.lines.positionAt(start).line;
  const last = document.lines.positionAt(end).line;
  const from = document.lines.starts[first] ?? start;
  const ownLines = document.text.slice(from, start).trim() === '';
  if (!ownLines) return { span: { start, end }, newText: '' };
  return { span: { start: from, end: document.lines.starts[last + 1] ?? document.text.length }, newText: '' };
}

/** Adds an element at the end of a list; a lone element is understood as a list of one. Never throws. */
export function appendItem(document: Document, list: ListNode | ScalarNode, value: string): TextEdit {
  if (list.kind === 'scalar') return { span: document.spanOf(list), newText: `[${list.source}, ${value}]` };
  const last = list.items.at(-1);
  if (list.flow) {
    const end = document.spanOf(list).end - 1;
    return { span: { start: end, end }, newText: `${last ? ', ' : ''}${writeScalar(value, true)}` };
  }
  const column = document.lines.positionAt(document.spanOf(list).start).character;
  return afterLine(document, document.spanOf(last ?? list).end, `${' '.repeat(column)}- ${writeScalar(value)}`);
}

function insertInFlow(document: Document, map: MapNode, name: string, value: Plain): TextEdit {
  const end = document.spanOf(map).end - 1;
  return {
    span: { start: end, end },
    newText: `${map.entries.length > 0 ? ', ' : ''}${name}: ${writeFlow(value)}`,
  };
}

function afterLine(document: Document, offset: number, block: string): TextEdit {
  const { end } = document.lines.lineSpan(document.lines.positionAt(offset).line);
  return { span: { start: end, end }, newText: withEol(document, `\n${block}`) };
}

function columnOf(document: Document, entry: EntryNode | undefined): number {
  return entry ? document.lines.positionAt(document.spanOf(entry).start).character : 0;
}

/** Gives a text the line endings of the document. */
function withEol(document: Document, text: string): string {
  return document.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
}
