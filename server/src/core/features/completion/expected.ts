import * as z from 'zod';
import { fieldOf, textSchemaOf } from '../../model/descend.ts';
import { type DocumentKind, SCHEMAS } from '../../model/document.ts';
import { metaOf, type NotationMeta } from '../../model/notation.ts';
import type { Step } from '../../syntax/yaml/context.ts';

type Schema = z.core.$ZodType;

/** Gives what the notation of a kind of document says of the value at a path; undefined where it knows nothing. */
export function schemaAt(kind: DocumentKind, path: readonly Step[]): Schema | undefined {
  let at: Schema | undefined = SCHEMAS[kind];
  for (const step of path) at = at && (step.kind === 'item' ? elementOf(at) : fieldOf(at, step.key));
  return at;
}

/** Gives the schema of the elements of a list, undefined when it is none. Never throws. */
export function elementOf(schema: Schema): Schema | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray ? inner.def.element : undefined;
}

/** Gives the schema of the values of a table, undefined when it is none. Never throws. */
export function valueTypeOf(schema: Schema): Schema | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodRecord ? inner.def.valueType : undefined;
}

/** Lists the fields of a group, in the order of the notation; undefined when the schema is no group. Never throws. */
export function fieldsOf(schema: Schema): readonly (readonly [key: string, schema: Schema])[] | undefined {
  const inner = unwrap(schema);
  const long = inner instanceof z.ZodUnion ? inner.def.options.find((option) => option instanceof z.ZodObject) : inner;
  if (!(long instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<string, Schema>> = long.shape;
  return Object.entries(shape);
}

/** Tells whether a lone text may stand for the value. Never throws. */
export function takesText(schema: Schema): boolean {
  const inner = unwrap(schema);
  return !(inner instanceof z.ZodObject || inner instanceof z.ZodRecord || inner instanceof z.ZodArray);
}

/** Tells whether true or false is expected. Never throws. */
export function isFlag(schema: Schema): boolean {
  return unwrap(schema) instanceof z.ZodBoolean;
}

/** Gives the meta of what a lone text means there: that of the short form's own field, where there is one. */
export function metaOfText(schema: Schema): NotationMeta | undefined {
  return metaOf(textSchemaOf(schema));
}

function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema;
}
