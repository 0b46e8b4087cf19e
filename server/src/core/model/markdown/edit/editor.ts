import type { EntryNode, ScalarNode } from '../../../syntax/tree.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Document } from '../../document.ts';
import type { Editor } from '../../edits.ts';
import { labelOf } from '../write/render.ts';
import { cell, inline } from '../write/text.ts';
import { valueOfPlain } from '../write/value.ts';
import { fieldOf, formOf, holdersOf, replacement, wholeLines } from './context.ts';
import { addElement, extendText, fillField } from './fill.ts';
import { insertField, PLAINLY } from './insertField.ts';

/** Edits the body of a document in Markdown, each field and element in the manner it is written in. */
export const markdownEditor: Editor = {
  replaceText(document, node, text) {
    const written = labelFor(document, node, text) ?? text;
    const span = document.spanOf(node);
    const { start } = document.lines.lineSpan(document.lines.positionAt(span.start).line);
    const row = /^[ \t]*\|/.test(document.text.slice(start, start + 20));
    return replacement(document, span, row ? cell(written, PLAINLY) : inline(written, PLAINLY));
  },
  insertField,
  fillField,
  removeField,
  appendItem(document, list, value) {
    return addElement(document, list, value);
  },
  appendGroup(document, list, texts) {
    return addElement(document, list, valueOfPlain(texts));
  },
  removeItem(document, entry, item) {
    const list = entry.value;
    if (list.kind !== 'list' || list.items.length < 2) return removeField(document, entry);
    const form = formOf(document, item);
    if (form && form.as !== 'words') return replacement(document, wholeLines(document, form.span), '');
    const at = list.items.indexOf(item);
    const [before, after] = [list.items[at - 1], list.items[at + 1]];
    const span = document.spanOf(item);
    if (after) return replacement(document, { start: span.start, end: document.spanOf(after).start }, '');
    return replacement(document, { start: before ? document.spanOf(before).end : span.start, end: span.end }, '');
  },
  extendGroup(document, node, short, name, value) {
    if (node.kind === 'map') return insertField(document, node, name, value);
    return extendText(document, node, short, { fields: [[name, valueOfPlain(value)]] });
  },
};

/** The readable name to write in the place of a key; undefined for what is no key, or is an identifier. */
function labelFor(document: Document, node: ScalarNode, name: string): string | undefined {
  for (const [map, { shape }] of holdersOf(document)) {
    if (map.kind !== 'map' || shape?.type === 'table' || !map.entries.some(({ key }) => key === node)) continue;
    return document.source.names?.get(name) ?? labelOf(name, fieldOf(shape, name));
  }
  return undefined;
}

/** Removes a field with its item, its lines or its section; what a sentence says is cut out of it. */
function removeField(document: Document, entry: EntryNode): TextEdit {
  const form = formOf(document, entry);
  const span = form?.span ?? document.spanOf(entry);
  if (form?.as === 'words' || form?.as === 'cell') return replacement(document, document.spanOf(entry.value), '');
  const lines = wholeLines(document, { start: span.start, end: Math.max(span.end, document.spanOf(entry).end) });
  // A section goes with the blank lines that part it from the next.
  const blank = form?.as === 'section' ? /^(?:[ \t]*\r?\n)+/.exec(document.text.slice(lines.end))?.[0].length : 0;
  return replacement(document, { start: lines.start, end: lines.end + (blank ?? 0) }, '');
}
