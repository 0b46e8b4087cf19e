import type { Bilingual, Severity } from '../../core/linter.ts';
import { complain } from '../faults.ts';
import { count } from '../format/words.ts';
import { type Shell, STATUS } from '../shell.ts';
import type { LintOptions } from './options.ts';

/** Findings, of which it matters how grave they are. */
interface Judged {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly failed: boolean;
    /** Where it is in one language only, that of the report. */
    readonly message: Bilingual | string;
  }[];
}

/**
 * Gives the exit status that findings call for, and says on stderr what they do not show: a rule that failed, which is a
 * fault of the tool, and warnings beyond what is allowed. Never throws.
 */
export function statusOf(shell: Shell, outcomes: readonly Judged[], { maxWarnings }: LintOptions): number {
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const failures = new Map(findings.filter(({ failed }) => failed).map(({ rule, message }) => [rule, message]));
  for (const message of failures.values())
    complain(shell, typeof message === 'string' ? { fr: message, en: message } : message);
  if (failures.size > 0) return STATUS.fault;
  if (findings.some(({ severity }) => severity === 'erreur')) return STATUS.findings;
  const warnings = findings.filter(({ severity }) => severity === 'avertissement').length;
  if (maxWarnings === undefined || warnings <= maxWarnings) return STATUS.ok;
  complain(shell, {
    fr: `${count(warnings, { fr: 'avertissement', en: '' }, 'fr')}, alors que --max-warnings en permet ${maxWarnings}.`,
    en: `${count(warnings, { fr: '', en: 'warning' }, 'en')}, while --max-warnings allows ${maxWarnings}.`,
  });
  return STATUS.findings;
}
