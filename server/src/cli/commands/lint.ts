import { type Language, SEVERITIES } from '../../core/languageService.ts';
import { wantsColors } from '../colors.ts';
import { complain, complainOf } from '../faults.ts';
import { FORMATS } from '../format/index.ts';
import { count } from '../format/words.ts';
import { type Checked, check, type Outcome, reportOf } from '../lint/check.ts';
import { type Opened, openDocuments } from '../lint/open.ts';
import { type LintOptions, readLintOptions } from '../lint/options.ts';
import { writeWhole } from '../lint/output.ts';
import { followProgress } from '../lint/progress.ts';
import { settingsAreSound, settingsLanguage } from '../lint/settings.ts';
import { Timing } from '../lint/timing.ts';
import { type Shell, STATUS } from '../shell.ts';

/**
 * `certidoc lint`: checks documents, writes what it finds and sets the status. Throws a UsageError when the options make
 * no sense or the result cannot be written.
 */
export async function lint(shell: Shell, paths: readonly string[], given: unknown): Promise<void> {
  const options = readLintOptions(given, paths);
  const timing = options.timing ? new Timing() : undefined;
  const opened = await openDocuments(shell, paths, options, timing);
  tellFaults(shell, opened);
  shell.status = STATUS.fault;
  if (!settingsAreSound(shell, opened.snapshot, opened.files, opened.faults)) return;
  const documents = documentsOf(opened);
  if (documents.length === 0) return tellNothing(shell, opened);
  const progress = followProgress(shell, documents.length);
  const { snapshot } = opened;
  const outcomes = await check(documents, {
    snapshot,
    severities: options.rule,
    timer: timing,
    between: progress.between,
  });
  progress.end();
  publish(shell, opened, outcomes, options);
  if (timing) shell.stderr.write(timing.table(shell.language));
  shell.status = opened.faults.length > 0 ? STATUS.fault : statusOf(shell, outcomes, options);
}

function documentsOf({ files, snapshot }: Opened): Checked[] {
  return files.filter(
    ({ document, target }) =>
      document.kind !== 'configuration' && (target.named || !snapshot.settingsFor(document.uri).ignored),
  );
}

function tellFaults(shell: Shell, { faults, warnings, strangers }: Opened): void {
  for (const fault of [...faults, ...warnings]) complainOf(shell, fault);
  for (const { shown } of strangers) {
    complain(shell, {
      fr: `${shown} : ce n'est pas un document de Certidoc. Son nom doit finir par .referentiel.yaml, .fiche.yaml ou .bilan.yaml, ou sa première ligne dire « type: fiche ».`,
      en: `${shown}: this is no document of Certidoc. Its name must end with .referentiel.yaml, .fiche.yaml or .bilan.yaml, or its first line say "type: fiche".`,
    });
  }
}

/** Says why there is nothing to check, unless what was said already explains it. */
function tellNothing(shell: Shell, { files, faults, strangers }: Opened): void {
  const ignored = files.some(({ document }) => document.kind !== 'configuration');
  if (ignored) {
    complain(shell, {
      fr: 'aucun document à vérifier : les réglages (« ignorer ») les écartent tous.',
      en: 'no document to check: the settings ("ignorer") leave them all out.',
    });
  } else if (faults.length + strangers.length === 0) {
    complain(shell, {
      fr: 'aucun document trouvé. Certidoc cherche des fichiers *.referentiel.yaml, *.fiche.yaml et *.bilan.yaml.',
      en: 'no document found. Certidoc looks for files *.referentiel.yaml, *.fiche.yaml and *.bilan.yaml.',
    });
  }
}

function publish(shell: Shell, opened: Opened, outcomes: readonly Outcome[], options: LintOptions): void {
  const report = reportOf(outcomes, opened.snapshot, {
    cwd: shell.cwd,
    language: languageOfReport(shell, opened, outcomes),
    severities: options.quiet ? ['erreur'] : SEVERITIES,
  });
  const { output } = options;
  const colors = wantsColors(shell, options.color, output === undefined ? shell.stdout : undefined);
  const text = FORMATS[options.format](report, { colors });
  if (output === undefined) shell.stdout.write(text);
  else writeWhole(shell.cwd, output, text);
}

function languageOfReport(shell: Shell, { snapshot }: Opened, outcomes: readonly Outcome[]): Language {
  return (shell.languageChosen ? undefined : settingsLanguage(snapshot, outcomes)) ?? shell.language;
}

/** A rule that failed is a fault of the tool, whatever else was found. */
function statusOf(shell: Shell, outcomes: readonly Outcome[], { maxWarnings }: LintOptions): number {
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const failures = new Map(findings.filter(({ failed }) => failed).map(({ rule, message }) => [rule, message]));
  for (const message of failures.values()) complain(shell, message);
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
