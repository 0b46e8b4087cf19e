import { complainOf } from '../faults.ts';
import { findTargets } from '../files/targets.ts';
import { applyBaseline } from '../lint/baseline/apply.ts';
import { ofOutcomes } from '../lint/baseline/sieves.ts';
import { check, type Outcome } from '../lint/check.ts';
import { isForCorpus } from '../lint/corpus/many.ts';
import type { Mended } from '../lint/fix/mend.ts';
import { documentsOf, type Opened, openDocuments } from '../lint/open.ts';
import { type LintOptions, readLintOptions } from '../lint/options.ts';
import { followProgress } from '../lint/progress.ts';
import { type MoreOfReport, publish } from '../lint/publish.ts';
import { settingsAreSound } from '../lint/settings.ts';
import { statusOf } from '../lint/status.ts';
import { tellFaults, tellNothing } from '../lint/tell.ts';
import { Timing } from '../lint/timing.ts';
import { type Shell, STATUS } from '../shell.ts';

/**
 * `certidoc lint`: checks documents, writes what it finds and sets the status. Rejects with a UsageError when the options
 * make no sense or the result cannot be written.
 */
export async function lint(shell: Shell, paths: readonly string[], given: unknown): Promise<void> {
  const options = readLintOptions(given, paths);
  if (options.watch) return (await import('../lint/watch/watch.ts')).watchDocuments(shell, paths, options);
  const found = options.stdin ? undefined : await findTargets(shell.cwd, paths);
  if (found && isForCorpus(found, options)) {
    const { lintCorpus } = await import('../lint/corpus/lint.ts');
    return lintCorpus(shell, found, options);
  }
  const timing = options.timing ? new Timing() : undefined;
  const opened = await openDocuments(shell, paths, options, { timing, found });
  tellFaults(shell, opened);
  shell.status = STATUS.fault;
  if (!settingsAreSound(shell, opened.snapshot, opened.files, opened.faults)) return;
  const documents = documentsOf(opened);
  if (documents.length === 0) return tellNothing(shell, opened.files, opened);
  const progress = followProgress(shell, documents.length);
  if (options.fix || options.fixDryRun) {
    const { mend } = await import('../lint/fix/mend.ts');
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
  shell.status = await finish(shell, opened, outcomes, options);
  if (timing) shell.stderr.write(timing.table(shell.language));
}

async function finishMended(shell: Shell, mended: Mended, options: LintOptions): Promise<void> {
  const { mendedReport, reportShell, tellMended } = await import('../lint/fix/tell.ts');
  const { opened, outcomes, refused } = mended;
  for (const fault of refused) complainOf(shell, fault);
  tellMended(shell, mended, options);
  shell.status = await finish(reportShell(shell, options), opened, outcomes, options, (language) =>
    mendedReport(shell, mended, options, language),
  );
}

/** Writes the report of what the baseline does not know. Gives the exit status. */
async function finish(
  shell: Shell,
  opened: Opened,
  outcomes: readonly Outcome[],
  options: LintOptions,
  more?: MoreOfReport,
): Promise<number> {
  const unknown = await applyBaseline(shell, outcomes, ofOutcomes, options);
  await publish(shell, opened, unknown, options, more);
  return opened.faults.length > 0 ? STATUS.fault : statusOf(shell, unknown, options);
}
