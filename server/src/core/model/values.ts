import type * as z from 'zod/mini';
import type { EntryNode, ListNode, MapNode, Node, ScalarNode } from '../syntax/tree.ts';

/** A value read from one scalar; `text` is what the author wrote, whatever the type. */
export interface Leaf<T> {
  readonly kind: 'leaf';
  readonly node: ScalarNode;
  readonly text: string;
  readonly value: T;
}

/** A list; holes (elements that could not be read) are left out. */
export interface List<V> {
  readonly kind: 'items';
  readonly node: ListNode | ScalarNode;
  readonly items: readonly V[];
}

/** One key of a group or table with its value; `value` is undefined when it is empty or could not be read. */
export interface Field<V> {
  readonly name: string;
  readonly key: ScalarNode;
  readonly entry: EntryNode | undefined;
  readonly node: Node;
  readonly value: V | undefined;
}

/** Named fields. Keys the schema does not know are kept apart. */
export class Group<F> {
  readonly kind = 'group';
  constructor(
    /** The mapping, or the lone text of a short form, or where a document's root would be. */
    readonly node: Node,
    private readonly fields: ReadonlyMap<string, Field<unknown>>,
    readonly unknown: readonly Field<undefined>[],
  ) {}

  /** Gives a field with its key and value, undefined when it is not written. Never throws. */
  field<K extends string & keyof F>(name: K): Field<F[K]> | undefined {
    // The reader stores under each name what the schema's type for this name gives: the one place types meet text.
    return this.fields.get(name) as Field<F[K]> | undefined;
  }

  /** Gives a field's value, undefined when it is missing, empty or unreadable. Never throws. */
  get<K extends string & keyof F>(name: K): F[K] | undefined {
    return this.field(name)?.value;
  }

  /** Gives every known field in the order of the text. */
  all(): readonly Field<unknown>[] {
    return [...this.fields.values()];
  }
}

/** Entries under free keys, in the order of the text; a key written twice is there twice. */
export class Table<V> {
  readonly kind = 'table';
  constructor(
    readonly node: MapNode,
    readonly entries: readonly Field<V>[],
  ) {}

  /** Gives the first entry of that name. Never throws. */
  field(name: string): Field<V> | undefined {
    return this.entries.find((entry) => entry.name === name);
  }

  /** Gives the value of the first entry of that name. Never throws. */
  get(name: string): V | undefined {
    return this.field(name)?.value;
  }
}

/** The value that reading by a schema gives: a span on everything, holes everywhere. */
export type Read<S> =
  S extends z.ZodMiniOptional<infer I>
    ? Read<I>
    : S extends z.ZodMiniObject<infer Shape>
      ? Group<{ [K in keyof Shape]: Read<Shape[K]> }>
      : S extends z.ZodMiniArray<infer I>
        ? List<Read<I>>
        : S extends z.ZodMiniRecord<infer _K, infer V>
          ? Table<Read<V>>
          : S extends z.ZodMiniUnion<readonly [z.ZodMiniString, infer Long extends z.core.SomeType]>
            ? Read<Long>
            : S extends z.ZodMiniEnum<infer E>
              ? Leaf<E[keyof E] & string>
              : S extends z.ZodMiniNumber
                ? Leaf<number>
                : S extends z.ZodMiniBoolean
                  ? Leaf<boolean>
                  : S extends z.ZodMiniString
                    ? Leaf<string>
                    : S extends z.ZodMiniUnknown
                      ? Node
                      : never;

/** Tells whether nothing is said: no value, an empty text, an empty list or mapping. Never throws. */
export function isEmptyNode(node: Node | undefined): boolean {
  if (!node || node.kind === 'empty') return true;
  if (node.kind === 'scalar') return node.text.trim() === '';
  if (node.kind === 'list') return node.items.every(isEmptyNode);
  return node.entries.every((entry) => isEmptyNode(entry.value));
}

/** Lists the scalars below a node, keys left out, in the order of the text. */
export function scalarsOf(node: Node): ScalarNode[] {
  const found: ScalarNode[] = [];
  gather(node, found);
  return found;
}

function gather(node: Node, into: ScalarNode[]): void {
  if (node.kind === 'scalar') into.push(node);
  else if (node.kind === 'list') for (const item of node.items) gather(item, into);
  else if (node.kind === 'map') for (const entry of node.entries) gather(entry.value, into);
}
