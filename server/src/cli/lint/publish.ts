import { appendFileSync } from 'node:fs';
import { type Language, SEVERITIES } from '../../core/linter.ts';
import { wantsColors } from '../colors.ts';
import { reasonOfWriteError, UsageError } from '../faults.ts';
import { repositoryOf } from '../files/repository.ts';
import { FORMATS } from '../format/index.ts';
import type { Report, View } from '../format/report.ts';
import { say } from '../language.ts';
import type { Shell } from '../shell.ts';
import type { Outcome } from './check.ts';
import type { Opened } from './open.ts';
import type { LintOptions } from './options.ts';
import { reportOf } from './report.ts';
import { settingsLanguage } from './settings.ts';

/** What a report says besides the findings, in its language. */
export type MoreOfReport = (language: Language) => Partial<Report>;

/**
 * Writes what was found, in every format asked for, with what `more` adds in the language of the report, and gives it.
 * Rejects with a UsageError when a file cannot be written.
 */
export async function publish(
  shell: Shell,
  opened: Opened,
  outcomes: readonly Outcome[],
  options: LintOptions,
  more: MoreOfReport = () => ({}),
): Promise<Report> {
  const { snapshot, faults } = opened;
  const language = languageOfReport(shell, opened, outcomes);
  const found = reportOf(outcomes, snapshot, {
    cwd: shell.cwd,
    language,
    severities: options.quiet ? ['erreur'] : SEVERITIES,
    details: new Set(options.formats.flatMap(({ name }) => FORMATS[name].wants)),
    faults: faults.map(({ path, message }) => ({ file: path, message: say(message, language) })),
  });
  const report = { ...found, ...more(language) };
  await writeReport(shell, report, options);
  return report;
}

/**
 * Writes a report in every format asked for, and GitHub's job summary where GitHub wants one. Rejects with a UsageError
 * when a file cannot be written.
 */
export async function writeReport(
  shell: Shell,
  report: Report,
  { formats, color }: Pick<LintOptions, 'formats' | 'color'>,
): Promise<void> {
  const view: View = { colors: false, version: shell.version, cwd: shell.cwd, repository: repositoryOf(shell.cwd) };
  for (const { name, output } of formats) {
    const colors = wantsColors(shell, color, output === undefined ? shell.stdout : undefined);
    const write = await FORMATS[name].writer();
    const text = write(report, { ...view, colors });
    if (output === undefined) shell.stdout.write(text);
    else (await import('./output.ts')).writeWhole(shell.cwd, output, text);
  }
  const summary = shell.env.GITHUB_STEP_SUMMARY;
  if (!summary || !formats.some(({ name }) => name === 'github')) return;
  const { jobSummary } = await import('../format/githubSummary.ts');
  append(summary, jobSummary(report, view, shell.env));
}

function append(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    const reason = reasonOfWriteError(error);
    throw new UsageError({
      fr: `le résumé n'a pas pu être écrit dans GITHUB_STEP_SUMMARY (${file}) : ${reason.fr}`,
      en: `the summary could not be written to GITHUB_STEP_SUMMARY (${file}): ${reason.en}`,
    });
  }
}

function languageOfReport(shell: Shell, { snapshot }: Opened, outcomes: readonly Outcome[]): Language {
  return (shell.languageChosen ? undefined : settingsLanguage(snapshot, outcomes)) ?? shell.language;
}
