import { complainOf } from '../faults.ts';
import { findTargets } from '../files/targets.ts';
import { applyBaseline } from '../lint/baseline/apply.ts';
import { ofOutcomes } from '../lint/baseline/sieves.ts';
import { check, type Outcome } from '../lint/check.ts';
import { isForCorpus, lintCorpus } from '../lint/corpus/lint.ts';
import { type Mended, mend } from '../lint/fix/mend.ts';
import { mendedReport, reportShell, tellMended } from '../lint/fix/tell.ts';
import { documentsOf, type Opened, openDocuments } from '../lint/open.ts';
import { type LintOptions, readLintOptions } from '../lint/options.ts';
import { followProgress } from '../lint/progress.ts';
import { type MoreOfReport, publish } from '../lint/publish.ts';
import { settingsAreSound } from '../lint/settings.ts';
import { statusOf } from '../lint/status.ts';
import { tellFaults, tellNothing } from '../lint/tell.ts';
import { Timing } from '../lint/timing.ts';
import { watchDocuments } from '../lint/watch/watch.ts';
import { type Shell, STATUS } from '../shell.ts';

/**
 * `certidoc lint`: checks documents, writes what it finds and sets the status. Throws a UsageError when the options make
 * no sense or the result cannot be written.
 */
export async function lint(shell: Shell, paths: readonly string[], given: unknown): Promise<void> {
  const options = readLintOptions(given, paths);
  if (options.watch) return watchDocuments(shell, paths, options);
  const found = options.stdin ? undefined : await findTargets(shell.cwd, paths);
  if (found && isForCorpus(found, options)) return lintCorpus(shell, found, options);
  const timing = options.timing ? new Timing() : undefined;
  const opened = await openDocuments(shell, paths, options, { timing, found });
  tellFaults(shell, opened);
  shell.status = STATUS.fault;
  if (!settingsAreSound(shell, opened.snapshot, opened.files, opened.faults)) return;
  const documents = documentsOf(opened);
  if (documents.length === 0) return tellNothing(shell, opened.files, opened);
  const progress = followProgress(shell, documents.length);
  if (options.fix || options.fixDryRun) {
    const mended = await mend(shell, opened, documents, options, progress.between);
    progress.end();
    return finishMended(shell, mended, options);
  }
  const { snapshot } = opened;
  const outcomes = await check(documents, {
    snapshot,
    severities: options.rule,
    timer: timing,
    between: progress.between,
  });
  progress.end();
  shell.status = finish(shell, opened, outcomes, options);
  if (timing) shell.stderr.write(timing.table(shell.language));
}

function finishMended(shell: Shell, mended: Mended, options: LintOptions): void {
  const { opened, outcomes, refused } = mended;
  for (const fault of refused) complainOf(shell, fault);
  tellMended(shell, mended, options);
  shell.status = finish(reportShell(shell, options), opened, outcomes, options, (language) =>
    mendedReport(shell, mended, options, language),
  );
}

/** Writes the report of what the baseline does not know. Gives the exit status. */
function finish(
  shell: Shell,
  opened: Opened,
  outcomes: readonly Outcome[],
  options: LintOptions,
  more?: MoreOfReport,
): number {
  const unknown = applyBaseline(shell, outcomes, ofOutcomes, options);
  publish(shell, opened, unknown, options, more);
  return opened.faults.length > 0 ? STATUS.fault : statusOf(shell, unknown, options);
}
