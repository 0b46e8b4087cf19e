import type { RuleDocs } from './rule.ts';

/** The pages of the rules, by the rules' identifiers. */
export type Docs = Readonly<Record<string, RuleDocs>>;

/**
 * Loads the pages of the rules. They weigh as much as the rules and checking needs none of them: programs have them in a
 * file of their own (scripts/build.mjs). Rejects when that file cannot be read.
 */
export async function loadDocs(): Promise<Docs> {
  return (await import('./docs.ts')).DOCS;
}
