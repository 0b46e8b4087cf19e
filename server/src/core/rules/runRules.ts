import { type Document, type DocumentKind, isKind } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import { compareSpans, type Span } from '../text/span.ts';
import type { Settings, Severity } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Suppression, silences, suppressionsOf } from '../workspace/suppressions.ts';
import { customRules } from './custom/customRules.ts';
import { type EntryReport, type EntryReports, entryReports } from './entryReports.ts';
import { RULES } from './index.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** Another place that explains a finding, with its absolute span. */
export interface FindingRelated {
  readonly uri: string;
  readonly span: Span;
  readonly message: Bilingual;
}

/** A fault in a document, with its absolute span. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly span: Span;
  readonly criteria: readonly string[];
  readonly related: readonly FindingRelated[];
  readonly fixable: boolean;
  /** True when the rule itself failed: the fault is Certidoc's, not the document's. */
  readonly failed: boolean;
  /** Orders the findings of one place, before the names of their rules. */
  readonly rank: number;
  /** What is missing, by its key, where the place alone does not tell. */
  readonly about: string | undefined;
  /** Computes the ways to mend it, most likely first. */
  fixes(): readonly Fix[];
}

/** Measures what rules cost. The clock is the shell's: the core has none. */
export interface RuleTimer {
  /** Gives the time since some moment, in milliseconds. */
  now(): number;
  /** Is told of one call of a rule and what it took, in milliseconds. */
  add(rule: string, ms: number): void;
}

/** What whoever asks for a check wants besides the project's settings. */
export interface RunOptions {
  /** Severities that win over the settings, by rule. */
  readonly severities?: ReadonlyMap<string, Severity | 'desactivee'>;
  /** Checks the document though the settings say to ignore it. */
  readonly evenIgnored?: boolean;
  /** Measures each rule; none is measured without it. */
  readonly timer?: RuleTimer | undefined;
  /** False to take what rules said of the entries that no edit has touched since. */
  readonly afresh?: false;
}

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

/** Rules that no comment silences. */
const ALWAYS = new Set(RULES.filter((rule) => rule.always).map((rule) => rule.id));

type Unused = readonly { readonly suppression: Suppression; readonly rule: string }[];

class Run {
  findings: Finding[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly document: Document,
    private readonly settings: Settings,
    private readonly options: RunOptions,
  ) {}

  /** Runs a rule, or takes what it said of each entry where that is known. */
  apply(rule: Rule, unusedSuppressions: Unused, known?: readonly EntryReport[]): void {
    const { document, snapshot } = this;
    if (!document.readable && !rule.id.startsWith('doc-')) return;
    if (document.damaged && (rule.presence || rule.needsWhole)) return;
    const setting = this.settings.rule(rule.id);
    const imposed = this.options.severities?.get(rule.id) ?? setting?.severity;
    const level = imposed ?? rule.severity;
    if (level === 'desactivee') return;
    const report = (found: Report, failed = false) =>
      this.#add(rule, found, imposed ? level : this.#lowered(rule, found.severity ?? level), failed);
    if (known) {
      for (const found of known) report(this.#ofEntry(rule, found));
      return;
    }
    const timer = this.options.timer;
    const started = timer?.now() ?? 0;
    try {
      rule.run({
        document,
        snapshot,
        options: setting?.options,
        unusedSuppressions,
        report: (found) => report(found),
      });
    } catch (fault) {
      report({ at: { start: 0, end: 0 }, message: faultMessage(rule.id, fault) }, true);
    }
    timer?.add(rule.id, timer.now() - started);
  }

  /** Drafts are forgiven what is still missing, official wordings their style. */
  #lowered(rule: Rule, severity: Severity): Severity {
    const { document } = this;
    if (
      rule.presence &&
      severity === 'erreur' &&
      isKind(document, 'fiche') &&
      document.root.get('etat')?.value === 'brouillon'
    )
      return 'avertissement';
    if (
      rule.style &&
      isKind(document, 'referentiel') &&
      document.root.get('source')?.get('texte_officiel')?.value === true
    )
      return 'info';
    return severity;
  }

  #add(rule: Rule, report: Report, severity: Severity, failed: boolean): void {
    const fixes = report.fixes;
    this.findings.push({
      rule: rule.id,
      severity,
      message: report.message,
      span: this.#spanOf(report.at),
      criteria: report.criteria ?? [],
      related: (report.related ?? []).map(({ document, at, message }) => ({
        uri: document.uri,
        span: document.spanOf(at),
        message,
      })),
      fixable: fixes !== undefined,
      failed,
      rank: report.rank ?? -1,
      about: report.about,
      fixes: fixes ?? (() => []),
    });
  }

  /** What was said of an entry holds after an edit elsewhere; the edits that would mend it do not: they are made anew. */
  #ofEntry(rule: Rule, { related, fixable, ...found }: EntryReport): Report {
    const { document } = this;
    const own = related.map((one) => ({ ...one, document }));
    return { ...found, related: own, ...(fixable && { fixes: () => this.#fixesAfresh(rule, found) }) };
  }

  #fixesAfresh(rule: Rule, { at, message }: Pick<Report, 'at' | 'message'>): readonly Fix[] {
    const run = new Run(this.snapshot, this.document, this.settings, this.options);
    run.apply(rule, []);
    const { start, end } = this.#spanOf(at);
    const same = run.findings.find(
      (one) => one.span.start === start && one.span.end === end && one.message.fr === message.fr,
    );
    return same?.fixes() ?? [];
  }

  #spanOf(at: Report['at']): Span {
    return 'part' in at ? this.document.spanOf(at) : at;
  }

  applySuppressions(): { findings: readonly Finding[]; unused: Unused } {
    const suppressions = suppressionsOf(this.document);
    const used = new Set<string>();
    const isSilenced = (finding: Finding): boolean => {
      if (ALWAYS.has(finding.rule)) return false;
      const { line } = this.document.lines.positionAt(finding.span.start);
      const silencing = suppressions.filter((suppression) => silences(suppression, finding.rule, line));
      for (const suppression of silencing) used.add(`${suppression.span.start} ${finding.rule}`);
      return silencing.length > 0;
    };
    const findings =
      suppressions.length === 0 ? this.findings : this.findings.filter((finding) => !isSilenced(finding));
    this.findings = [];
    const unused = suppressions.flatMap((suppression) =>
      suppression.rules
        .filter((rule) => !used.has(`${suppression.span.start} ${rule}`))
        .map((rule) => ({ suppression, rule })),
    );
    return { findings, unused };
  }
}

function faultMessage(id: string, fault: unknown): Bilingual {
  const detail = fault instanceof Error ? fault.message : String(fault);
  return {
    fr: `La vérification « ${id} » a échoué (${detail}). Les autres ont eu lieu. Signalez ce défaut de Certidoc.`,
    en: `The check "${id}" failed (${detail}). The others were run. Please report this defect of Certidoc.`,
  };
}
