import * as z from 'zod/mini';
import { metaOf, type NotationMeta } from './notation.ts';

/** What may stand under a key, for whoever reads or writes it without knowing which field it is. */
export type Shape =
  | { readonly type: 'text' | 'number' | 'boolean' | 'raw'; readonly meta: NotationMeta }
  | { readonly type: 'choice'; readonly meta: NotationMeta; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly meta: NotationMeta; readonly element: Shape }
  | { readonly type: 'table'; readonly meta: NotationMeta; readonly value: Shape }
  | GroupShape;

/** Named fields. */
export interface GroupShape {
  readonly type: 'group';
  readonly meta: NotationMeta;
  /** In the usual order. */
  readonly fields: ReadonlyMap<string, Shape>;
  /** The field that a lone text stands for. */
  readonly short: string | undefined;
}

const known = new WeakMap<z.core.$ZodType, Shape>();
const NO_META: NotationMeta = { fr: '', en: '' };

/** Gives the shape that a schema describes. Computed once. Never throws. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const found = known.get(schema);
  if (found) return found;
  const made = describe(schema);
  known.set(schema, made);
  return made;
}

function describe(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodMiniOptional) return shapeOf(schema.def.innerType);
  const meta = metaOf(schema) ?? NO_META;
  if (schema instanceof z.ZodMiniArray) return { type: 'list', meta, element: shapeOf(schema.def.element) };
  if (schema instanceof z.ZodMiniRecord) return { type: 'table', meta, value: shapeOf(schema.def.valueType) };
  if (schema instanceof z.ZodMiniEnum) return { type: 'choice', meta, values: schema.options.map(String) };
  if (schema instanceof z.ZodMiniNumber) return { type: 'number', meta };
  if (schema instanceof z.ZodMiniBoolean) return { type: 'boolean', meta };
  if (schema instanceof z.ZodMiniUnknown) return { type: 'raw', meta };
  const long =
    schema instanceof z.ZodMiniUnion ? schema.def.options.find((one) => one instanceof z.ZodMiniObject) : schema;
  if (!(long instanceof z.ZodMiniObject)) return { type: 'text', meta };
  const fields = Object.entries(long.shape).map(([name, field]) => [name, shapeOf(field)] as const);
  return { type: 'group', meta, fields: new Map(fields), short: meta.short };
}

/** Tells whether a field holds sentences. Never throws. */
export function isProse(shape: Shape): boolean {
  return shape.type === 'text' && shape.meta.nature === 'prose';
}

/** Tells whether a field holds one value, and no sentences. Never throws. */
export function isLeaf(shape: Shape): boolean {
  return shape.type !== 'list' && shape.type !== 'table' && shape.type !== 'group' && !isProse(shape);
}
