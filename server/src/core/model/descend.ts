import * as z from 'zod/mini';
import type { EntryNode, Node } from '../syntax/tree.ts';
import { touches } from '../text/span.ts';
import { type Document, SCHEMAS } from './document.ts';
import { metaOf, type NotationMeta } from './notation.ts';

/** A value of a document, with what the notation says of it. */
export interface Spot {
  readonly node: Node;
  /** The entry it is the value of; undefined for the root and the elements of lists. */
  readonly entry: EntryNode | undefined;
  /** Undefined where the notation knows nothing: below a key it does not have. */
  readonly schema: z.core.$ZodType | undefined;
  /** What the schema says of the field itself. */
  readonly meta: NotationMeta | undefined;
}

/** Gives the root of a document. Never throws. */
export function rootSpot(document: Document): Spot {
  const schema: z.core.$ZodType = SCHEMAS[document.kind];
  return { node: document.source.tree.root, entry: undefined, schema, meta: metaOf(schema) };
}

/** Lists what lies directly below: the values of a mapping, the elements of a list. Never throws. */
export function childrenOf({ node, schema }: Spot): readonly Spot[] {
  if (node.kind === 'list') {
    const inner = schema && unwrap(schema);
    const element = inner instanceof z.ZodMiniArray ? inner.def.element : undefined;
    return node.items.map((item) => spot(item, undefined, element));
  }
  if (node.kind !== 'map') return [];
  return node.entries.map((entry) => spot(entry.value, entry, schema && fieldOf(schema, entry.key.text)));
}

/** Lists what an offset is in, from the root to the innermost value; an entry counts with its key. Never throws. */
export function pathAt(document: Document, offset: number): readonly Spot[] {
  const path: Spot[] = [];
  let next: Spot | undefined = rootSpot(document);
  while (next) {
    path.push(next);
    const below: readonly Spot[] = childrenOf(next);
    const here = below.filter((child) => touches(document.spanOf(child.entry ?? child.node), offset));
    const inside = here.length > 0 ? here : below.filter((child) => holdsApart(document, child, offset));
    // Where two touch, the offset is before the second rather than after the first.
    next = inside.at(-1);
  }
  return path;
}

/** In Markdown, the front matter may hold one field of a rubrique whose heading is elsewhere. */
function holdsApart(document: Document, { node }: Spot, offset: number): boolean {
  if (!document.source.layout || node.kind !== 'map') return false;
  return node.entries.some((entry) => touches(document.spanOf(entry), offset));
}

/** Gives the schema that reads a lone text: that of the field a short form stands for, where there is one. */
export function textSchemaOf(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = unwrap(schema);
  const short = metaOf(schema)?.short;
  if (inner instanceof z.ZodMiniArray) return textSchemaOf(inner.def.element);
  return (short !== undefined && fieldOf(schema, short)) || schema;
}

/** Lists the values a field takes when it takes only some; undefined for the others. Never throws. */
export function valuesOf(schema: z.core.$ZodType): readonly string[] | undefined {
  const inner = unwrap(textSchemaOf(schema));
  return inner instanceof z.ZodMiniEnum ? inner.options.map(String) : undefined;
}

/** Tells whether a schema is that of a table: keys are the author's. Never throws. */
export function isTable(schema: z.core.$ZodType): boolean {
  return unwrap(schema) instanceof z.ZodMiniRecord;
}

function spot(node: Node, entry: EntryNode | undefined, schema: z.core.$ZodType | undefined): Spot {
  return { node, entry, schema, meta: schema && metaOf(schema) };
}

/** Gives the schema of what stands under a key, undefined where the notation has no such key. Never throws. */
export function fieldOf(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  // A lone element is understood as a list of one.
  if (inner instanceof z.ZodMiniArray) return fieldOf(inner.def.element, key);
  if (inner instanceof z.ZodMiniRecord) return inner.def.valueType;
  const long =
    inner instanceof z.ZodMiniUnion ? inner.def.options.find((option) => option instanceof z.ZodMiniObject) : inner;
  if (!(long instanceof z.ZodMiniObject)) return undefined;
  const shape: Readonly<Record<string, z.core.$ZodType>> = long.shape;
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodMiniOptional ? unwrap(schema.def.innerType) : schema;
}
