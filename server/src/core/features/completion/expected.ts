import { z } from 'zod';
import { type DocumentKind, SCHEMAS } from '../../model/document.ts';
import { metaOf, type NotationMeta, type ReferenceKind } from '../../model/notation.ts';
import type { Place, Step } from '../../syntax/yaml/context.ts';

/** What the notation expects at a place. */
export interface Expected {
  /** What a reference written there refers to, undefined when none is expected. */
  readonly refers: ReferenceKind | undefined;
  /** A list is expected: on a line of its own, its elements need a dash. */
  readonly list: boolean;
  /** Sentences are expected, which may name items. */
  readonly prose: boolean;
}

/** Tells what the notation of a kind of document expects at a place; undefined where it knows nothing. Never throws. */
export function expectedAt(kind: DocumentKind, place: Place): Expected | undefined {
  const schema = schemaAt(SCHEMAS[kind], place.path);
  if (!schema) return undefined;
  return place.role === 'key' ? expectedKey(schema) : expectedValue(schema);
}

function expectedKey(schema: z.core.$ZodType): Expected | undefined {
  const meta = metaOf(schema);
  if (!(unwrap(schema) instanceof z.ZodRecord)) return undefined;
  // The codes of the Pix annex are keys that define a level, but people choose them from a known list.
  const refers = meta?.keysRefer ?? (meta?.defines === 'pix' ? 'pix' : undefined);
  return { refers, list: false, prose: false };
}

function expectedValue(schema: z.core.$ZodType): Expected {
  const inner = unwrap(schema);
  const list = inner instanceof z.ZodArray;
  const meta = metaOfText(list ? inner.def.element : schema);
  return { refers: meta?.refers, list, prose: meta?.nature === 'prose' };
}

/** The meta of what a lone text means there: that of the short form's own field, where there is one. */
function metaOfText(schema: z.core.$ZodType): NotationMeta | undefined {
  const meta = metaOf(schema);
  const long = longOf(unwrap(schema));
  const field = meta?.short === undefined ? undefined : long?.shape[meta.short];
  return field ? metaOf(field) : meta;
}

function schemaAt(schema: z.core.$ZodType, path: readonly Step[]): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of path) at = at && below(at, step);
  return at;
}

function below(schema: z.core.$ZodType, step: Step): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) {
    // A lone element is understood as a list of one.
    return step.kind === 'item' ? inner.def.element : below(inner.def.element, step);
  }
  if (step.kind === 'item') return undefined;
  if (inner instanceof z.ZodRecord) return inner.def.valueType;
  const shape: Readonly<Record<string, z.core.$ZodType>> = longOf(inner)?.shape ?? {};
  return Object.hasOwn(shape, step.key) ? shape[step.key] : undefined;
}

function longOf(schema: z.core.$ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodObject) return schema;
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return schema.def.options.find((option): option is z.ZodObject => option instanceof z.ZodObject);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema;
}
