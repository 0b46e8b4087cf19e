import type { EntryNode, Node } from '../../../syntax/tree.ts';
import type { Plain } from '../../../syntax/yaml/write.ts';
import type { Shape } from '../../shape.ts';

/** What is to be written, whatever the notation: texts, lists, named values. An empty text is nothing. */
export type Value = string | readonly Value[] | Fields;

/** Named values in order; a name may be there twice. */
export interface Fields {
  readonly fields: readonly (readonly [name: string, value: Value])[];
}

/** Tells whether a value has names. Never throws. */
export function isFields(value: Value): value is Fields {
  return typeof value === 'object' && 'fields' in value;
}

/** Tells whether a value is a list. Never throws. */
export function isListed(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Gives what a node says. Never throws. */
export function valueOfNode(node: Node): Value {
  if (node.kind === 'empty') return '';
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(valueOfNode);
  return { fields: node.entries.map(({ key, value }: EntryNode) => [key.text, valueOfNode(value)] as const) };
}

/** Gives plain data as a value. Never throws. */
export function valueOfPlain(plain: Plain): Value {
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'number') return String(plain);
  if (isPlainList(plain)) return plain.map(valueOfPlain);
  return { fields: Object.entries(plain).map(([name, value]) => [name, valueOfPlain(value)] as const) };
}

/** Gives a value as plain data, for YAML; of a name written twice the last holds. Never throws. */
export function plainOf(value: Value): Plain {
  if (typeof value === 'string') return value;
  if (isListed(value)) return value.map(plainOf);
  return Object.fromEntries(value.fields.map(([name, inner]) => [name, plainOf(inner)]));
}

function isPlainList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}

/**
 * Gives a value in the one form that all its writings share, to compare: a lone text is the field it stands for or a list
 * of one, the order of the fields of a group says nothing. Never throws.
 */
export function comparable(shape: Shape | undefined, value: Value): unknown {
  if (shape?.type === 'list') {
    // Nothing is not an empty list, which says that there is none.
    if (value === '') return '';
    return (isListed(value) ? value : [value]).map((one) => comparable(shape.element, one));
  }
  if (shape?.type === 'group' && shape.short !== undefined && typeof value === 'string')
    return value === '' ? '' : { [shape.short]: value.trim() };
  if (typeof value === 'string') return value.trim();
  if (isListed(value)) return value.map((one) => comparable(undefined, one));
  const inner = (name: string) =>
    shape?.type === 'group' ? shape.fields.get(name) : shape?.type === 'table' ? shape.value : undefined;
  const fields = value.fields.map(([name, one]) => [name, comparable(inner(name), one)] as const);
  return shape?.type === 'table' ? fields : fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
