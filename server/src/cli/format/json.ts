import type { Format, Reported } from './report.ts';

/** The JSON contract: zero-based lines, UTF-16 characters, sorted by file, then by place. */
export const json: Format = {
  wants: [],
  write({ documents, summary, findings, fixed, patch }) {
    const { erreur, avertissement, info } = summary;
    const whole = {
      version: 1,
      documents,
      summary: { erreur, avertissement, info },
      findings: findings.map(toJson),
      fixed,
      patch,
    };
    return `${JSON.stringify(whole, null, 2)}\n`;
  },
};

function toJson({ file, rule, severity, message, range, criteria, related, fixable }: Reported) {
  return { file, rule, severity, message, range, criteria, related, fixable };
}
