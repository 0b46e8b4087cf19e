import { SEVERITIES } from '../../core/linter.ts';
import { complain } from '../faults.ts';
import type { Reported } from '../format/report.ts';
import { readLintOptions } from '../lint/options.ts';
import { writeReport } from '../lint/publish.ts';
import { assemble } from '../lint/report.ts';
import { statusOf } from '../lint/status.ts';
import { readPart } from '../merge/part.ts';
import { togetherInOrder } from '../merge/together.ts';
import { type Shell, STATUS } from '../shell.ts';

/**
 * `certidoc merge`: puts the reports of the parts of a folder together, writes what one check of the whole would have
 * written and sets the status. Rejects with a UsageError when these are not all the parts, or the result cannot be written.
 */
export async function merge(shell: Shell, files: readonly string[], given: unknown): Promise<void> {
  const options = readLintOptions(given, []);
  const parts = togetherInOrder(files.map((file) => readPart(shell.cwd, file)));
  const byFile = new Map<string, Reported[]>(parts.flatMap((part) => part.files.map((file) => [file, []])));
  for (const finding of parts.flatMap((part) => part.findings)) byFile.get(finding.file)?.push(finding);
  const documents = [...byFile].map(([shown, findings]) => ({ shown, findings }));
  const faults = [...new Map(parts.flatMap((part) => part.faults).map((fault) => [fault.file, fault])).values()];
  for (const { file, message } of faults) complain(shell, { fr: `${file} : ${message}`, en: `${file}: ${message}` });
  const language = parts[0]?.language ?? shell.language;
  const report = assemble(documents, { language, severities: options.quiet ? ['erreur'] : SEVERITIES, faults });
  await writeReport(shell, report, options);
  shell.status = faults.length > 0 ? STATUS.fault : statusOf(shell, documents, options);
}
