import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, certidoc, GOOD, projectOf, readReport, SETTINGS, start, useCli } from './support/cli.ts';

useCli();

const CONFIG = { 'certidoc.config.yaml': SETTINGS };

describe('options that make no sense together', () => {
  it.each([
    ['--fix and --fix-dry-run', ['--fix', '--fix-dry-run'], '--fix et --fix-dry-run ne vont pas ensemble'],
    ['--watch and --stdin', ['--watch', '--stdin', '--stdin-filename', 'a.fiche.yaml'], '--watch et --stdin'],
    [
      '--update-baseline for nothing written',
      ['--baseline', 'c.json', '--update-baseline', '--fix-dry-run'],
      '--update-baseline',
    ],
    ['a result that would replace a document', ['--output', 'a.fiche.yaml'], 'a.fiche.yaml'],
    ['a result that would replace the settings', ['--format', 'json:certidoc.config.yaml'], 'certidoc.config.yaml'],
    [
      'known findings that would replace a document',
      ['--baseline', 'a.fiche.yaml', '--update-baseline'],
      'a.fiche.yaml',
    ],
    ['a result that would replace the known findings', ['--baseline', 'c.json', '--output', './c.json'], 'c.json'],
    ['known findings in a folder', ['--baseline', '.'], "c'est un dossier"],
    ['a part of the documents, to be fixed', ['--shard', '1/2', '--fix'], '--shard et --fix'],
    ['a patch and a report in one place', ['--fix-dry-run', '--format', 'junit'], '--format junit:FICHIER'],
    ['an empty path', ['--fix', ''], 'certidoc lint .'],
  ])('%s: status 2, a message, and nothing is touched', async (_, args, said) => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const { status, stdout, stderr } = await certidoc(['lint', ...args], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(path.join(cwd, 'a.fiche.yaml'), 'utf8')).toBe(BAD);
    expect(readFileSync(path.join(cwd, 'certidoc.config.yaml'), 'utf8')).toBe(SETTINGS);
  });
});

describe('options together', () => {
  it.each(['texte', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle'])(
    'the standard input goes with --format %s',
    async (format) => {
      const args = ['lint', '--stdin', '--stdin-filename', 'a.fiche.yaml', '--format', format];
      const { status, stdout, stderr } = await certidoc(args, { cwd: projectOf(CONFIG), input: BAD });
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain('fiche-moyens-absents');
    },
  );

  it('known findings count neither for the status nor for --max-warnings', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const args = [
      'lint',
      '--rule',
      'fiche-moyens-absents=avertissement',
      '--max-warnings',
      '0',
      '--baseline',
      'c.json',
    ];
    expect((await certidoc([...args, '--update-baseline'], { cwd })).status).toBe(0);
    expect((await certidoc([...args, '--quiet', '--format', 'json'], { cwd })).status).toBe(0);
    expect((await certidoc(args.slice(0, -2), { cwd })).status).toBe(1);
  });

  it('fixes are applied to what is known too, and are then said to be known in vain', async () => {
    const text = `${GOOD}planification: {date: 02/04/2099}\n`;
    const cwd = projectOf({ 'a.fiche.yaml': text });
    await certidoc(['lint', '--baseline', 'c.json', '--update-baseline'], { cwd });
    const { stdout, stderr } = await certidoc(['lint', '--fix', '--baseline', 'c.json', '--format', 'json'], { cwd });
    expect(readReport(stdout).fixed?.map(({ rule }) => rule)).toEqual(['fiche-date-invalide']);
    expect(stderr).toContain("n'existe plus (a.fiche.yaml fiche-date-invalide planification.date 02/04/2099)");
  });
});

describe('a reader that leaves', () => {
  it.each([['lint'], ['lint', '--fix-dry-run'], ['lint', '--format', 'json']])(
    '%s %s ends quietly',
    async (...args) => {
      const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.fiche.yaml`, BAD]));
      const child = start(args, { cwd: projectOf({ ...CONFIG, ...files }) });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      child.stdout.once('data', () => child.stdout.destroy());
      await new Promise((resolve) => child.on('close', resolve));
      expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
    },
  );
});
