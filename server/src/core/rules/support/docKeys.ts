import { toSnakeCase } from '../../model/fold.ts';
import { nearest } from '../../model/identifiers.ts';
import { rubriqueNamed, singularWords as singular } from '../../model/synonymes.ts';

/** A known name near a mistyped one; `sure` when nothing else comes near. */
export interface NearName {
  readonly name: string;
  readonly sure: boolean;
}

/**
 * Finds the known name that a mistyped one means: accents, case, spaces, hyphens and plural are folded first, then
 * synonyms of rubriques are tried, then a letter or two may differ. `separator` is what the known names put between words. Never throws.
 */
export function nearName(written: string, names: readonly string[], separator: '_' | '-' = '_'): NearName | undefined {
  const folded = toSnakeCase(written).replaceAll('_', separator);
  if (folded === '') return undefined;
  const same = names.filter((name) => singular(toSnakeCase(name).replaceAll('_', separator)) === singular(folded));
  const exact = same.find((name) => name === folded) ?? same[0];
  if (exact !== undefined) return { name: exact, sure: same.length === 1 || exact === folded };
  const other = rubriqueNamed(written);
  if (other !== undefined && names.includes(other)) return { name: other, sure: true };
  const [first, second] = nearest(folded, names);
  if (first === undefined) return undefined;
  return { name: first, sure: second === undefined && folded.length >= 4 };
}
