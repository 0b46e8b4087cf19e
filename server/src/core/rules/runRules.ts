import type { Document, DocumentKind } from '../model/document.ts';
import { compareSpans } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { customRules } from './custom/customRules.ts';
import { type EntryReports, entryReports } from './entryReports.ts';
import type { Finding, RunOptions } from './finding.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';
import { Run } from './run.ts';

export type { Finding, FindingRelated, RuleTimer, RunOptions } from './finding.ts';

/**
 * Checks one document of a snapshot and gives its findings in the order of the text. Settings, suppressions, drafts and
 * official wordings are accounted for. Never throws: a rule that fails becomes one finding about itself.
 */
export function runRules(snapshot: Snapshot, document: Document, options: RunOptions = {}): readonly Finding[] {
  const settings = snapshot.settingsFor(document.uri);
  if (settings.ignored && !options.evenIgnored) return [];
  const run = new Run(snapshot, document, settings, options);
  const kept = options.afresh === false ? entryReports(document, settings) : NONE;
  for (const rule of BEFORE[document.kind]) run.apply(rule, [], kept.get(rule));
  for (const rule of customRules(snapshot, document)) run.apply(rule, []);
  const { findings, unused } = run.applySuppressions();
  for (const rule of AFTER[document.kind]) run.apply(rule, unused);
  return [...findings, ...run.findings].toSorted(
    (a, b) => compareSpans(a.span, b.span) || a.rank - b.rank || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

const NONE: EntryReports = new Map();

/** The rules that check a kind of document, before suppressions are applied or after. */
function rulesByKind(after: boolean): Readonly<Record<DocumentKind, readonly Rule[]>> {
  const of = (kind: DocumentKind) =>
    RULES.filter((rule) => rule.kinds.includes(kind) && (rule.after === true) === after);
  return { referentiel: of('referentiel'), fiche: of('fiche'), bilan: of('bilan'), configuration: of('configuration') };
}

const BEFORE = rulesByKind(false);
const AFTER = rulesByKind(true);
