import type { Format, Reported } from './report.ts';

/** The JSON contract: zero-based lines, UTF-16 characters, sorted by file, then by place. */
export const json: Format = ({ documents, summary, findings }) => {
  const { erreur, avertissement, info } = summary;
  const whole = { version: 1, documents, summary: { erreur, avertissement, info }, findings: findings.map(toJson) };
  return `${JSON.stringify(whole, null, 2)}\n`;
};

function toJson({ file, finding, message, range, related }: Reported) {
  return {
    file,
    rule: finding.rule,
    severity: finding.severity,
    message,
    range,
    criteria: finding.criteria,
    related: related.map((place) => ({ file: place.file, range: place.range, message: place.message })),
    fixable: finding.fixable,
  };
}
