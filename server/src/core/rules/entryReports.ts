import type { Document } from '../model/document.ts';
import { excerptAsDocument, excerptsOf } from '../model/excerpts.ts';
import type { Stretch } from '../model/gathering.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Related, Report, Rule } from './rule.ts';

/** What a rule said of an entry, without what belongs to one version of the document. */
export interface EntryReport extends Omit<Report, 'related' | 'fixes'> {
  readonly related: readonly Omit<Related, 'document'>[];
  readonly fixable: boolean;
}

/** What the rules that judge each entry apart said of one, by their order; undefined for a rule that failed. */
interface Kept {
  readonly settings: Settings;
  readonly reports: readonly (readonly EntryReport[] | undefined)[];
}

const kept = new WeakMap<Stretch, Kept>();

/**
 * Gives what rules that judge each entry apart say of a document that was read in parts, for each rule: of the parts that
 * no edit has touched since, what they said then. Undefined for a rule that fails, or when the document was read in one
 * go: such a rule is to be run on the whole. Never throws.
 */
export function entryReports(
  snapshot: Snapshot,
  document: Document,
  settings: Settings,
  rules: readonly Rule[],
): ReadonlyMap<Rule, readonly EntryReport[] | undefined> {
  const excerpts = excerptsOf(document);
  if (excerpts.length === 0) return new Map();
  const all: (EntryReport[] | undefined)[] = rules.map(() => []);
  for (const excerpt of excerpts) {
    const known = kept.get(excerpt.stretch);
    const made =
      known?.settings === settings ? known : run(snapshot, excerptAsDocument(document, excerpt), settings, rules);
    if (made !== known) kept.set(excerpt.stretch, made);
    for (const [i, reports] of made.reports.entries()) {
      if (!reports) all[i] = undefined;
      else if (reports.length > 0) all[i]?.push(...reports);
    }
  }
  return new Map(rules.map((rule, i) => [rule, all[i]]));
}

function run(snapshot: Snapshot, document: Document, settings: Settings, rules: readonly Rule[]): Kept {
  const reports = rules.map((rule) => {
    const found: EntryReport[] = [];
    const options = settings.rule(rule.id)?.options;
    try {
      rule.run({
        document,
        snapshot,
        options,
        unusedSuppressions: [],
        report: (report) => found.push(withoutVersion(report)),
      });
      return found;
    } catch {
      return undefined;
    }
  });
  return { settings, reports };
}

function withoutVersion({ related = [], fixes, ...report }: Report): EntryReport {
  return { ...report, related: related.map(({ at, message }) => ({ at, message })), fixable: fixes !== undefined };
}
