import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { binFolder, runIn } from './support/bin.ts';
import { BAD, certidoc, GOOD, onlyRules, projectOf, ROOT, RULE, SETTINGS, useCli } from './support/cli.ts';

useCli();

const EXTENSION = 'certidoc.certidoc-vscode';
let cwd = '';
const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
const init = (...args: readonly string[]) => certidoc(['init', ...args], { cwd });

beforeEach(() => {
  cwd = projectOf({});
});

describe('certidoc init', () => {
  it('writes settings that are sound and recommends the extension, and says so', async () => {
    expect(await init()).toMatchObject({
      status: 0,
      stdout: 'écrit : certidoc.config.yaml\nécrit : .vscode/extensions.json\n',
      stderr: '',
    });
    expect(JSON.parse(read('.vscode/extensions.json'))).toEqual({ recommendations: [EXTENSION] });
    const { publisher, name } = z
      .looseObject({ publisher: z.string(), name: z.string() })
      .parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
    expect(`${publisher}.${name}`).toBe(EXTENSION);
    for (const language of ['fr', 'en']) {
      rmSync(path.join(cwd, 'certidoc.config.yaml'));
      await init('--langue', language);
      // Every key shown as a comment is one that the settings have.
      writeFileSync(
        path.join(cwd, 'certidoc.config.yaml'),
        read('certidoc.config.yaml').replace(/^# (?=[ a-z]+:| {2}-)/gm, ''),
      );
      writeFileSync(path.join(cwd, 'a.fiche.yaml'), GOOD);
      const { stderr, stdout } = await certidoc(['lint'], { cwd });
      expect(stderr).toBe('');
      expect(stdout).toContain(language === 'fr' ? 'document vérifié' : 'document checked');
    }
  });

  it('replaces nothing, and does nothing the second time', async () => {
    writeFileSync(path.join(cwd, 'certidoc.config.yaml'), SETTINGS);
    await init('--ci', 'github');
    expect(read('certidoc.config.yaml')).toBe(SETTINGS);
    const files = ['certidoc.config.yaml', '.github/workflows/certidoc.yml', '.vscode/extensions.json'];
    const before = files.map(read);
    expect(await init('--ci', 'github')).toMatchObject({
      status: 0,
      stdout: files.map((file) => `déjà là : ${file}\n`).join(''),
    });
    expect(files.map(read)).toEqual(before);
  });

  it('refuses to touch a CI file of one’s own, and gives what to put there', async () => {
    writeFileSync(path.join(cwd, '.gitlab-ci.yml'), 'stages: [test]\n');
    const { status, stdout, stderr } = await init('--ci', 'gitlab');
    expect(status).toBe(2);
    expect(stderr).toContain('.gitlab-ci.yml existe déjà');
    expect(stdout).toContain('codequality: gl-code-quality-report.json');
    expect(read('.gitlab-ci.yml')).toBe('stages: [test]\n');
  });

  it.each([
    ['comments and order', '{\n  // les nôtres\n  "recommendations": [\n    "a.b" // utile\n  ]\n}\n'],
    ['another key only', '{\r\n\t"unwantedRecommendations": ["c.d"]\r\n}\r\n'],
    ['a comma too many', '{ "recommendations": ["a.b",], }'],
  ])('adds to recommendations that exist: %s stay', async (_, text) => {
    mkdirSync(path.join(cwd, '.vscode'));
    writeFileSync(path.join(cwd, '.vscode/extensions.json'), text);
    expect((await init()).stdout).toContain('complété : .vscode/extensions.json');
    const after = read('.vscode/extensions.json');
    expect(after).toContain(EXTENSION);
    for (const kept of text.match(/\/\/.*|"[^"]+"/g) ?? []) expect(after).toContain(kept.trimEnd());
    expect((await init()).stdout).toContain('déjà là : .vscode/extensions.json');
  });

  it.each([
    ['is unwanted there', `{"unwantedRecommendations": ["${EXTENSION}"]}`, 0],
    ['cannot be read', '{"recommendations": [', 2],
    ['is something else', '{"recommendations": "a.b"}', 2],
  ])('leaves recommendations alone where the extension or the file %s', async (_, text, status) => {
    mkdirSync(path.join(cwd, '.vscode'));
    writeFileSync(path.join(cwd, '.vscode/extensions.json'), text);
    expect((await init()).status).toBe(status);
    expect(read('.vscode/extensions.json')).toBe(text);
  });

  it('refuses an unknown host and a hook without a repository, before writing anything', async () => {
    for (const [args, said] of [
      [['--ci', 'jenkins'], 'github, gitlab'],
      [['--hook'], 'git init'],
    ] as const) {
      const { status, stderr } = await certidoc(['init', ...args], {
        cwd,
        env: { GIT_CEILING_DIRECTORIES: path.dirname(cwd) },
      });
      expect(status).toBe(2);
      expect(stderr).toContain(said);
      expect(existsSync(path.join(cwd, 'certidoc.config.yaml'))).toBe(false);
    }
  });

  it('writes CI files that are YAML, at the top of the repository', async () => {
    mkdirSync(path.join(cwd, '.git'));
    mkdirSync(path.join(cwd, 'dossiers'));
    await certidoc(['init', '--ci', 'github'], { cwd: path.join(cwd, 'dossiers') });
    await certidoc(['init', '--ci', 'gitlab'], { cwd: path.join(cwd, 'dossiers') });
    expect(parse(read('.github/workflows/certidoc.yml'))).toMatchObject({
      permissions: { contents: 'read' },
      jobs: { certidoc: { steps: [{}, {}, { run: expect.stringContaining('lint --format github') }] } },
    });
    expect(parse(read('.gitlab-ci.yml'))).toMatchObject({ certidoc: { artifacts: { when: 'always' } } });
    expect(existsSync(path.join(cwd, 'dossiers/certidoc.config.yaml'))).toBe(true);
  });
});

describe('the hook of Git', () => {
  const git = (...args: readonly string[]) =>
    runIn(cwd, binFolder(), ['git', '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args]);
  const commit = () => git('commit', '-qm', 'essai');

  it('checks a fiche with the whole repository around it, wherever there are settings', {
    timeout: 60_000,
  }, async () => {
    await git('init', '-q');
    await init('--hook');
    const put = (name: string, text: string) => writeFileSync(path.join(cwd, name), text);
    for (const folder of ['fiches', 'bilans']) mkdirSync(path.join(cwd, folder));
    put(
      'fiches/certidoc.config.yaml',
      onlyRules('croise-fiche-sans-bilan').replace('regles:', 'regles:\n  croise-fiche-sans-bilan: erreur'),
    );
    put('bilans/certidoc.config.yaml', onlyRules('croise-fiche-introuvable'));
    put('bilans/a.bilan.yaml', 'type: bilan\nfiche: ../fiches/a.fiche.yaml\n');
    put('fiches/a.fiche.yaml', 'type: fiche\nplanification: {date: 2020-04-02}\n');
    await git('add', 'bilans', 'fiches/certidoc.config.yaml');
    await git('commit', '-qnm', 'essai');
    await git('add', 'fiches');
    expect(await commit()).toMatchObject({ status: 0 });
    await git('rm', '-q', 'bilans/a.bilan.yaml');
    put('fiches/a.fiche.yaml', 'type: fiche\nplanification: {date: 2020-04-03}\n');
    await git('add', 'fiches');
    expect((await commit()).status).toBe(1);
  });

  it('refuses a commit with a fiche at fault, by what the commit holds, and says why', {
    timeout: 120_000,
  }, async () => {
    await git('init', '-q');
    await init('--hook');
    expect(statSync(path.join(cwd, '.git/hooks/pre-commit')).mode & 0o111).toBe(0o111);
    writeFileSync(path.join(cwd, 'certidoc.config.yaml'), SETTINGS);
    mkdirSync(path.join(cwd, 'é a'));
    const fiche = path.join(cwd, 'é a/[1] "b".fiche.yaml');
    writeFileSync(fiche, BAD);
    await git('add', '.');
    const refused = await commit();
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toContain(RULE);
    expect(refused.stdout + refused.stderr).toContain('é a/[1] "b".fiche.yaml');

    writeFileSync(fiche, GOOD);
    expect((await commit()).status).toBe(1);
    await git('add', '.');
    writeFileSync(fiche, BAD);
    expect((await commit()).status).toBe(0);

    writeFileSync(path.join(cwd, 'notes.txt'), 'rien à vérifier');
    await git('add', 'notes.txt');
    expect((await commit()).status).toBe(0);
  });
});
