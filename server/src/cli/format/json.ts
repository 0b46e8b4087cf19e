import type { Report, Reported, Writer } from './report.ts';

/** The JSON contract: zero-based lines, UTF-16 characters, sorted by file, then by place. */
export const json: Writer = (report, { version }) => {
  const { documents, summary, findings, fixed, patch } = report;
  const { erreur, avertissement, info } = summary;
  const whole = {
    version: 1,
    documents,
    summary: { erreur, avertissement, info },
    findings: findings.map(toJson),
    fixed,
    patch,
    shard: report.shard && partOf(report, version),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
};

/** What puts the parts of a check together again, in any format. */
function partOf({ shard, language, files, faults, findings }: Report, certidoc: string) {
  const details = findings.map(({ failed, excerpt, fixes, key }) => ({ failed, excerpt, fixes, key }));
  return { ...shard, certidoc, language, files, faults, details };
}

function toJson({ file, rule, severity, message, range, criteria, related, fixable }: Reported) {
  return { file, rule, severity, message, range, criteria, related, fixable };
}
