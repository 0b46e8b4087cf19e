import type { Node, Part, Tree } from '../tree.ts';
import { findMisread } from './misread.ts';

/** A text and what reading it gave. */
export interface ParsedText {
  readonly text: string;
  readonly tree: Tree;
}

/** Trees whose entries are known to be read each for itself. */
const alone = new WeakSet<Tree>();

/**
 * Tells whether each entry is read for itself. One is not when a node stands in several places, through an alias, nor
 * when a value is suspect: whether it is read as it is meant depends on what the rest of the text looks like.
 */
export function standsAlone({ text, tree }: ParsedText): boolean {
  if (alone.has(tree)) return true;
  if (isAway(tree.root, tree.root.part)) return false;
  if (findMisread(text).some(({ problem }) => problem.detail !== 'indent')) return false;
  alone.add(tree);
  return true;
}

/** Notes that each entry of a tree is read for itself, which whoever made it knows. */
export function noteAlone(tree: Tree): void {
  alone.add(tree);
}

/** Tells whether a node, or one below it, belongs to another part than what holds it. */
function isAway(node: Node, part: Part): boolean {
  if (node.part !== part) return true;
  if (node.kind === 'list') return node.items.some((item) => isAway(item, part));
  return node.kind === 'map' && node.entries.some((entry) => isAway(entry.value, entry.part));
}
