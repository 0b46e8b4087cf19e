import * as z from 'zod/mini';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import { type DocumentKind, SCHEMAS } from './document.ts';
import { metaOf } from './notation.ts';

/** What a path leads to in a document: a value, and the key it stands under. */
export interface Spot {
  readonly key: ScalarNode | undefined;
  readonly node: Node;
}

/** What a path leads to; `missing` are the keys of what should hold its last field and does not. */
export interface Spots {
  readonly found: readonly Spot[];
  readonly missing: readonly ScalarNode[];
}

type Schema = z.core.$ZodType | undefined;

/**
 * Follows a path such as `planification.date` or `objectifs.indicateur` through a document: elements of a list and entries
 * of a table are all followed. A rubrique the notation does not have is followed as it is written. Never throws.
 */
export function spotsOf(kind: DocumentKind, root: Node, path: string): Spots {
  let spots: { readonly spot: Spot; readonly schema: Schema }[] = [
    { spot: { key: undefined, node: root }, schema: SCHEMAS[kind] },
  ];
  let missing: ScalarNode[] = [];
  for (const name of path.split('.')) {
    missing = [];
    spots = spots.flatMap(spread).flatMap(({ spot, schema }) => {
      const long = longOf(schema);
      const below = long?.shape[name];
      // A lone text stands for one field of its long form.
      if (spot.node.kind === 'scalar' && metaOfShort(schema) === name) return [{ spot, schema: below }];
      const entry = spot.node.kind === 'map' ? spot.node.entries.find(({ key }) => key.text === name) : undefined;
      if (entry) return [{ spot: { key: entry.key, node: entry.value }, schema: below }];
      if (spot.key) missing.push(spot.key);
      return [];
    });
  }
  return { found: spots.map(({ spot }) => spot), missing };
}

function spread({ spot, schema }: { readonly spot: Spot; readonly schema: Schema }): { spot: Spot; schema: Schema }[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodMiniArray) {
    const { element } = inner.def;
    if (spot.node.kind === 'empty') return [];
    if (spot.node.kind !== 'list') return [{ spot, schema: element }];
    return spot.node.items.map((node) => ({ spot: { key: spot.key, node }, schema: element }));
  }
  if (inner instanceof z.ZodMiniRecord && spot.node.kind === 'map') {
    const { valueType } = inner.def;
    return spot.node.entries.map(({ key, value }) => ({ spot: { key, node: value }, schema: valueType }));
  }
  return [{ spot, schema }];
}

/**
 * Lists what may follow a beginning of a path (empty for the root); undefined when the path leads nowhere, or into a
 * rubrique that the notation does not describe. Never throws.
 */
export function namesBelow(kind: DocumentKind, path: readonly string[]): readonly string[] | undefined {
  let schema: Schema = SCHEMAS[kind];
  for (const name of path) schema = fieldsOf(schema)?.[name];
  const fields = fieldsOf(schema);
  return fields && Object.keys(fields);
}

function fieldsOf(schema: Schema): Readonly<Record<string, z.core.$ZodType>> | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodMiniArray) return longOf(inner.def.element)?.shape;
  if (inner instanceof z.ZodMiniRecord) return longOf(inner.def.valueType)?.shape;
  return longOf(schema)?.shape;
}

function longOf(schema: Schema): z.ZodMiniObject | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodMiniObject) return inner;
  if (!(inner instanceof z.ZodMiniUnion)) return undefined;
  return inner.def.options.find((option): option is z.ZodMiniObject => option instanceof z.ZodMiniObject);
}

function metaOfShort(schema: Schema): string | undefined {
  return schema && metaOf(schema)?.short;
}

function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodMiniOptional ? unwrap(schema.def.innerType) : schema;
}
