import type { Document } from '../../model/document.ts';
import { appendGroup, fillField, insertField } from '../../model/edits.ts';
import type { TextEdit } from '../../text/edit.ts';

/** Texts under their names: one element of a list of groups. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Adds an element to the list of a top-level field, which is created or filled when there is nothing; `order` is that of
 * the fields. Undefined where the text cannot take it. Never throws.
 */
export function addGroup(
  document: Document,
  name: string,
  texts: Texts,
  order: readonly string[],
): TextEdit | undefined {
  const root = document.source.tree.root;
  if (root.kind !== 'map' || root.flow) return undefined;
  const entry = root.entries.find((candidate) => candidate.key.text === name);
  if (!entry) return insertField(document, root, name, [texts], order);
  const list = entry.value;
  if (list.kind === 'empty' || (list.kind === 'list' && list.items.length === 0))
    return fillField(document, entry, [texts]);
  if (list.kind !== 'list') return undefined;
  return appendGroup(document, list, texts);
}
