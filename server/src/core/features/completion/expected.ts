import * as z from 'zod/mini';
import { fieldOf, textSchemaOf } from '../../model/descend.ts';
import { type DocumentKind, SCHEMAS } from '../../model/document.ts';
import { metaOf, type NotationMeta, prose } from '../../model/notation.ts';
import type { Step } from '../../syntax/yaml/context.ts';

type Schema = z.core.$ZodType;

/** What is expected below a rubrique that the notation does not have: sentences, however they are laid out. */
const SENTENCES: Schema = prose('', '');

/** Gives what the notation of a kind of document says of the value at a path; undefined where it knows nothing. */
export function schemaAt(kind: DocumentKind, path: readonly Step[]): Schema | undefined {
  return path.reduce<Schema | undefined>((at, step) => at && below(at, step), SCHEMAS[kind]);
}

function below(schema: Schema, step: Step): Schema | undefined {
  if (schema === SENTENCES) return SENTENCES;
  const known = step.kind === 'item' ? elementOf(schema) : fieldOf(schema, step.key);
  return known ?? (metaOf(schema)?.others === 'prose' ? SENTENCES : undefined);
}

/** Gives the schema of the elements of a list, undefined when it is none. Never throws. */
export function elementOf(schema: Schema): Schema | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodMiniArray ? inner.def.element : undefined;
}

/** Gives the schema of the values of a table, undefined when it is none. Never throws. */
export function valueTypeOf(schema: Schema): Schema | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodMiniRecord ? inner.def.valueType : undefined;
}

/** Lists the fields of a group, in the order of the notation; undefined when the schema is no group. Never throws. */
export function fieldsOf(schema: Schema): readonly (readonly [key: string, schema: Schema])[] | undefined {
  const inner = unwrap(schema);
  const long =
    inner instanceof z.ZodMiniUnion ? inner.def.options.find((option) => option instanceof z.ZodMiniObject) : inner;
  if (!(long instanceof z.ZodMiniObject)) return undefined;
  const shape: Readonly<Record<string, Schema>> = long.shape;
  return Object.entries(shape);
}

/** Tells whether a lone text may stand for the value. Never throws. */
export function takesText(schema: Schema): boolean {
  const inner = unwrap(schema);
  return !(inner instanceof z.ZodMiniObject || inner instanceof z.ZodMiniRecord || inner instanceof z.ZodMiniArray);
}

/** Tells whether true or false is expected. Never throws. */
export function isFlag(schema: Schema): boolean {
  return unwrap(schema) instanceof z.ZodMiniBoolean;
}

/** Gives the meta of what a lone text means there: that of the short form's own field, where there is one. */
export function metaOfText(schema: Schema): NotationMeta | undefined {
  return metaOf(textSchemaOf(schema));
}

function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodMiniOptional ? unwrap(schema.def.innerType) : schema;
}
