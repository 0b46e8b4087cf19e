import type { Finding, Language, Range, Severity } from '../../core/linter.ts';
import type { Frame } from './frame.ts';

/** Another place that explains a finding, as people know the file. */
export interface ReportedRelated {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** A way to mend a finding, with the files it changes, as people know them. */
export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly file: string; readonly range: Range; readonly newText: string }[];
}

/** The line of a fault, marked, and the line above it where it helps; ready for a terminal. */
export interface Excerpt extends Frame {
  /** Empty when the line above tells nothing. */
  readonly above: string;
}

/** A finding ready to be written, in the language of the report: plain data. */
export interface Reported {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly criteria: Finding['criteria'];
  readonly related: readonly ReportedRelated[];
  readonly fixable: boolean;
  /** True when the rule itself failed: the fault is Certidoc's, not the document's. */
  readonly failed: boolean;
  /** What only some formats ask for. */
  readonly excerpt?: Excerpt;
  readonly fixes?: readonly ReportedFix[];
  /** What the finding is known by in its file, whatever its line. */
  readonly key?: string;
}

/** What a format may want of each finding besides the rest. */
export type Detail = 'excerpt' | 'fixes' | 'key';

/** A finding that was mended, and by which fix. */
export interface ReportedMend {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** A file or a folder that could not be read. */
export interface ReportedFault {
  readonly file: string;
  readonly message: string;
}

/** What a run of `lint` found: findings sorted by file, then by place. */
export interface Report {
  /** How many documents were checked. */
  readonly documents: number;
  /** The files checked, as people know them, in order; those without findings too. */
  readonly files: readonly string[];
  readonly summary: Readonly<Record<Severity, number>>;
  readonly findings: readonly Reported[];
  /** What could not be read. */
  readonly faults: readonly ReportedFault[];
  /** What was mended, where mending was asked for. */
  readonly fixed?: readonly ReportedMend[];
  /** The unified diff of what would be mended, where nothing is written. */
  readonly patch?: string;
  readonly language: Language;
  /** Which part of the documents this is, where they are checked in parts; parts are counted from one. */
  readonly shard?: { readonly index: number; readonly count: number };
}

/** How a report is to be shown. */
export interface View {
  readonly colors: boolean;
  /** The version of Certidoc. */
  readonly version: string;
  /** The folder from which people named the files, and that of the repository it lies in; both absolute. */
  readonly cwd: string;
  readonly repository: string;
}

/** Gives a report as the text of a file. Never throws. */
export type Writer = (report: Report, view: View) => string;
