import type { Targets } from '../../files/targets.ts';
import type { LintOptions } from '../options.ts';

/** From how many documents on a folder is not held in memory whole, and work is shared between threads. */
export const MANY = 400;

/** Tells whether documents are to be checked as a corpus: because they are many, or because an option wants it. */
export function isForCorpus({ targets }: Targets, options: LintOptions): boolean {
  if (options.fix || options.fixDryRun || options.timing) return false;
  const { jobs, cache, shard } = options;
  return jobs !== undefined || cache || shard !== undefined || targets.length >= MANY;
}
