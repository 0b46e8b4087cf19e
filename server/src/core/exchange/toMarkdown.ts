import { type Document, isKind, SCHEMAS } from '../model/document.ts';
import { writeMarkdown } from '../model/markdown/write/document.ts';
import { withNotes } from '../model/markdown/write/notes.ts';
import { isFields, valueOfNode } from '../model/markdown/write/value.ts';
import { shapeOf } from '../model/shape.ts';
import { givenNames } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { anchorsOf } from './anchors.ts';
import { notesOf } from './notes.ts';

/**
 * Writes a fiche or a bilan in the Markdown notation: the text reads back as the same document, and comments are where
 * they stood. Undefined for other kinds, and for a text with errors, whose meaning is not known. Never throws.
 */
export function toMarkdown(snapshot: Snapshot, document: Document): string | undefined {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return undefined;
  const shape = shapeOf(SCHEMAS[document.kind]);
  const value = valueOfNode(document.source.tree.root);
  if (document.damaged || shape.type !== 'group' || !isFields(value)) return undefined;
  const request = { shape, extra: givenNames(snapshot, document) };
  const { paths, end } = anchorsOf(document, notesOf(document));
  return withNotes(request, writeMarkdown(request, value), [
    ...paths.map(({ path, note }) => ({ path, lines: note.lines })),
    ...end.map(({ lines }) => ({ path: [], lines })),
  ]);
}
