import type { Severity } from '../../core/linter.ts';
import { fingerprintOf, repositoryPath } from './identity.ts';
import { printable } from './printable.ts';
import type { Writer } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { erreur: 'major', avertissement: 'minor', info: 'info' };

/** GitLab's code quality report: paths from the top of the repository, one-based lines. */
export const gitlab: Writer = ({ findings }, view) => {
  const issues = findings.map((reported) => ({
    description: printable(reported.message),
    check_name: reported.rule,
    fingerprint: fingerprintOf(reported, view),
    severity: SEVERITIES[reported.severity],
    location: {
      path: repositoryPath(reported.file, view),
      lines: { begin: reported.range.start.line + 1, end: reported.range.end.line + 1 },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
