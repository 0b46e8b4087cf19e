import { type Document, isKind } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import type { Span } from '../text/span.ts';
import type { Settings, Severity } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Suppression, silences, suppressionsOf } from '../workspace/suppressions.ts';
import type { EntryReport } from './entryReports.ts';
import type { Finding, RunOptions } from './finding.ts';
import { RULES } from './index.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** Rules that no comment silences. */
const ALWAYS = new Set(RULES.filter((rule) => rule.always).map((rule) => rule.id));

/** Suppressions that silenced nothing, by rule. */
export type Unused = readonly { readonly suppression: Suppression; readonly rule: string }[];

/** One check of one document: rules are applied one by one, their reports become findings. */
export class Run {
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

  /** Takes out the findings that comments silence, and tells which comments silenced nothing. */
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
