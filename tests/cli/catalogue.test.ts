import { describe, expect, it } from 'vitest';
import { explain } from '../../server/src/cli/commands/explain.ts';
import { rules } from '../../server/src/cli/commands/rules.ts';
import type { Shell } from '../../server/src/cli/shell.ts';
import { type Language, RULES } from '../../server/src/core/languageService.ts';
import { docsOf } from '../support/examples.ts';

/** Runs a command in this process and gives what it writes. */
async function outputOf(language: Language, command: (shell: Shell) => void | Promise<void>): Promise<string> {
  let text = '';
  const stdout = {
    write: (more: string) => {
      text += more;
    },
  };
  await command({
    cwd: '/',
    env: {},
    stdin: (async function* () {})(),
    stdout,
    stderr: stdout,
    untilInterrupted: () => new Promise(() => {}),
    version: '1.2.3',
    language,
    languageChosen: true,
    status: 0,
  });
  return text;
}

describe.each(['fr', 'en'] as const)('the catalogue in %s', (language) => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('has the page of %s', async (id, rule) => {
    const page = await outputOf(language, (shell) => explain(shell, id));
    expect(page).toContain(id);
    expect(page).toContain(rule.titre[language]);
    expect(page.split('\n').length).toBeGreaterThan(12 + docsOf(rule).mauvais.length);
  });

  it('lists every rule with its severity and fix', async () => {
    const lines = (await outputOf(language, (shell) => rules(shell, {}))).trimEnd().split('\n');
    expect(lines).toHaveLength(RULES.length);
    for (const [i, rule] of RULES.entries()) {
      const severity = {
        fr: { erreur: 'erreur', avertissement: 'avertissement', info: 'information', desactivee: 'désactivée' },
        en: { erreur: 'error', avertissement: 'warning', info: 'note', desactivee: 'off' },
      }[language][rule.severity];
      const fix = {
        fr: { safe: 'correction sûre', suggested: 'correction proposée', none: '–' },
        en: { safe: 'safe fix', suggested: 'suggested fix', none: '–' },
      }[language][rule.fix];
      const cells = lines[i]?.split(/ {2,}/) ?? [];
      expect(cells).toEqual([rule.id, severity, fix, rule.titre[language]]);
    }
  });
});
