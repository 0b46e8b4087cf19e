import type { Document } from '../../server/src/core/model/document.ts';
import { plainOf, valueOfNode } from '../../server/src/core/model/markdown/write/value.ts';
import { readDocument } from '../../server/src/core/model/read.ts';
import type { Kind } from '../../server/src/core/model/schemas/common.ts';
import { type Node, spanIn } from '../../server/src/core/syntax/tree.ts';

/** Reads a text in Markdown as a fiche or a bilan. Throws when it is no document of ours. */
export function readMarkdown(text: string, kind: Kind = 'fiche'): Document {
  const document = readDocument({ uri: `file:///projet/a.${kind}.md`, text, namedKind: kind, config: false });
  if (!document) throw new Error('no document');
  return document;
}

/** What a document says, as plain data. */
export function said(document: Document): unknown {
  return plainOf(valueOfNode(document.source.tree.root));
}

/** What stands in the text where each value is read, by its path: `objectifs.O1.texte`. */
export function places(document: Document): Record<string, string> {
  const { tree } = document.source;
  const found: Record<string, string> = {};
  const visit = (node: Node, path: string): void => {
    if (node.kind === 'list') for (const [i, item] of node.items.entries()) visit(item, `${path}.${i}`);
    if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, `${path}.${key.text}`);
    if (node.kind !== 'scalar') return;
    const { start, end } = spanIn(tree, node);
    found[path.slice(1)] = document.text.slice(start, end);
  };
  visit(tree.root, '');
  return found;
}
