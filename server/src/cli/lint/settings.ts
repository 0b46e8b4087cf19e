import type { Document, Language, Snapshot } from '../../core/linter.ts';
import { complain, type Fault } from '../faults.ts';
import { isSettings, pathOf, shownPath } from '../files/names.ts';
import { NAMES } from '../format/words.ts';
import type { Shell } from '../shell.ts';
import { type Checked, checkSettings } from './check.ts';

/** A file asked for, of which its kind and its place are enough. */
export interface Known {
  readonly document: Pick<Document, 'kind' | 'uri'>;
}

/**
 * Tells whether the settings that hold for the documents, and those among them, can be relied on; what is wrong with
 * them is said on stderr, with its place. Never throws.
 */
export function settingsAreSound(
  shell: Shell,
  snapshot: Snapshot,
  files: readonly Known[],
  faults: readonly Fault[],
): boolean {
  const checked = new Map<string, Checked>();
  for (const { document } of files) {
    const uri = document.kind === 'configuration' ? document.uri : snapshot.settingsFor(document.uri).source;
    const settings = uri === undefined ? undefined : snapshot.get(uri);
    if (!settings || checked.has(settings.uri)) continue;
    const file = pathOf(settings.uri);
    const target = { file, shown: shownPath(shell.cwd, file), named: true, from: file };
    checked.set(settings.uri, { target, document: settings });
  }
  const findings = checkSettings(snapshot, [...checked.values()]).flatMap(({ target, document, findings }) =>
    findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => ({ file: target.shown, finding, start: document.lines.positionAt(finding.span.start) })),
  );
  for (const { file, finding, start } of findings) {
    const place = `${file}:${start.line + 1}:${start.character + 1}`;
    const word = (language: Language) => `${place} ${NAMES[finding.severity][language]}`;
    complain(shell, {
      fr: `${word('fr')} : ${finding.message.fr} (${finding.rule})`,
      en: `${word('en')}: ${finding.message.en} (${finding.rule})`,
    });
  }
  return !findings.some(({ finding }) => finding.severity === 'erreur') && !faults.some(({ path }) => isSettings(path));
}

/** Gives the language the settings of the documents choose; when they differ, that of the first. Never throws. */
export function settingsLanguage(snapshot: Snapshot, documents: readonly Known[]): Language | undefined {
  return documents.map(({ document }) => snapshot.settingsFor(document.uri).langue).find(Boolean);
}
