import {
  type Document,
  type Finding,
  identityOf,
  type Language,
  type Severity,
  type Snapshot,
} from '../../core/linter.ts';
import { pathOf, shownPath, uriOf } from '../files/names.ts';
import { excerptOf } from '../format/excerpt.ts';
import type { Detail, Report, Reported, ReportedFault, ReportedFix } from '../format/report.ts';
import { say } from '../language.ts';
import type { Outcome } from './check.ts';

/** In which words findings are reported, and with what besides: plain data. */
export interface Wording {
  readonly language: Language;
  /** What the formats want of each finding. */
  readonly details: ReadonlySet<Detail>;
}

/** How a report is wanted. */
export interface ReportRequest extends Wording {
  readonly cwd: string;
  readonly severities: readonly Severity[];
  readonly faults: readonly ReportedFault[];
}

/** A document checked, as people know it, and its findings in the order of the text. */
export interface ReportedDocument {
  readonly shown: string;
  readonly findings: readonly Reported[];
}

/** Puts findings into a report, those of the severities wanted only. Never throws. */
export function reportOf(outcomes: readonly Outcome[], snapshot: Snapshot, request: ReportRequest): Report {
  const nameOf = namer(
    request.cwd,
    outcomes.map(({ target }) => target),
  );
  const documents = outcomes.map(({ target, document, findings }) => ({
    shown: target.shown,
    findings: reportedOf(document, findings, snapshot, request).map((one) => renamed(one, nameOf)),
  }));
  return assemble(documents, request);
}

/** Sorts documents by their names and sums up their findings. Never throws. */
export function assemble(
  documents: readonly ReportedDocument[],
  { language, severities, faults }: Omit<ReportRequest, 'cwd' | 'details'>,
): Report {
  const sorted = documents.toSorted((a, b) => (a.shown < b.shown ? -1 : 1));
  const findings = sorted.flatMap((one) => one.findings.filter(({ severity }) => severities.includes(severity)));
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    documents: documents.length,
    files: sorted.map(({ shown }) => shown),
    summary: { erreur: count('erreur'), avertissement: count('avertissement'), info: count('info') },
    findings,
    faults,
    language,
  };
}

/** Gives what names a URI as people know the file: as they gave it, else by its path from the current folder. */
export function namer(
  cwd: string,
  targets: readonly { readonly file: string; readonly shown: string }[],
): (uri: string) => string {
  const shown = new Map(targets.map((target) => [uriOf(target.file), target.shown]));
  return (uri) => shown.get(uri) ?? shownPath(cwd, pathOf(uri));
}

/** Gives a finding with other names for its files. Never throws. */
export function renamed(reported: Reported, nameOf: (file: string) => string): Reported {
  const renameAll = <T extends { readonly file: string }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, file: nameOf(one.file) }));
  return {
    ...reported,
    file: nameOf(reported.file),
    related: renameAll(reported.related),
    ...(reported.fixes && { fixes: reported.fixes.map((fix) => ({ ...fix, edits: renameAll(fix.edits) })) }),
  };
}

/** Words the findings of a document, whose order is kept; files are named by their URIs. Never throws. */
export function reportedOf(
  document: Document,
  findings: readonly Finding[],
  snapshot: Snapshot,
  wording: Wording,
): Reported[] {
  const { details, language } = wording;
  const keys = details.has('key') ? keysOf(document, findings) : [];
  return findings.map((finding, i): Reported => {
    const { rule, severity, criteria, fixable, failed } = finding;
    const key = keys[i];
    return {
      file: document.uri,
      rule,
      severity,
      message: say(finding.message, language),
      range: document.lines.rangeOf(finding.span),
      criteria,
      related: finding.related.flatMap(({ uri, span, message }) => {
        const range = snapshot.get(uri)?.lines.rangeOf(span);
        return range ? [{ file: uri, range, message: say(message, language) }] : [];
      }),
      fixable,
      failed,
      ...(details.has('excerpt') && { excerpt: excerptOf(document, finding) }),
      ...(details.has('fixes') && { fixes: fixesOf(finding, snapshot, language) }),
      ...(key !== undefined && { key }),
    };
  });
}

/** The ways to mend a finding within documents that exist. */
function fixesOf(finding: Finding, snapshot: Snapshot, language: Language): ReportedFix[] {
  return finding.fixes().flatMap(({ title, edits }) => {
    const placed = edits.flatMap(({ uri, span, newText }) => {
      const range = snapshot.get(uri)?.lines.rangeOf(span);
      return range ? [{ file: uri, range, newText }] : [];
    });
    return placed.length === edits.length && placed.length > 0 ? [{ title: say(title, language), edits: placed }] : [];
  });
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
