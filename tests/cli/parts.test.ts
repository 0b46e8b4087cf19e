import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { certidoc, projectOf, ROOT, start, useCli } from './support/cli.ts';

useCli();

let folder = '';

/** A corpus with faults of every kind, in a folder of its own. */
beforeAll(() => {
  folder = projectOf({ 'certidoc.config.yaml': 'regles:\n  croise-critere-non-couvert: info\n' });
  const made = spawnSync(process.execPath, [
    path.join(ROOT, 'bench/corpus/main.mjs'),
    ...['--out', folder, '--fiches', '24', '--faults', '0.5', '--seed', '7'],
  ]);
  expect(made.status).toBe(0);
});

const lint = (...options: readonly string[]) => certidoc(['lint', ...options], { cwd: folder });

describe('--jobs', () => {
  it.each(['texte', 'sarif'])('changes nothing of what is written in %s', async (format) => {
    expect(await lint('--format', format, '--jobs', '3')).toEqual(await lint('--format', format));
  });

  it('wants a number', async () => {
    const ran = await lint('--jobs', '0');
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('--jobs attend un nombre');
  });

  it('ends at Ctrl-C at any time, threads and all, and writes its whole report or nothing', async () => {
    const whole = (await lint()).stdout;
    const report = path.join(folder, 'rapport.txt');
    let interrupted = 0;
    for (const wait of [150, 300, 450, 600]) {
      const child = start(['lint', '--jobs', '2', '--output', report], { cwd: folder });
      const closed = new Promise((resolve) => child.on('close', (status, signal) => resolve(status ?? signal)));
      setTimeout(() => child.kill('SIGINT'), wait);
      const ended = await closed;
      if (ended === 1) expect(readFileSync(report, 'utf8')).toBe(whole);
      // Before the program has started, the signal itself ends the process.
      else expect([130, 'SIGINT']).toContain(ended);
      if (ended !== 1) expect(readdirSync(folder)).not.toContain('rapport.txt');
      if (ended !== 1) interrupted++;
      rmSync(report, { force: true });
    }
    expect(interrupted).toBeGreaterThan(0);
  });
});

describe('--shard and merge', () => {
  const files = ['part-1.json', 'part-2.json', 'part-3.json'];
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const merge = (names: readonly string[], format = 'texte') =>
    certidoc(['merge', ...names, '--format', format], { cwd: folder });
  let whole = '';

  beforeAll(async () => {
    for (const [i, name] of files.entries()) {
      const ran = await lint('--shard', `${i + 1}/3`, '--format', 'json', '--output', name);
      expect(ran.stderr).toBe('');
    }
    whole = (await lint('--format', 'json')).stdout;
    const part = readFileSync(path.join(folder, 'part-2.json'), 'utf8');
    put('whole.json', whole);
    put('old.json', part.replace(/"certidoc": "[^"]*"/, '"certidoc": "0.0.1"'));
    put('next.json', '{"version": 2, "findings": []}');
    put('stranger.json', '{"errors": 3}');
    put('broken.json', part.slice(0, 100));
  });

  it.each(['texte', 'sarif'])('give together in %s what one check gives', async (format) => {
    expect(await merge(files.toReversed(), format)).toEqual(await lint('--format', format));
  });

  it('share every document out once', async () => {
    expect((await merge(files, 'json')).stdout).toBe(whole);
    const counted = z.object({ documents: z.number() });
    const counts = files.map((file) => counted.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))));
    const sizes = counts.map(({ documents }) => documents);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('give an empty report, and no fault, where there are more parts than documents', async () => {
    const one = projectOf({ 'a.fiche.yaml': 'type: fiche\n' });
    const ran = await certidoc(['lint', '--shard', '1/2', '--format', 'json'], { cwd: one });
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ documents: 0, findings: [], shard: { index: 1, count: 2 } });
  });

  it.each([
    [['part-1.json', 'part-3.json'], 'il manque des parties : 2/3.'],
    [['part-1.json', 'part-1.json', 'part-2.json'], 'sont la même partie (1/3)'],
    [['part-1.json', 'whole.json'], 'whole.json : ce rapport est entier'],
    [['part-1.json', 'old.json'], 'old.json de Certidoc 0.0.1'],
    [['next.json'], "next.json : ce rapport est d'une autre version"],
    [['stranger.json'], "stranger.json : ce n'est pas un rapport de Certidoc"],
    [['broken.json'], "broken.json : ce fichier n'est pas du JSON lisible"],
    [['nothing.json'], "nothing.json : ce fichier ou ce dossier n'existe pas"],
  ])('merge refuses %j', async (names, message) => {
    const ran = await merge(names);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it.each(['4/3', 'a'])('refuse %s', async (shard) => {
    expect(await lint('--shard', shard)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('--cache', () => {
  const cached = (...options: readonly string[]) => lint('--format', 'sarif', '--cache', ...options);
  const place = () => path.join(folder, '.certidoc-cache');
  const fileOf = (location = place()) =>
    path.join(location, readdirSync(location).find((name) => name.endsWith('.certidoc-cache')) ?? '');

  it('is kept out of git, and not written when nothing changed', async () => {
    const afresh = await lint('--format', 'sarif');
    expect(await cached()).toEqual(afresh);
    expect(readFileSync(path.join(place(), '.gitignore'), 'utf8')).toBe('*\n');
    const { ino } = statSync(fileOf());
    expect(await cached()).toEqual(afresh);
    expect(statSync(fileOf()).ino).toBe(ino);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['with one word changed', (text: string) => text.replace(/Cette|Ce |Il /, 'Rien ')],
    ['empty', () => ''],
    ['of another kind', () => '{"__proto__": {"polluted": true}}'],
  ])('made anew, with a word on stderr, when it is %s', async (_, spoil) => {
    const afresh = await lint('--format', 'sarif');
    await cached();
    writeFileSync(fileOf(), spoil(readFileSync(fileOf(), 'utf8')));
    const ran = await cached();
    expect(ran).toMatchObject({ status: afresh.status, stdout: afresh.stdout });
    expect(ran.stderr).toContain('est illisible : il est refait');
    expect(await cached()).toEqual(afresh);
  });

  it('serves two runs at once', async () => {
    rmSync(place(), { recursive: true });
    const afresh = await lint('--format', 'sarif');
    const both = await Promise.all([cached(), cached('--jobs', '2'), cached()]);
    for (const ran of both) expect(ran).toEqual(afresh);
    expect(await cached()).toEqual(afresh);
    expect(readdirSync(place()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is whole or not there when runs are killed, and what they leave goes in time', async () => {
    rmSync(place(), { recursive: true, force: true });
    const afresh = await lint('--format', 'sarif');
    const started = performance.now();
    await cached('--cache-location', 'essai');
    const whole = performance.now() - started;
    let killed = 0;
    for (const share of [0.5, 0.8, 0.9, 1]) {
      const child = start(['lint', '--format', 'sarif', '--cache'], { cwd: folder });
      const closed = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
      setTimeout(() => child.kill('SIGKILL'), whole * share);
      if ((await closed) === 'SIGKILL') killed++;
      expect(await cached()).toEqual(afresh);
      rmSync(fileOf());
    }
    expect(killed).toBeGreaterThan(0);
    const left = path.join(place(), '.certidoc-0b0d9a3e-0000-4000-8000-000000000000.tmp');
    writeFileSync(left, 'cut sh');
    utimesSync(left, new Date(2020, 1), new Date(2020, 1));
    expect(await cached()).toEqual(afresh);
    expect(existsSync(left)).toBe(false);
  });

  it.skipIf(!existsSync('/proc/self'))('ends where no folder can be made', async () => {
    const ran = await lint('--cache-location', '/proc/nulle-part/cache');
    expect(ran.stderr).toContain(
      "le cache n'a pas pu être écrit dans /proc/nulle-part/cache : le dossier n'existe pas.",
    );
    expect(ran.stdout).toBe((await lint()).stdout);
  });

  it('stands where it is asked to, and where it cannot costs a word only', async () => {
    const afresh = await lint('--format', 'sarif');
    expect(await lint('--format', 'sarif', '--cache-location', 'ailleurs')).toEqual(afresh);
    expect(fileOf(path.join(folder, 'ailleurs'))).toContain('.certidoc-cache');
    writeFileSync(path.join(folder, 'occupe'), '');
    const ran = await lint('--format', 'sarif', '--cache-location', 'occupe');
    expect(ran).toMatchObject({ status: afresh.status, stdout: afresh.stdout });
    expect(ran.stderr).toContain("le cache n'a pas pu être écrit dans occupe");
  });

  it('goes with parts', async () => {
    const part = await lint('--format', 'json', '--shard', '2/2');
    expect(await lint('--format', 'json', '--shard', '2/2', '--cache')).toEqual(part);
    expect(await lint('--format', 'json', '--shard', '2/2', '--cache')).toEqual(part);
  });
});
