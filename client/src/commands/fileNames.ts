/** Longest name proposed, in characters, extension left out. */
const LONGEST = 60;

/** Gives a file name, without extension, for a title: lower case, ASCII, hyphens. Empty when nothing is left. Never throws. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= LONGEST) return plain;
  // Cut between two words.
  return plain
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}

/** How a document is written, as its extension tells. */
export type Notation = 'yaml' | 'md';

/**
 * Gives a path its extension when the person left it out: `a`, `a.yaml` and `a.bilan.yaml` become `a.fiche.yaml`, or
 * `a.fiche.md` where `notation` says so. An extension of the kind in the other notation is kept. Never throws.
 */
export function withExtension(path: string, kind: string, notation: Notation = 'yaml'): string {
  const whole = kind === 'referentiel' ? 'ya?ml' : 'ya?ml|md';
  if (new RegExp(`\\.${kind}\\.(?:${whole})$`, 'i').test(path)) return path;
  return `${path.replace(/(?:\.(?:referentiel|fiche|bilan))?(?:\.(?:ya?ml|md))?$/i, '')}.${kind}.${notation}`;
}

/** Gives the nth name to try: `a.fiche.yaml`, then `a-2.fiche.yaml`. Never throws. */
export function numbered(path: string, rank: number): string {
  return rank < 2 ? path : path.replace(/(\.[a-z]+\.(?:ya?ml|md))$/i, `-${rank}$1`);
}
