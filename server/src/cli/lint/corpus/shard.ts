import path from 'node:path';
import type { Target } from '../../files/targets.ts';

/** One of the parts a folder is checked in, by as many machines; `index` counts from one. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * Gives the part of the files that falls to a shard: as many for each, the same whoever counts, each file in one. What has
 * nearly the same name, as a fiche and its bilan have, is kept together, for they are read together. Never throws.
 */
export function partOf(targets: readonly Target[], { index, count }: Shard): Target[] {
  const named = targets.map((target) => ({ target, name: `${stemOf(target.file)}\n${target.shown}` }));
  const sorted = named.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const at = (part: number) => Math.floor((sorted.length * part) / count);
  return sorted.slice(at(index - 1), at(index)).map(({ target }) => target);
}

function stemOf(file: string): string {
  return path.basename(file).replace(/\.[^.]+\.[^.]+$/, '');
}
