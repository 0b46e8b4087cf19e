import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { certidoc, onlyRules, projectOf, readReport, useCli } from './support/cli.ts';

useCli();

const RULE = 'croise-referentiel-introuvable';
const DOUBLE = 'croise-identifiant-en-double';
const FICHE = 'type: fiche\nreferentiel: metier\ntitre: Bon\n';
const REFERENTIEL = 'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n';
const SETTINGS = onlyRules(RULE);

/** How many findings the fiches and their référentiel have by the two rules that a project's limits change. */
async function lost(cwd: string, ...asked: string[]): Promise<number> {
  const { stdout, stderr } = await certidoc(['lint', '--format', 'json', ...asked], { cwd });
  expect(stderr).toBe('');
  return readReport(stdout).findings.filter(({ rule }) => rule === RULE || rule === DOUBLE).length;
}

/** Asks for the fiche in `sub/deep` from everywhere and in every way. */
async function lostFromAnywhere(project: string): Promise<readonly number[]> {
  const at = (name: string) => path.join(project, name);
  return Promise.all([
    lost(project),
    lost(project, 'sub'),
    lost(project, 'sub/deep/a.fiche.yaml'),
    lost(at('sub')),
    lost(at('sub/deep')),
    lost('/', at('sub/deep')),
    lost('/', at('sub/deep/a.fiche.yaml')),
  ]);
}

const FOUND = [0, 0, 0, 0, 0, 0, 0];

it.each([
  ['the repository', { 'ref/m.referentiel.yaml': REFERENTIEL, '.git/HEAD': 'ref: refs/heads/main\n' }],
  ['the outermost settings', { 'ref/m.referentiel.yaml': REFERENTIEL, 'certidoc.config.yaml': 'langue: fr\n' }],
  ['a référentiel above', { 'm.referentiel.yaml': REFERENTIEL }],
  ['a folder of référentiels above', { 'referentiels/m.referentiel.yaml': REFERENTIEL }],
])('the project is known by %s, whatever is asked from wherever', async (_, files) => {
  const project = projectOf({ ...files, 'sub/certidoc.config.yaml': SETTINGS, 'sub/deep/a.fiche.yaml': FICHE });
  expect(await lostFromAnywhere(project)).toEqual(FOUND);
});

it('settings above a repository hold, those beside it do not', async () => {
  const project = projectOf({
    'certidoc.config.yaml': SETTINGS,
    'depot/a.fiche.yaml': FICHE,
    'm.referentiel.yaml': REFERENTIEL,
  });
  mkdirSync(path.join(project, 'depot/.git'));
  expect(await lost(path.join(project, 'depot'))).toBe(1);
  expect(await lost(project, 'depot')).toBe(1);
});

it('looks in the current folder for a référentiel that the project lacks', async () => {
  const project = projectOf({
    'a/certidoc.config.yaml': SETTINGS,
    'a/a.fiche.yaml': FICHE,
    'b/m.referentiel.yaml': REFERENTIEL,
  });
  expect(await lost(project, 'a')).toBe(0);
});

it('leaves a neighbour project alone', async () => {
  const project = projectOf({
    'a/certidoc.config.yaml': onlyRules(DOUBLE),
    'a/m.referentiel.yaml': REFERENTIEL,
    'a/a.fiche.yaml': FICHE,
    '0/m.referentiel.yaml': REFERENTIEL,
  });
  expect(await lost(project, 'a')).toBe(0);
});
