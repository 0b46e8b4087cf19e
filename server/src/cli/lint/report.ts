import {
  type Document,
  type Finding,
  identityOf,
  type Language,
  type Severity,
  type Snapshot,
} from '../../core/languageService.ts';
import { pathOf, shownPath, uriOf } from '../files/names.ts';
import { excerptOf } from '../format/excerpt.ts';
import type { Detail, Report, Reported, ReportedFault, ReportedFix } from '../format/report.ts';
import { say } from '../language.ts';
import type { Outcome } from './check.ts';

/** How a report is wanted. */
export interface ReportRequest {
  readonly cwd: string;
  readonly language: Language;
  readonly severities: readonly Severity[];
  /** What the formats want of each finding. */
  readonly details: ReadonlySet<Detail>;
  readonly faults: readonly ReportedFault[];
}

/** Puts findings into a report, those of the severities wanted only. Never throws. */
export function reportOf(outcomes: readonly Outcome[], snapshot: Snapshot, request: ReportRequest): Report {
  const reporter = new Reporter(outcomes, snapshot, request);
  const sorted = outcomes.toSorted((a, b) => (a.target.shown < b.target.shown ? -1 : 1));
  const findings = sorted.flatMap((outcome) => reporter.report(outcome));
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    documents: outcomes.length,
    files: sorted.map(({ target }) => target.shown),
    summary: { erreur: count('erreur'), avertissement: count('avertissement'), info: count('info') },
    findings,
    faults: request.faults,
    language: request.language,
  };
}

class Reporter {
  readonly #shown: ReadonlyMap<string, string>;

  constructor(
    outcomes: readonly Outcome[],
    private readonly snapshot: Snapshot,
    private readonly request: ReportRequest,
  ) {
    this.#shown = new Map(outcomes.map(({ target }) => [uriOf(target.file), target.shown]));
  }

  /** Gives the findings of a document that are to be shown. */
  report({ document, findings }: Outcome): Reported[] {
    const { severities, details } = this.request;
    const keys = details.has('key') ? keysOf(document, findings) : [];
    return findings.flatMap((finding, i) =>
      severities.includes(finding.severity) ? [this.#reported(document, finding, keys[i])] : [],
    );
  }

  #reported(document: Document, finding: Finding, key: string | undefined): Reported {
    const { details, language } = this.request;
    const { rule, severity, criteria, fixable, failed } = finding;
    return {
      file: this.#nameOf(document.uri),
      rule,
      severity,
      message: say(finding.message, language),
      range: document.lines.rangeOf(finding.span),
      criteria,
      related: finding.related.flatMap(({ uri, span, message }) => {
        const range = this.snapshot.get(uri)?.lines.rangeOf(span);
        return range ? [{ file: this.#nameOf(uri), range, message: say(message, language) }] : [];
      }),
      fixable,
      failed,
      ...(details.has('excerpt') && { excerpt: excerptOf(document, finding) }),
      ...(details.has('fixes') && { fixes: this.#fixes(finding) }),
      ...(key !== undefined && { key }),
    };
  }

  /** The ways to mend a finding within documents that exist. */
  #fixes(finding: Finding): ReportedFix[] {
    const { snapshot, request } = this;
    return finding.fixes().flatMap(({ title, edits }) => {
      const placed = edits.flatMap(({ uri, span, newText }) => {
        const range = snapshot.get(uri)?.lines.rangeOf(span);
        return range ? [{ file: this.#nameOf(uri), range, newText }] : [];
      });
      return placed.length === edits.length && placed.length > 0
        ? [{ title: say(title, request.language), edits: placed }]
        : [];
    });
  }

  #nameOf(uri: string): string {
    return this.#shown.get(uri) ?? shownPath(this.request.cwd, pathOf(uri));
  }
}

/** What each finding is known by in its document whatever its line; those that share an identity are numbered. */
function keysOf(document: Document, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, path, subject } = identityOf(document, finding);
    const identity = JSON.stringify([rule, path, subject]);
    const rank = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, rank);
    return `${identity} ${rank}`;
  });
}
