import { type Document, SCHEMAS } from '../../model/document.ts';
import { writeMarkdown } from '../../model/markdown/write/document.ts';
import { withNotes } from '../../model/markdown/write/notes.ts';
import { isFields, valueOfPlain } from '../../model/markdown/write/value.ts';
import { shapeOf } from '../../model/shape.ts';
import type { Plain } from '../../syntax/yaml/write.ts';
import { givenNames } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What is told beside the fields of rubriques: by rubrique, then by field. */
export type FieldNotes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Writes a new document in Markdown, its notes as comments. `begun` is the same document with what tells which référentiel
 * it follows, in a snapshot that holds it. Never throws.
 */
export function markdownText(
  snapshot: Snapshot,
  begun: Document,
  fields: { readonly [key: string]: Plain },
  notes: FieldNotes = new Map(),
): string {
  const shape = shapeOf(SCHEMAS[begun.kind]);
  const value = valueOfPlain(fields);
  if (shape.type !== 'group' || !isFields(value)) return '';
  const request = { shape, extra: givenNames(snapshot, begun) };
  const told = [...notes].flatMap(([rubrique, some]) =>
    [...some].map(([field, note]) => ({ path: [rubrique, field], lines: [note] })),
  );
  return withNotes(request, writeMarkdown(request, value), told);
}
