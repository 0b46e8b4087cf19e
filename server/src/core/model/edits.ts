import type { EntryNode, ListNode, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import type { Plain } from '../syntax/yaml/write.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Document, isInMarkdown } from './document.ts';
import { markdownEditor } from './markdown/edit/editor.ts';
import { loneAround, loneEditor } from './markdown/edit/lone.ts';
import * as yamlEdits from './yamlEdits.ts';
import * as yamlListEdits from './yamlListEdits.ts';

export type { Plain } from '../syntax/yaml/write.ts';
export { eolOf } from './yamlListEdits.ts';

/**
 * What changes a document without knowing its notation: each change is the smallest edit that leaves comments and the order
 * of everything else as they are. In Markdown the front matter is edited as the YAML it is.
 */
export interface Editor {
  /** Replaces the text of a scalar or a key, keeping its quotes where they still do. */
  replaceText(document: Document, node: ScalarNode, text: string, inFlow?: boolean): TextEdit;
  /** Inserts a field into a mapping, after the last of its fields that `order` puts before it. */
  insertField(document: Document, map: MapNode, name: string, value: Plain, order?: readonly string[]): TextEdit;
  /** Gives a value to a field that has none. */
  fillField(document: Document, entry: EntryNode, value: Plain): TextEdit;
  /** Removes a field. */
  removeField(document: Document, entry: EntryNode): TextEdit;
  /** Adds an element at the end of a list, or beside a lone element. */
  appendItem(document: Document, list: ListNode | ScalarNode, value: string): TextEdit;
  /** Adds a group of texts at the end of a list. */
  appendGroup(document: Document, list: ListNode, texts: Readonly<Record<string, string>>): TextEdit;
  /** Takes an element out of the list that a field holds; the last one takes the field along. */
  removeItem(document: Document, entry: EntryNode, item: Node): TextEdit;
  /** Gives a group one more field, or makes a group of the text that stands for one (`short` names its field). */
  extendGroup(
    document: Document,
    node: MapNode | ScalarNode,
    short: string,
    name: string,
    value: Plain,
    inFlow: boolean,
  ): TextEdit;
}

const yamlEditor: Editor = { ...yamlEdits, ...yamlListEdits };

/** Gives what edits a node of a document, in the notation it is written in. Never throws. */
function editorFor(document: Document, node: Node | EntryNode): Editor {
  const { tree, layout } = document.source;
  if (!layout) return yamlEditor;
  // A rubrique whose first fields stand in the front matter goes on in the text.
  const parts = node.kind === 'map' ? [node, ...node.entries] : [node];
  if (node === tree.root || parts.some((part) => isInMarkdown(document, document.spanOf(part).start)))
    return markdownEditor;
  const lone = loneAround(document, node);
  return lone ? { ...yamlEditor, ...loneEditor(lone) } : yamlEditor;
}

/** Replaces the text of a scalar or a key: {@link Editor.replaceText}. Never throws. */
export const replaceText: Editor['replaceText'] = (document, node, ...rest) =>
  editorFor(document, node).replaceText(document, node, ...rest);
/** Inserts a field into a mapping, at its usual place: {@link Editor.insertField}. Never throws. */
export const insertField: Editor['insertField'] = (document, map, ...rest) =>
  editorFor(document, map).insertField(document, map, ...rest);
/** Gives a value to a field that has none: {@link Editor.fillField}. Never throws. */
export const fillField: Editor['fillField'] = (document, entry, value) =>
  editorFor(document, entry).fillField(document, entry, value);
/** Removes a field: {@link Editor.removeField}. Never throws. */
export const removeField: Editor['removeField'] = (document, entry) =>
  editorFor(document, entry).removeField(document, entry);
/** Adds an element at the end of a list: {@link Editor.appendItem}. Never throws. */
export const appendItem: Editor['appendItem'] = (document, list, value) =>
  editorFor(document, list).appendItem(document, list, value);
/** Adds a group of texts at the end of a list: {@link Editor.appendGroup}. Never throws. */
export const appendGroup: Editor['appendGroup'] = (document, list, texts) =>
  editorFor(document, list).appendGroup(document, list, texts);
/** Takes an element out of the list that a field holds: {@link Editor.removeItem}. Never throws. */
export const removeItem: Editor['removeItem'] = (document, entry, item) =>
  editorFor(document, entry).removeItem(document, entry, item);
/** Gives a group one more field: {@link Editor.extendGroup}. Never throws. */
export const extendGroup: Editor['extendGroup'] = (document, node, ...rest) =>
  editorFor(document, node).extendGroup(document, node, ...rest);
