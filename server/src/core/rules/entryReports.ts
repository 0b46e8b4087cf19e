import type { Document } from '../model/document.ts';
import { excerptsOf, perExcerptAnd } from '../model/excerpts.ts';
import type { Settings } from '../workspace/settings.ts';
import { Snapshot } from '../workspace/snapshot.ts';
import { RULES } from './index.ts';
import type { Related, Report, Rule } from './rule.ts';

/** What a rule said of an entry, without what belongs to one version of the document. */
export interface EntryReport extends Omit<Report, 'related' | 'fixes'> {
  readonly related: readonly Omit<Related, 'document'>[];
  readonly fixable: boolean;
}

/** What the rules that judge each entry apart said; undefined for one that failed, and is to be run on the whole. */
export type EntryReports = ReadonlyMap<Rule, readonly EntryReport[] | undefined>;

const PER_ENTRY = RULES.filter((rule) => rule.perEntry === true);

/**
 * Gives what the rules that judge each entry apart say of a document: of the entries that no edit has touched since, what
 * they said then. Empty for a document that was read in one go. Never throws.
 */
export function entryReports(document: Document, settings: Settings): EntryReports {
  if (excerptsOf(document).length === 0) return new Map();
  const all = new Map<Rule, EntryReport[] | undefined>(PER_ENTRY.map((rule) => [rule, []]));
  for (const said of saidOfPart(document, settings)) {
    for (const [rule, reports] of said) {
      if (reports) all.get(rule)?.push(...reports);
      else all.set(rule, undefined);
    }
  }
  return all;
}

/** Such rules read no other document. */
const ALONE = new Snapshot(new Map());

const saidOfPart = perExcerptAnd((part: Document, settings: Settings): EntryReports => {
  const said = new Map<Rule, readonly EntryReport[] | undefined>();
  for (const rule of PER_ENTRY) {
    const reports = run(rule, part, settings);
    if (reports?.length !== 0) said.set(rule, reports);
  }
  return said;
});

function run(rule: Rule, document: Document, settings: Settings): readonly EntryReport[] | undefined {
  const found: EntryReport[] = [];
  const report = (one: Report) => {
    found.push(withoutVersion(one));
  };
  try {
    const options = settings.rule(rule.id)?.options;
    rule.run({ document, snapshot: ALONE, options, unusedSuppressions: [], report });
    return found;
  } catch {
    return undefined;
  }
}

function withoutVersion({ related = [], fixes, ...report }: Report): EntryReport {
  return { ...report, related: related.map(({ at, message }) => ({ at, message })), fixable: fixes !== undefined };
}
