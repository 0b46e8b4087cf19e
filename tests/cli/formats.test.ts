import { describe, expect, it } from 'vitest';
import { BAD, certidoc, GOOD, projectOf, RULE, readReport, SETTINGS, useCli } from './support/cli.ts';

useCli();

const CONFIG = { 'certidoc.config.yaml': SETTINGS };

describe('json', () => {
  it('keeps its contract: zero-based UTF-16 places, sorted by file then place', async () => {
    const cwd = projectOf({ ...CONFIG, 'b.fiche.yaml': BAD, 'a.fiche.yaml': '{auteur: "😀", titre: x}\r\n' });
    const { stdout, stderr } = await certidoc(['lint', '--format', 'json'], { cwd });
    const report = readReport(stdout);
    expect(stderr).toBe('');
    expect(report.documents).toBe(2);
    expect(report.summary).toEqual({ erreur: 2, avertissement: 0, info: 0 });
    expect(report.findings.map(({ file, rule, range }) => ({ file, rule, range }))).toEqual([
      {
        file: 'a.fiche.yaml',
        rule: RULE,
        range: { start: { line: 0, character: 15 }, end: { line: 0, character: 20 } },
      },
      { file: 'b.fiche.yaml', rule: RULE, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } } },
    ]);
    expect(report.findings[0]?.fixable).toBe(true);
  });

  it('is one object even when nothing is found, and never coloured', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': GOOD });
    const { stdout } = await certidoc(['lint', '--format', 'json', '--color'], { cwd });
    expect(readReport(stdout)).toEqual({
      version: 1,
      documents: 1,
      summary: { erreur: 0, avertissement: 0, info: 0 },
      findings: [],
    });
  });
});

describe('texte', () => {
  it('shows each finding with its line, one-based, and ends with a hint and a summary', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD, 'b.fiche.yaml': GOOD });
    const { stdout } = await certidoc(['lint'], { cwd });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('a.fiche.yaml');
    expect(lines[1]).toMatch(new RegExp(`^  2:1  erreur  .+  ${RULE}$`));
    expect(lines.slice(2)).toEqual([
      '    1 | type: fiche',
      '    2 | titre: Mauvais',
      '      | ^^^^^',
      '',
      `Pour comprendre une règle : certidoc explain ${RULE}`,
      '1 erreur dans 1 fichier (2 documents vérifiés)',
      '',
    ]);
  });

  it('speaks English by --langue, by LANG, or by the settings', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const english = '1 error in 1 file (1 document checked)';
    expect((await certidoc(['lint', '--langue', 'en'], { cwd })).stdout).toContain(english);
    expect((await certidoc(['lint', '--langue=en'], { cwd })).stdout).toContain(english);
    expect((await certidoc(['lint'], { cwd, env: { LANG: 'en_GB.UTF-8' } })).stdout).toContain(english);
    expect((await certidoc(['lint'], { cwd, env: { LANG: 'C.UTF-8' } })).stdout).toContain('1 erreur');
    const set = projectOf({ 'certidoc.config.yaml': `langue: en\n${SETTINGS}`, 'a.fiche.yaml': BAD });
    expect((await certidoc(['lint'], { cwd: set })).stdout).toContain(english);
    expect((await certidoc(['lint', '--langue', 'fr'], { cwd: set })).stdout).toContain('1 erreur');
  });

  it('is coloured only when asked, for want of a terminal', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const coloured = async (args: readonly string[], env: Record<string, string>) =>
      (await certidoc(['lint', ...args], { cwd, env })).stdout.includes('\u001b[');
    expect(await coloured([], {})).toBe(false);
    expect(await coloured(['--color'], {})).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });

  it('does nothing to the terminal but show text', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': 'titre: "a"\n# \u001b[31m\u202eà rebours\u0007\nmoyens: []\n' });
    const { stdout } = await certidoc(['lint'], { cwd });
    expect(stdout).toContain('à rebours');
    for (const unsafe of ['\u001b', '\u202e', '\u0007']) expect(stdout).not.toContain(unsafe);
  });
});
