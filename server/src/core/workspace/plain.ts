import type { Node } from '../syntax/tree.ts';

/** Gives the plain data a tree writes: numbers and booleans where the text is plain and reads as one. Never throws. */
export function toPlain(node: Node): unknown {
  if (node.kind === 'empty') return null;
  if (node.kind === 'list') return node.items.map(toPlain);
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map((entry) => [entry.key.text, toPlain(entry.value)]));
  if (node.style !== 'plain') return node.text;
  if (node.text === 'true' || node.text === 'false') return node.text === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(node.text) ? Number(node.text) : node.text;
}
