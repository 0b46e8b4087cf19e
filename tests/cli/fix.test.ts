import { chmodSync, cpSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../bench/corpus/corpus.ts';
import { certidoc, projectOf, ROOT, readReport, start, useCli } from './support/cli.ts';
import { AFTER, BEFORE, FIXING, read } from './support/fixing.ts';

useCli();

const CONFIG = { 'certidoc.config.yaml': FIXING };

describe('--fix', () => {
  it('applies safe fixes, keeps everything else and reports what is left', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BEFORE });
    const { status, stdout, stderr } = await certidoc(['lint', '--fix'], { cwd });
    expect(read(cwd)).toBe(AFTER);
    expect(status).toBe(1);
    expect(stdout).toContain('fiche-moyens-absents');
    expect(stdout).not.toContain('fiche-date-invalide');
    expect(stderr).toBe('certidoc : 1 correction appliquée dans 1 fichier.\n');
    expect(readdirSync(cwd).toSorted()).toEqual(['a.fiche.yaml', 'certidoc.config.yaml']);
  });

  it('says in JSON what was fixed', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BEFORE });
    const { stdout } = await certidoc(['lint', '--fix', '--format', 'json'], { cwd });
    const { fixed, patch } = readReport(stdout);
    expect(fixed).toEqual([
      {
        file: 'a.fiche.yaml',
        rule: 'fiche-date-invalide',
        message: expect.stringContaining('2026-04-02'),
        fix: expect.stringContaining('2026-04-02'),
      },
    ]);
    expect(patch).toBeUndefined();
  });

  it('writes nothing when there is nothing to fix', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': AFTER });
    const { mtimeMs } = statSync(path.join(cwd, 'a.fiche.yaml'));
    const { stderr } = await certidoc(['lint', '--fix'], { cwd });
    expect(stderr).toBe('certidoc : aucune correction sûre à appliquer.\n');
    expect(statSync(path.join(cwd, 'a.fiche.yaml')).mtimeMs).toBe(mtimeMs);
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['Windows line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['no final line end', (text: string) => Buffer.from(text.trimEnd())],
  ])('keeps %s', async (_, encode) => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': encode(BEFORE) });
    await certidoc(['lint', '--fix'], { cwd });
    expect(readFileSync(path.join(cwd, 'a.fiche.yaml')).toString('hex')).toBe(encode(AFTER).toString('hex'));
  });

  it('keeps permissions, and the links that lead to a file', async () => {
    const cwd = projectOf({ ...CONFIG, 'vrai/a.fiche.yaml': BEFORE, 'x/y': '' });
    chmodSync(path.join(cwd, 'vrai/a.fiche.yaml'), 0o640);
    symlinkSync('../vrai/a.fiche.yaml', path.join(cwd, 'x/lien.fiche.yaml'));
    await certidoc(['lint', '--fix', 'x/lien.fiche.yaml'], { cwd });
    expect(lstatSync(path.join(cwd, 'x/lien.fiche.yaml')).isSymbolicLink()).toBe(true);
    expect(read(cwd, 'vrai/a.fiche.yaml')).toBe(AFTER);
    expect(statSync(path.join(cwd, 'vrai/a.fiche.yaml')).mode & 0o777).toBe(0o640);
  });

  it('leaves a read-only file alone, says so, and fixes the others', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BEFORE, 'b.fiche.yaml': BEFORE });
    chmodSync(path.join(cwd, 'a.fiche.yaml'), 0o444);
    const { status, stdout, stderr } = await certidoc(['lint', '--fix', '--format', 'json'], { cwd });
    expect(status).toBe(2);
    expect([read(cwd), read(cwd, 'b.fiche.yaml')]).toEqual([BEFORE, AFTER]);
    expect(stderr).toContain('a.fiche.yaml : ce fichier est en lecture seule');
    const left = readReport(stdout).findings.filter(({ rule }) => rule === 'fiche-date-invalide');
    expect(left.map(({ file }) => file)).toEqual(['a.fiche.yaml']);
  });

  it('leaves every file whole when it is killed', async () => {
    const files = Array.from({ length: 60 }, (_, i) => `${i}.fiche.yaml`);
    const cwd = projectOf({ ...CONFIG, ...Object.fromEntries(files.map((name) => [name, BEFORE])) });
    for (const wait of [250, 350, 450, 550, 650]) {
      const child = start(['lint', '--fix'], { cwd });
      const ended = new Promise((resolve) => child.on('close', resolve));
      setTimeout(() => child.kill('SIGKILL'), wait);
      await ended;
      for (const name of files) expect([BEFORE, AFTER]).toContain(read(cwd, name));
    }
    await certidoc(['lint', '--fix'], { cwd });
    for (const name of files) expect(read(cwd, name)).toBe(AFTER);
  });
});

describe('--stdin --fix', () => {
  const ARGS = ['lint', '--stdin', '--stdin-filename', 'a.fiche.yaml', '--fix'];

  it('gives the fixed text on the standard output and the report on the other', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': 'type: fiche\n' });
    const { status, stdout, stderr } = await certidoc(ARGS, { cwd, input: BEFORE });
    expect({ status, stdout }).toEqual({ status: 1, stdout: AFTER });
    expect(stderr).toContain('fiche-moyens-absents');
    expect(read(cwd)).toBe('type: fiche\n');
  });

  it('gives the text as it came when there is nothing to fix, in its encoding', async () => {
    const cwd = projectOf(CONFIG);
    const input = Buffer.from(`\ufeff${AFTER}`);
    expect((await certidoc(ARGS, { cwd, input })).stdout).toBe(`\ufeff${AFTER}`);
  });

  it('puts the report into a file, and wants one for what is not text', async () => {
    const cwd = projectOf(CONFIG);
    const ran = await certidoc([...ARGS, '--format', 'json:r.json'], { cwd, input: BEFORE });
    expect(ran.stdout).toBe(AFTER);
    expect(readReport(read(cwd, 'r.json')).fixed).toHaveLength(1);
    expect((await certidoc([...ARGS, '--format', 'junit'], { cwd, input: BEFORE })).status).toBe(2);
  });
});

describe('--fix on many documents', () => {
  it('leaves no fault that a safe fix mends, and brings none', async () => {
    const corpus = corpusOf({ fiches: 60, competences: 6, referentiels: 3, faults: 0.9, seed: 11 });
    const cwd = projectOf(corpus.files);
    await expectOnlyFewer(cwd);
  });

  it('leaves no fault that a safe fix mends in the samples, and brings none', async () => {
    const cwd = projectOf({ x: '' });
    cpSync(path.join(ROOT, 'samples/a-corriger'), path.join(cwd, 'samples'), { recursive: true });
    await expectOnlyFewer(path.join(cwd, 'samples'));
  });

  async function expectOnlyFewer(cwd: string): Promise<void> {
    const told = async (...args: string[]) =>
      readReport((await certidoc(['lint', '--format', 'json', ...args], { cwd })).stdout);
    const name = ({ file, rule, message }: { file: string; rule: string; message: string }) =>
      `${file} ${rule} ${message}`;
    const before = await told();
    const fixing = await told('--fix');
    expect(fixing.fixed?.length).toBeGreaterThan(5);
    const after = await told();
    expect(after.findings).toEqual(fixing.findings);
    const left = before.findings.map(name);
    for (const finding of after.findings.map(name)) {
      expect(left).toContain(finding);
      left.splice(left.indexOf(finding), 1);
    }
    expect((await told('--fix')).fixed).toEqual([]);
  }
});
