import type { EntryNode, MapNode, Node } from '../../../syntax/tree.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Span } from '../../../text/span.ts';
import { type Document, SCHEMAS } from '../../document.ts';
import { type Shape, shapeOf } from '../../shape.ts';
import type { Form } from '../forms.ts';

/** What holds a node, and what it may hold. */
export interface Holder {
  readonly shape: Shape | undefined;
  /** The entry it is the value of. */
  readonly entry: EntryNode | undefined;
  /** The mapping or the list it is in. */
  readonly parent: Node | undefined;
}

const known = new WeakMap<Document, ReadonlyMap<Node, Holder>>();

/** Tells what holds each node of a document. Computed once. Never throws. */
export function holdersOf(document: Document): ReadonlyMap<Node, Holder> {
  const found = known.get(document);
  if (found) return found;
  const made = new Map<Node, Holder>();
  const visit = (node: Node, holder: Holder): void => {
    made.set(node, holder);
    const { shape } = holder;
    if (node.kind === 'list') {
      const element = shape?.type === 'list' ? shape.element : undefined;
      for (const item of node.items) visit(item, { shape: element, entry: undefined, parent: node });
    }
    if (node.kind !== 'map') return;
    const group = shape?.type === 'list' ? shape.element : shape;
    for (const entry of node.entries)
      visit(entry.value, { shape: fieldOf(group, entry.key.text), entry, parent: node });
  };
  visit(document.source.tree.root, { shape: shapeOf(SCHEMAS[document.kind]), entry: undefined, parent: undefined });
  known.set(document, made);
  return made;
}

/** Gives what stands under a name in a group or a table. Never throws. */
export function fieldOf(shape: Shape | undefined, name: string): Shape | undefined {
  return shape?.type === 'group' ? shape.fields.get(name) : shape?.type === 'table' ? shape.value : undefined;
}

/** Gives how an entry or an element is written; undefined in the front matter. Never throws. */
export function formOf(document: Document, node: EntryNode | Node): Form | undefined {
  return document.source.layout?.forms.get(node);
}

/** Makes the edit that puts a text at an offset, with the line endings of the document. Never throws. */
export function insertion(document: Document, at: number, text: string): TextEdit {
  return replacement(document, { start: at, end: at }, text);
}

/** Makes the edit that replaces a span, with the line endings of the document. Never throws. */
export function replacement(document: Document, span: Span, text: string): TextEdit {
  return { span, newText: document.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text };
}

/** Gives the column where an offset stands. Never throws. */
export function columnOf(document: Document, offset: number): number {
  return document.lines.positionAt(offset).character;
}

/** Gives the column of what an item says, after its mark. Never throws. */
export function contentColumn(document: Document, { start }: Span): number {
  const mark = /^(?:[-*+]|\d+[.)])[ \t]+/.exec(document.text.slice(start, start + 20))?.[0];
  const line = document.text.slice(start - columnOf(document, start), start);
  // A tab goes on to the next multiple of four.
  const width = (text: string) => [...text].reduce((at, char) => (char === '\t' ? at + 4 - (at % 4) : at + 1), 0);
  return mark === undefined ? width(line) + 2 : width(line + mark);
}

/** Gives the lines of a span, from the start of the first to the start of the one after the last. Never throws. */
export function wholeLines(document: Document, { start, end }: Span): Span {
  const { lines, text } = document;
  const first = lines.positionAt(start).line;
  const last = lines.positionAt(end).line;
  return { start: lines.starts[first] ?? start, end: lines.starts[last + 1] ?? text.length };
}

/** Gives the last field of a mapping that an order puts before another. Never throws. */
export function fieldBefore(map: MapNode, name: string, order: readonly string[]): EntryNode | undefined {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return map.entries.findLast((entry) => rank(entry.key.text) <= rank(name));
}
