import { type Document, SCHEMAS } from '../model/document.ts';
import { TITLE } from '../model/markdown/write/document.ts';
import { readBoolean, readNumber } from '../model/scalars.ts';
import { type Shape, shapeOf } from '../model/shape.ts';
import type { EntryNode, Node } from '../syntax/tree.ts';
import { type Written, type WrittenPart, writeTree } from '../syntax/yaml/writeTree.ts';
import { anchorsOf } from './anchors.ts';
import { type Note, notesOf } from './notes.ts';

/**
 * Writes a document in the YAML notation, in the order of its fields: the text reads back as the same document. Comments,
 * and what no rubrique takes, become comments where they stand. Never throws.
 */
export function toYaml(document: Document): string {
  const { notes, end } = anchorsOf(document, notesOf(document));
  const writer = new Writer(notes);
  const { root } = document.source.tree;
  const shape = shapeOf(SCHEMAS[document.kind]);
  const entries = root.kind === 'map' ? writer.entries(withTitleFirst(root.entries, shape), shape) : [];
  return writeTree({ entries }, linesOf(end));
}

/** In Markdown the title stands below the front matter; here it goes where it usually is. */
function withTitleFirst(entries: readonly EntryNode[], shape: Shape): readonly EntryNode[] {
  const order = shape.type === 'group' ? [...shape.fields.keys()] : [];
  const title = entries.find(({ key }) => key.text === TITLE && key.implied);
  const others = entries.filter((entry) => entry !== title);
  const at = others.findIndex(({ key }) => order.indexOf(key.text) > order.indexOf(TITLE));
  return title && at >= 0 ? others.toSpliced(at, 0, title) : entries;
}

/** A list of more identifiers than this has one on each line. */
const MANY = 8;

class Writer {
  constructor(private readonly notes: ReadonlyMap<EntryNode | Node, readonly Note[]>) {}

  entries(entries: readonly EntryNode[], shape: Shape | undefined): (WrittenPart & { readonly key: string })[] {
    return entries.map((entry) => {
      const key = entry.key.text;
      return { key, value: this.#value(entry.value, fieldOf(shape, key)), note: this.#noteOf(entry) };
    });
  }

  #value(node: Node, shape: Shape | undefined): Written {
    switch (node.kind) {
      case 'empty':
        return null;
      case 'scalar':
        // Of identifiers, even one is written as a list.
        return isIds(shape) ? { items: [{ value: node.text, note: [] }], flow: true } : scalarOf(node.text, shape);
      case 'map':
        return { entries: this.entries(node.entries, shape?.type === 'list' ? shape.element : shape) };
      case 'list': {
        const element = shape?.type === 'list' ? shape.element : undefined;
        const items = node.items.map((item) => ({ value: this.#value(item, element), note: this.#noteOf(item) }));
        const short = items.every(({ value, note }) => typeof value !== 'object' && note.length === 0);
        return { items, flow: items.length === 0 || (short && isIds(shape) && items.length <= MANY) };
      }
    }
  }

  #noteOf(node: EntryNode | Node): readonly string[] {
    return linesOf(this.notes.get(node) ?? []);
  }
}

function isIds(shape: Shape | undefined): boolean {
  return shape?.type === 'list' && shape.element.meta.nature === 'identifiant';
}

/** A blank line parts notes of several lines. */
function linesOf(notes: readonly Note[]): string[] {
  return notes.flatMap(({ lines }, i) => (i > 0 && lines.length > 1 ? ['', ...lines] : lines));
}

function fieldOf(shape: Shape | undefined, key: string): Shape | undefined {
  return shape?.type === 'group' ? shape.fields.get(key) : shape?.type === 'table' ? shape.value : undefined;
}

/** A number that is written as YAML writes it needs no quotes where a number is expected. */
function scalarOf(text: string, shape: Shape | undefined): string | number | boolean {
  const short = shape?.type === 'group' && shape.short !== undefined ? shape.fields.get(shape.short) : shape;
  if (short?.type === 'number' && String(readNumber(text)) === text) return Number(text);
  if (short?.type === 'boolean' && String(readBoolean(text)) === text) return text === 'true';
  return text;
}
