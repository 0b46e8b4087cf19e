import { type Document, isKind, SCHEMAS } from '../model/document.ts';
import { writeMarkdown } from '../model/markdown/write/document.ts';
import { isFields, valueOfNode } from '../model/markdown/write/value.ts';
import { shapeOf } from '../model/shape.ts';
import { givenNames } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/**
 * Writes a fiche or a bilan in the Markdown notation: the text reads back as the same document, comments aside. Undefined
 * for other kinds, and for a text with errors, whose meaning is not known. Never throws.
 */
export function markdownOf(snapshot: Snapshot, document: Document): string | undefined {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return undefined;
  const shape = shapeOf(SCHEMAS[document.kind]);
  const value = valueOfNode(document.source.tree.root);
  if (document.damaged || shape.type !== 'group' || !isFields(value)) return undefined;
  return writeMarkdown({ shape, extra: givenNames(snapshot, document) }, value);
}
