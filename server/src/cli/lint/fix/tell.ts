import type { Language } from '../../../core/linter.ts';
import { complain } from '../../faults.ts';
import { encodeText } from '../../files/encodeText.ts';
import { pathOf, shownPath } from '../../files/names.ts';
import type { Report } from '../../format/report.ts';
import { count } from '../../format/words.ts';
import { say } from '../../language.ts';
import type { Shell } from '../../shell.ts';
import type { LintOptions } from '../options.ts';
import type { Mended } from './mend.ts';
import { patchBytes, patchOf } from './patch.ts';
import type { Rewritten } from './write.ts';

/**
 * Gives the shell where the report goes: the standard output is for the patch of `--fix-dry-run` or the text mended from
 * the standard input, unless JSON, which holds the patch, goes there. Never throws.
 */
export function reportShell(shell: Shell, options: LintOptions): Shell {
  return takesStdout(options) ? { ...shell, stdout: shell.stderr } : shell;
}

function takesStdout({ fix, fixDryRun, stdin, formats }: LintOptions): boolean {
  const json = formats.some(({ name, output }) => name === 'json' && output === undefined);
  return !json && (fixDryRun || (fix && stdin));
}

/** Gives what a report says of what was mended. Never throws. */
export function mendedReport({ cwd }: Shell, mended: Mended, options: LintOptions, language: Language) {
  const shown = new Map(mended.outcomes.map(({ document, target }) => [document.uri, target.shown]));
  const fixed = mended.applied.map(({ document, finding, fix }) => ({
    file: shown.get(document.uri) ?? shownPath(cwd, pathOf(document.uri)),
    rule: finding.rule,
    message: say(finding.message, language),
    fix: say(fix.title, language),
  }));
  if (!options.fixDryRun && !options.stdin) return { fixed } satisfies Partial<Report>;
  return { fixed, patch: mended.rewritten.map((one) => patchOf(patched(one))).join('') } satisfies Partial<Report>;
}

/** Writes the patch or the mended text on the standard output where it belongs, and says what was done. Never throws. */
export function tellMended(shell: Shell, mended: Mended, options: LintOptions): void {
  if (takesStdout(options)) {
    if (options.fixDryRun) writePatch(shell, mended);
    else writeText(shell, mended);
  }
  const { applied, rewritten } = mended;
  const [fixes, files] = [applied.length, rewritten.length];
  const fr = `${count(fixes, { fr: 'correction', en: '' }, 'fr')} ${options.fixDryRun ? 'possible' : 'appliquée'}${fixes >= 2 ? 's' : ''}`;
  const en = `${count(fixes, { fr: '', en: 'fix' }, 'en').replace(/fixs$/, 'fixes')} ${options.fixDryRun ? 'possible' : 'applied'}`;
  const note = options.fixDryRun ? { fr: ' ; rien n’est écrit', en: '; nothing is written' } : { fr: '', en: '' };
  complain(
    shell,
    fixes === 0
      ? { fr: 'aucune correction sûre à appliquer.', en: 'no safe fix to apply.' }
      : {
          fr: `${fr} dans ${count(files, { fr: 'fichier', en: '' }, 'fr')}${note.fr}.`,
          en: `${en} in ${count(files, { fr: '', en: 'file' }, 'en')}${note.en}.`,
        },
  );
}

function writePatch(shell: Shell, { rewritten }: Mended): void {
  for (const one of rewritten) {
    const bytes = patchBytes(patched(one));
    if (bytes) shell.stdout.write(bytes);
    else {
      complain(shell, {
        fr: `${one.shown} : un diff ne se lit pas en UTF-16. Ses corrections sont celles qu'écrirait --fix.`,
        en: `${one.shown}: a diff cannot be read in UTF-16. Its fixes are those that --fix would write.`,
      });
    }
  }
}

function writeText(shell: Shell, { opened, rewritten }: Mended): void {
  if (!opened.given) return;
  const text = rewritten[0]?.text ?? opened.given.text;
  shell.stdout.write(encodeText(text, opened.given) ?? text);
}

function patched({ shown, document, text, writing }: Rewritten) {
  return { name: shown.replace(/^\/+/, ''), before: document.text, after: text, writing };
}
