import type { RunOptions, Severity } from '../../core/linter.ts';

/**
 * Gives how each document is to be checked: with the severities of the command line, and even when the settings ignore it
 * if it was named. The same object for the same answer, so that what was found may serve again.
 */
export function checkOptions(
  severities: ReadonlyMap<string, Severity | 'desactivee'>,
): (target: { readonly named: boolean } | undefined) => RunOptions {
  const named: RunOptions = { severities, evenIgnored: true };
  const others: RunOptions = { severities, evenIgnored: false };
  return (target) => (target?.named ? named : others);
}
