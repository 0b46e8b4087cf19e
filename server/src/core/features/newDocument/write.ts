import type * as z from 'zod/mini';
import { fieldOf, valuesOf } from '../../model/descend.ts';
import { type Document, SCHEMAS } from '../../model/document.ts';
import type { Kind } from '../../model/schemas/common.ts';
import { markdownText } from '../../rules/support/markdownText.ts';
import { withNotes } from '../../rules/support/planned.ts';
import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import { type Plain, writeBlock } from '../../syntax/yaml/write.ts';
import { choiceOf, withChoicesApart } from '../../text/snippet.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** The top-level fields of a document to write, in order. */
export type Fields = { readonly [key: string]: Plain };

/** What a document to write holds; the notes of a field, by the keys they stand above, become comments. */
export interface Contents {
  readonly fields: Fields;
  readonly notes?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Writes a new document in Markdown, its choices marked; `begun` is what `markdownText` wants. Never throws. */
export function writeMarkedMarkdown(snapshot: Snapshot, begun: Document, { fields, notes }: Contents): string {
  const schema: z.core.$ZodType = SCHEMAS[begun.kind];
  const marked = Object.entries(fields).map(([key, value]): [string, Plain] => {
    const field = fieldOf(schema, key);
    return [key, field ? withChoices(field, value) : value];
  });
  const told = new Map([...(notes ?? [])].map(([key, some]) => [key, tellingNotes(some)]));
  return withChoicesApart(Object.fromEntries(marked), (apart) => markdownText(snapshot, begun, apart, told));
}

/**
 * Writes a new document, on its way to a snippet: choices between values are marked. A blank line sets off the fields of
 * several lines. Never throws.
 */
export function writeMarked(kind: Kind, { fields, notes }: Contents): string {
  const schema: z.core.$ZodType = SCHEMAS[kind];
  const blocks = Object.entries(fields).map(([key, value]) => {
    const field = fieldOf(schema, key);
    const block = writeBlock({ [key]: field ? withChoices(field, value) : value }, 0);
    return withNotes(block, tellingNotes(notes?.get(key)));
  });
  return blocks.reduce((written, block, i) => {
    const apart = block.includes('\n') || blocks[i - 1]?.includes('\n');
    return `${written}${i > 0 && apart ? '\n' : ''}${block}\n`;
  }, '');
}

/** What the fiche itself leaves to be completed tells nothing. */
function tellingNotes(notes: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  return new Map([...notes].filter(([, note]) => !note.includes(PLACEHOLDER)));
}

/** Where only some values are allowed, the place offers them; the placeholder comes first, lest one be kept unread. */
function withChoices(schema: z.core.$ZodType, plain: Plain): Plain {
  if (typeof plain === 'number') return plain;
  if (typeof plain === 'string') {
    const values = plain === PLACEHOLDER ? valuesOf(schema) : undefined;
    return values ? choiceOf([PLACEHOLDER, ...values]) : plain;
  }
  if (isList(plain)) return plain.map((item) => withChoices(schema, item));
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => {
      const field = fieldOf(schema, key);
      return [key, field ? withChoices(field, value) : value];
    }),
  );
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}
