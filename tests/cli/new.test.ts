import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { certidoc, projectOf, readReport, useCli } from './support/cli.ts';

useCli();

const REFERENTIEL = 'type: referentiel\nid: cuisinier\nversion: "2024"\ntitre: Cuisinier\n';
let cwd = '';
const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
const create = (...args: readonly string[]) => certidoc(['new', ...args], { cwd });

beforeEach(() => {
  cwd = projectOf({ 'r/cuisinier.referentiel.yaml': REFERENTIEL, 'certidoc.config.yaml': 'langue: fr\n' });
});

describe('certidoc new', () => {
  it('writes a fiche to complete, of the only référentiel there is, and says where', async () => {
    const title = 'Une soupe : « bonne » ?';
    const args = ['fiche', 'fiches/soupe', '--titre', title, '--objectif', 'Couper', '--objectif', 'Cuire'];
    expect(await create(...args, '--preuves', 'C1.CR1,C1.CR2')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('fiches/soupe.fiche.yaml est prêt'),
      stderr: '',
    });
    const text = read('fiches/soupe.fiche.yaml');
    expect(text).toContain('referentiel: cuisinier\n');
    expect(text).toContain(title);
    expect(text).toMatch(/O1:\n {4}texte: Couper[\s\S]+O2:\n {4}texte: Cuire/);
    expect(text).toMatch(/preuves:\s+(- )?\[?C1\.CR1/);
    expect(text).not.toMatch(/[⟦⟧]|\$\{/);
  });

  it('writes a bilan of the only fiche there is, and a référentiel named after its file', async () => {
    await create('fiche', 'fiches/soupe');
    await create('bilan', 'bilans/soupe');
    expect(read('bilans/soupe.bilan.yaml')).toContain('fiche: ../fiches/soupe.fiche.yaml');
    await create('referentiel', 'plombier.referentiel.yml', '--titre', 'Plombier');
    expect(read('plombier.referentiel.yml')).toMatch(/^type: referentiel\nid: plombier\ntitre: Plombier\n/);
  });

  it('writes what can be read: only what is to be completed is missing', async () => {
    for (const kind of ['fiche', 'bilan', 'referentiel']) await create(kind);
    const { stdout } = await certidoc(['lint', '--format', 'json'], { cwd });
    const rules = new Set(readReport(stdout).findings.map(({ rule }) => rule));
    for (const rule of ['doc-syntaxe', 'doc-cle-inconnue', 'doc-guillemets']) expect(rules).not.toContain(rule);
  });

  it('writes a fiche and its bilan in Markdown where their names ask for it', async () => {
    expect(await create('fiche', 'soupe.md', '--titre', 'Une soupe', '--objectif', 'Couper')).toMatchObject({
      status: 0,
    });
    const fiche = read('soupe.fiche.md');
    expect(fiche).toMatch(/^---\ntype: fiche\nreferentiel: cuisinier\n/);
    expect(fiche).toContain('\n# Une soupe\n');
    expect(fiche).toContain('\n- O1 : Couper\n');
    expect(existsSync(path.join(cwd, 'soupe.fiche.yaml'))).toBe(false);
    await create('bilan', 'bilans/soupe.bilan.md');
    expect(read('bilans/soupe.bilan.md')).toMatch(/^---\ntype: bilan\nfiche: \.\.\/soupe\.fiche\.md\n/);
    expect((await create('fiche', 'soupe.fiche.md')).stderr).toContain('existe déjà');
    const { findings } = readReport((await certidoc(['lint', '--format', 'json'], { cwd })).stdout);
    const rules = findings.map(({ rule }) => rule);
    for (const rule of ['doc-syntaxe', 'doc-cle-inconnue']) expect(rules).not.toContain(rule);
  });

  it('gives a référentiel an identifier that can be written anywhere', async () => {
    await create('referentiel', 'Métier d’été');
    expect(read('Métier d’été.referentiel.yaml')).toContain('\nid: metier-d-ete\n');
  });

  it('takes the first free name when none is given, and never replaces a file', async () => {
    await create('fiche');
    await create('fiche');
    expect(existsSync(path.join(cwd, 'nouveau-2.fiche.yaml'))).toBe(true);
    writeFileSync(path.join(cwd, 'a.fiche.yaml'), 'à moi\n');
    const { status, stderr } = await create('fiche', 'a');
    expect(status).toBe(2);
    expect(stderr).toContain('a.fiche.yaml existe déjà');
    expect(read('a.fiche.yaml')).toBe('à moi\n');
  });

  it.each([
    ['an unknown kind', ['roman'], 'referentiel, fiche, bilan'],
    ['an unknown référentiel', ['fiche', '--referentiel', 'cuisinie'], 'Vouliez-vous dire cuisinier ?'],
    ['an unknown fiche', ['bilan', '--fiche', 'rien.fiche.yaml'], 'rien.fiche.yaml'],
    ['an option of another kind', ['bilan', '--titre', 'x'], '--titre ne va pas'],
    ['a folder that cannot be', ['fiche', 'certidoc.config.yaml/a'], "n'a pas pu être écrit"],
    ['a référentiel in Markdown', ['referentiel', 'a.md'], "s'écrit en YAML"],
    ['no kind', [], 'nature'],
  ])('is 2 for %s, and writes nothing', async (_, args, said) => {
    const { status, stdout, stderr } = await create(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(existsSync(path.join(cwd, 'nouveau.fiche.yaml')) || existsSync(path.join(cwd, 'nouveau.bilan.yaml'))).toBe(
      false,
    );
  });
});
