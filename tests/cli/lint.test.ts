import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../support/bundles.ts';
import {
  BAD,
  certidoc,
  GOOD,
  onlyRules,
  projectOf,
  ROOT,
  RULE,
  readReport,
  SETTINGS,
  start,
  useCli,
} from './support/cli.ts';

useCli();

const CONFIG = { 'certidoc.config.yaml': SETTINGS };

async function filesOf(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await certidoc(['lint', '--format', 'json', ...args], { cwd });
  return readReport(stdout).findings.map(({ file }) => file);
}

describe('what lint checks', () => {
  it('takes folders, files and patterns, and names files as they were asked for', async () => {
    const cwd = projectOf({
      ...CONFIG,
      'b/x.fiche.yaml': BAD,
      'b/sous/y.fiche.yml': BAD,
      'a.fiche.yaml': BAD,
      'sans-nom.yaml': BAD,
      'autre.yaml': 'a: 1\n',
    });
    expect(await filesOf([], cwd)).toEqual(['a.fiche.yaml', 'b/sous/y.fiche.yml', 'b/x.fiche.yaml', 'sans-nom.yaml']);
    expect(await filesOf(['.'], path.join(cwd, 'b'))).toEqual(['sous/y.fiche.yml', 'x.fiche.yaml']);
    expect(await filesOf(['b/'], cwd)).toEqual(['b/sous/y.fiche.yml', 'b/x.fiche.yaml']);
    expect(await filesOf(['./a.fiche.yaml'], cwd)).toEqual(['./a.fiche.yaml']);
    expect(await filesOf(['../a.fiche.yaml'], path.join(cwd, 'b'))).toEqual(['../a.fiche.yaml']);
    expect(await filesOf([path.join(cwd, 'b')], cwd)).toEqual([`${cwd}/b/sous/y.fiche.yml`, `${cwd}/b/x.fiche.yaml`]);
    expect(await filesOf(['b/*.yaml', '**/y.fiche.yml'], cwd)).toEqual(['b/sous/y.fiche.yml', 'b/x.fiche.yaml']);
    expect(await filesOf(['b', 'b/x.fiche.yaml', './b'], cwd)).toEqual(['b/sous/y.fiche.yml', 'b/x.fiche.yaml']);
  });

  it('leaves out what a pattern after an exclamation mark says, and only that', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD, 'b/c.fiche.yaml': BAD, 'b/d/e.fiche.yaml': BAD });
    expect(await filesOf(['!b/**'], cwd)).toEqual(['a.fiche.yaml']);
    expect(await filesOf(['!b'], cwd)).toEqual(['a.fiche.yaml']);
    expect(await filesOf(['b', '!b/d'], cwd)).toEqual(['b/c.fiche.yaml']);
    expect(await filesOf(['!../a.fiche.yaml', '..', '!**/e.*'], path.join(cwd, 'b'))).toEqual(['../b/c.fiche.yaml']);
    expect(await filesOf(['**/*.yaml', '!b/c.fiche.yaml'], cwd)).toEqual(['a.fiche.yaml', 'b/d/e.fiche.yaml']);
    expect((await certidoc(['lint', '!**'], { cwd })).status).toBe(2);
  });

  it('takes a file whose name looks like a pattern', async () => {
    const cwd = projectOf({ ...CONFIG, 'a[1].fiche.yaml': BAD, 'a1.fiche.yaml': BAD });
    expect(await filesOf(['a[1].fiche.yaml'], cwd)).toEqual(['a[1].fiche.yaml']);
  });

  it('checks a file once, whatever the links that lead to it', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    symlinkSync('a.fiche.yaml', path.join(cwd, 'lien.fiche.yaml'));
    expect(await filesOf([], cwd)).toEqual(['a.fiche.yaml']);
    expect(await filesOf(['lien.fiche.yaml'], cwd)).toEqual(['lien.fiche.yaml']);
  });

  it('leaves out what the settings ignore', async () => {
    const cwd = projectOf({
      'certidoc.config.yaml': `ignorer: ["x/**"]\n${SETTINGS}`,
      'a.fiche.yaml': BAD,
      'x/b.fiche.yaml': BAD,
    });
    const { stdout } = await certidoc(['lint', '--format', 'json'], { cwd });
    expect(readReport(stdout)).toMatchObject({ documents: 1, findings: [{ file: 'a.fiche.yaml' }] });
  });

  it('sees the référentiel of a file checked alone, from anywhere', async () => {
    const sample = path.join(ROOT, 'samples/cuisinier');
    const [name = ''] = readdirSync(path.join(sample, 'fiches'));
    const fiche = readFileSync(path.join(sample, 'fiches', name), 'utf8').replace(/^moyens:\n(?: .*\n|\n)+/m, '');
    const referentiel = readFileSync(path.join(sample, 'cuisinier.referentiel.yaml'), 'utf8');
    const cwd = projectOf({ ...CONFIG, 'ref/r.referentiel.yaml': referentiel, 'f/a.fiche.yaml': fiche, 'x/y': '' });
    const file = path.join(cwd, 'f/a.fiche.yaml');
    const { stdout } = await certidoc(['lint', '--format', 'json', file], { cwd: path.join(cwd, 'x') });
    const [finding] = readReport(stdout).findings;
    expect(finding).toMatchObject({ file, rule: RULE, related: [{ file: `${cwd}/ref/r.referentiel.yaml` }] });
    expect(finding?.criteria.length).toBeGreaterThan(0);
    const near = await certidoc(['lint', 'f'], { cwd });
    expect(near.stdout).toMatch(/ {4}→ ref\/r\.referentiel\.yaml:\d+:\d+ /);
  });

  it('is fast enough for a big folder', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f/${i}.fiche.yaml`, i % 3 ? GOOD : BAD]));
    const cwd = projectOf({ ...CONFIG, ...files });
    const { stdout, stderr } = await certidoc(['lint', '--format', 'json'], { cwd });
    expect(readReport(stdout)).toMatchObject({ documents: 300, summary: { erreur: 100, avertissement: 0, info: 0 } });
    expect(stderr).toBe('');
  }, 20_000);
});

describe('--stdin', () => {
  it('checks the text under the name given, in place of the file', async () => {
    const cwd = projectOf({ ...CONFIG, 'f/a.fiche.yaml': GOOD });
    const args = ['lint', '--stdin', '--stdin-filename', 'f/a.fiche.yaml', '--format', 'json'];
    const { status, stdout } = await certidoc(args, { cwd, input: BAD });
    expect(status).toBe(1);
    expect(readReport(stdout)).toMatchObject({ documents: 1, findings: [{ file: 'f/a.fiche.yaml', rule: RULE }] });
  });

  it('needs no such file', async () => {
    const cwd = projectOf(CONFIG);
    const args = ['lint', '--stdin', '--stdin-filename', 'nouveau.fiche.yaml'];
    expect(await certidoc(args, { cwd, input: GOOD })).toMatchObject({ status: 0, stderr: '' });
    expect((await certidoc([...args.slice(0, 3), 'x.txt'], { cwd, input: 'a' })).status).toBe(2);
  });
});

describe('--rule', () => {
  it('wins over the settings, the last one over the others', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': onlyRules(), 'a.fiche.yaml': BAD });
    expect((await certidoc(['lint'], { cwd })).status).toBe(0);
    expect((await certidoc(['lint', '--rule', `${RULE}=erreur`], { cwd })).status).toBe(1);
    const { status, stdout } = await certidoc(
      ['lint', '--rule', `${RULE}=erreur`, '--rule', `${RULE}=info`, '--format', 'json'],
      { cwd },
    );
    expect({ status, summary: readReport(stdout).summary }).toEqual({
      status: 0,
      summary: { erreur: 0, avertissement: 0, info: 1 },
    });
  });
});

describe('--output', () => {
  it('writes the whole file, and nothing else anywhere', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD, 'sortie.json': 'ancien' });
    const ran = await certidoc(['lint', '--format', 'json', '--output', 'sortie.json'], { cwd });
    expect(ran).toEqual({ status: 1, signal: null, stdout: '', stderr: '' });
    expect(readReport(readFileSync(path.join(cwd, 'sortie.json'), 'utf8')).findings).toHaveLength(1);
    expect(readdirSync(cwd).toSorted()).toEqual(['a.fiche.yaml', 'certidoc.config.yaml', 'sortie.json']);
  });

  it.each([
    ['absent/sortie.txt', "le dossier n'existe pas."],
    ['.', "c'est un dossier, et non un fichier."],
    ['a.fiche.yaml/sortie.txt', "ce qui devrait être son dossier n'en est pas un."],
  ])('says when it cannot, with status 2: %s', async (output, why) => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': GOOD });
    const ran = await certidoc(['lint', '--output', output], { cwd });
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 2, stdout: '' });
    expect(ran.stderr).toBe(`certidoc : le résultat n'a pas pu être écrit dans ${output} : ${why}\n`);
  });

  it('writes to a pipe under the name that the shell gives it', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const script = '"$1" "$2" lint --format json --output /dev/stdout | cat >rapport.json';
    spawnSync('sh', ['-c', script, '-', process.execPath, builtCli()], { cwd });
    expect(readReport(readFileSync(path.join(cwd, 'rapport.json'), 'utf8')).findings).toHaveLength(1);
  });
});

describe('the process', () => {
  it('ends quietly when nobody reads its output', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.fiche.yaml`, BAD]));
    const child = start(['lint'], { cwd: projectOf({ ...CONFIG, ...files }) });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.destroy();
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
  });

  it('exits with 130 on an interruption and leaves nothing half-written', async () => {
    const cwd = projectOf(CONFIG);
    const child = start(['lint', '--stdin', '--stdin-filename', 'a.fiche.yaml', '--output', 'sortie.txt'], { cwd });
    // It waits for its input: interrupted once it has had time to listen.
    setTimeout(() => child.kill('SIGINT'), 1500);
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(130);
    expect(readdirSync(cwd)).toEqual(['certidoc.config.yaml']);
  });
});
