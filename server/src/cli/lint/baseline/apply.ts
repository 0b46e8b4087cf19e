import type { Shell } from '../../shell.ts';
import type { LintOptions } from '../options.ts';
import type { Found, Sieve } from './sift.ts';

/**
 * Leaves out the findings that the baseline asked for knows, as `withoutKnown` does. Without a baseline gives the documents
 * as they are. Rejects with a UsageError when the file cannot be read or written.
 */
export async function applyBaseline<F, D extends Found<F>>(
  shell: Shell,
  documents: readonly D[],
  sieve: Sieve<D, F>,
  { baseline, updateBaseline }: LintOptions,
): Promise<readonly D[]> {
  if (baseline === undefined) return documents;
  const { withoutKnown } = await import('./compare.ts');
  return withoutKnown(shell, documents, sieve, { name: baseline, update: updateBaseline });
}
