import type { Bilingual } from '../model/notation.ts';
import type { Span } from '../text/span.ts';
import type { Severity } from '../workspace/settings.ts';
import type { Fix } from './rule.ts';

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
