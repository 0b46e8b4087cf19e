import type { Document, Finding, Language, Range, Severity } from '../../core/languageService.ts';

/** Another place that explains a finding, as people know the file. */
export interface ReportedRelated {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** A finding ready to be written, in the language of the report. */
export interface Reported {
  readonly file: string;
  readonly document: Document;
  readonly finding: Finding;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly ReportedRelated[];
}

/** What a run of `lint` found: findings sorted by file, then by place. */
export interface Report {
  /** How many documents were checked. */
  readonly documents: number;
  readonly summary: Readonly<Record<Severity, number>>;
  readonly findings: readonly Reported[];
  readonly language: Language;
}

/** How a report is to be shown. */
export interface View {
  readonly colors: boolean;
}

/** An output format: a report as the text of a file. Never throws. */
export type Format = (report: Report, view: View) => string;
