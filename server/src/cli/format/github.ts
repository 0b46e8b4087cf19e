import type { Severity } from '../../core/linter.ts';
import { repositoryPath } from './identity.ts';
import { printable } from './printable.ts';
import type { Reported, View, Writer } from './report.ts';
import { summaryOf } from './words.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { erreur: 'error', avertissement: 'warning', info: 'notice' };

/**
 * GitHub's workflow commands, one a finding, which it shows beside the lines of a change. It shows ten of each level
 * only: the job summary has them all.
 */
export const github: Writer = (report, view) => {
  const faults = report.faults.map(({ file, message }) =>
    command('error', { title: 'certidoc' }, `${file}: ${message}`),
  );
  const lines = [...report.findings.map((reported) => annotation(reported, view)), ...faults];
  return `${[...lines, summaryOf(report)].join('\n')}\n`;
};

function annotation({ file, rule, severity, message, range: { start, end } }: Reported, view: View): string {
  // Columns are refused where the place covers several lines; an end of its own would be before the beginning.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const place = { file: repositoryPath(file, view), line: start.line + 1, endLine: end.line + 1, ...columns };
  return command(COMMANDS[severity], { ...place, title: rule }, message);
}

/** Writes a command as the runner reads it back: what would end a value or the line is written as `%` and its code. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(printable(message))}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
