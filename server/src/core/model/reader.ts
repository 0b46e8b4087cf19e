import * as z from 'zod/mini';
import type { EntryNode, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { bulletedText, gluedName } from './bullets.ts';
import type { Expected } from './gathered.ts';
import type { Gathering } from './gathering.ts';
import { metaOf, type NotationMeta } from './notation.ts';
import { readBoolean, readNumber } from './scalars.ts';
import { type Field, Group, type Read, Table } from './values.ts';

type Reader = (node: Node, into: Gathering) => unknown;

const readers = new WeakMap<z.core.$ZodType, Reader>();

/**
 * Reads a tree by a schema and gathers what the text defines, refers to, and gets wrong. What cannot be read is a hole
 * and an issue; nothing is thrown.
 */
export function readBySchema<S extends z.ZodMiniType>(schema: S, root: Node, into: Gathering): Read<S> | undefined {
  // The reader compiled from a schema gives what `Read` computes from its type: they are two views of one definition.
  return readerOf(schema)(root, into) as Read<S> | undefined;
}

/** Gives an empty group, for a document whose root is not one. Never throws. */
export function emptyGroup(node: Node): Group<never> {
  return new Group(node, new Map(), []);
}

function readerOf(schema: z.core.$ZodType): Reader {
  const known = readers.get(schema);
  if (known) return known;
  const made = compile(schema);
  readers.set(schema, made);
  return made;
}

function compile(schema: z.core.$ZodType): Reader {
  if (schema instanceof z.ZodMiniOptional) return readerOf(schema.def.innerType);
  const meta = metaOf(schema) ?? { fr: '', en: '' };
  if (schema instanceof z.ZodMiniObject) return groupReader(schema, meta);
  if (schema instanceof z.ZodMiniUnion) return shortGroupReader(schema, meta);
  if (schema instanceof z.ZodMiniArray) return listReader(schema.def.element, meta);
  if (schema instanceof z.ZodMiniRecord) return tableReader(schema.def.valueType, meta);
  if (schema instanceof z.ZodMiniEnum) return enumReader(schema.options.map(String), meta);
  if (schema instanceof z.ZodMiniNumber) return convertedReader(meta, 'number', readNumber);
  if (schema instanceof z.ZodMiniBoolean) return convertedReader(meta, 'boolean', readBoolean);
  if (schema instanceof z.ZodMiniUnknown) return (node) => (node.kind === 'empty' ? undefined : node);
  return textReader(meta);
}

function textReader(meta: NotationMeta): Reader {
  return (node, into) => {
    const scalar = scalarOf(node, meta, into);
    if (!scalar) return undefined;
    into.text(scalar, meta);
    return { kind: 'leaf', node: scalar, text: scalar.text, value: scalar.text };
  };
}

function enumReader(values: readonly string[], meta: NotationMeta): Reader {
  return (node, into) => {
    const scalar = scalarOf(node, meta, into);
    if (!scalar) return undefined;
    if (values.includes(scalar.text)) return { kind: 'leaf', node: scalar, text: scalar.text, value: scalar.text };
    into.invalid(scalar, meta, { type: 'choice', values });
    return undefined;
  };
}

function convertedReader(meta: NotationMeta, type: 'number' | 'boolean', convert: (text: string) => unknown): Reader {
  return (node, into) => {
    const scalar = scalarOf(node, meta, into, type);
    if (!scalar) return undefined;
    const converted = convert(scalar.text);
    const value = isWithin(converted, meta) ? converted : undefined;
    if (value === undefined) into.invalid(scalar, meta, { type });
    return value === undefined ? undefined : { kind: 'leaf', node: scalar, text: scalar.text, value };
  };
}

function isWithin(value: unknown, { min, entier }: NotationMeta): boolean {
  if (typeof value !== 'number') return true;
  return value >= (min ?? Number.NEGATIVE_INFINITY) && (!entier || Number.isInteger(value));
}

function listReader(element: z.core.$ZodType, meta: NotationMeta): Reader {
  const read = readerOf(element);
  return (node, into) => {
    if (node.kind === 'empty') return undefined;
    const glued = gluedName(node);
    if (glued) into.bullets([glued]);
    else if (node.kind === 'map') into.invalid(node, meta, { type: 'list' });
    if (node.kind === 'map') return undefined;
    const bulleted = bulletedText(node);
    if (bulleted) into.bullets(bulleted.marks);
    const list = bulleted?.list ?? node;
    const items: unknown[] = [];
    for (const item of list.kind === 'list' ? list.items : [node]) {
      const value = read(item, into);
      if (value !== undefined) items.push(value);
    }
    return { kind: 'items', node, items };
  };
}

function tableReader(element: z.core.$ZodType, meta: NotationMeta): Reader {
  const read = readerOf(element);
  return (node, into) => {
    if (!isMap(node, meta, into, { type: 'table' })) return undefined;
    const fields = new Map<string, EntryNode>();
    const entries: Field<unknown>[] = [];
    for (const entry of node.entries) {
      noteDuplicate(fields, entry, into);
      const field = into.entry(node, entry, () => {
        const leave = into.enter(entry, meta);
        const made = toField(entry, read(entry.value, into));
        leave();
        return made;
      });
      entries.push(field);
    }
    return new Table(node, entries);
  };
}

function groupReader(schema: z.ZodMiniObject, meta: NotationMeta): Reader {
  const known = new Map(Object.entries(schema.shape).map(([name, field]) => [name, readerOf(field)]));
  const expected: Expected = { type: 'group', names: [...known.keys()] };
  const others = (entry: EntryNode, into: Gathering) => {
    if (meta.others === 'prose') into.sentencesBelow(entry.value);
    return toField(entry, undefined);
  };
  return (node, into) =>
    isMap(node, meta, into, expected) ? readGroup(node, { schema, known, others }, into) : undefined;
}

/** How the entries of a group are read: those it has, and the others. */
interface Readers {
  readonly schema: z.ZodMiniObject;
  readonly known: ReadonlyMap<string, Reader>;
  others(entry: EntryNode, into: Gathering): Field<undefined>;
}

function readGroup(node: MapNode, { schema, known, others }: Readers, into: Gathering): Group<unknown> {
  const fields = new Map<string, Field<unknown>>();
  const seen = new Map<string, EntryNode>();
  const unknown: Field<undefined>[] = [];
  for (const entry of node.entries) {
    const name = entry.key.text;
    const first = noteDuplicate(seen, entry, into);
    const read = known.get(name);
    if (read && first)
      fields.set(
        name,
        into.entry(node, entry, () => toField(entry, read(entry.value, into))),
      );
    else if (!read) {
      into.unknownKey(entry, schema);
      into.entry(node, entry, () => others(entry, into));
      unknown.push(toField(entry, undefined));
    }
  }
  return new Group(node, fields, unknown);
}

function shortGroupReader(schema: z.ZodMiniUnion, meta: NotationMeta): Reader {
  const name = meta.short ?? '';
  const long = schema.def.options.find((option) => option instanceof z.ZodMiniObject);
  const short = long instanceof z.ZodMiniObject ? long.shape[name] : undefined;
  if (!(long instanceof z.ZodMiniObject) || !short) throw new Error('a union must be a short form');
  const readLong = groupReader(long, meta);
  const readShort = readerOf(short);
  return (node, into) => {
    if (node.kind !== 'scalar') return readLong(node, into);
    const value = readShort(node, into);
    const field: Field<unknown> = { name, key: node, entry: undefined, node, value };
    return new Group(node, new Map([[name, field]]), []);
  };
}

function toField<V>(entry: EntryNode, value: V | undefined): Field<V> {
  return { name: entry.key.text, key: entry.key, entry, node: entry.value, value };
}

/** Tells whether the key is met for the first time; the second time is an issue. */
function noteDuplicate(seen: Map<string, EntryNode>, entry: EntryNode, into: Gathering): boolean {
  const other = seen.get(entry.key.text);
  if (other) into.duplicateKey(entry, other);
  else seen.set(entry.key.text, entry);
  return !other;
}

function isMap(node: Node, meta: NotationMeta, into: Gathering, expected: Expected): node is MapNode {
  if (node.kind === 'map') return true;
  if (node.kind !== 'empty') into.invalid(node, meta, expected);
  return false;
}

function scalarOf(
  node: Node,
  meta: NotationMeta,
  into: Gathering,
  type: 'text' | 'number' | 'boolean' = 'text',
): ScalarNode | undefined {
  if (node.kind === 'scalar') return node;
  if (node.kind !== 'empty') into.invalid(node, meta, { type });
  return undefined;
}
