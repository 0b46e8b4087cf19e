import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, certidoc, GOOD, projectOf, RULE, readReport, SETTINGS, useCli } from './support/cli.ts';

useCli();

const CONFIG = { 'certidoc.config.yaml': SETTINGS };

describe('exit status of lint', () => {
  it('is 0 when nothing is wrong, and the report is all there is', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': GOOD });
    expect(await certidoc(['lint'], { cwd })).toEqual({
      status: 0,
      signal: null,
      stdout: 'Aucun problème (1 document vérifié)\n',
      stderr: '',
    });
  });

  it('is 1 when there is an error', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const { status, stdout, stderr } = await certidoc(['lint'], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain(RULE);
  });

  it('is 0 with warnings, 1 beyond --max-warnings', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD, 'b.fiche.yaml': BAD });
    const args = ['lint', '--rule', `${RULE}=avertissement`];
    expect((await certidoc(args, { cwd })).status).toBe(0);
    expect((await certidoc([...args, '--max-warnings', '2'], { cwd })).status).toBe(0);
    const beyond = await certidoc([...args, '--max-warnings', '1'], { cwd });
    expect(beyond.status).toBe(1);
    expect(beyond.stderr).toContain('2 avertissements');
  });

  it('counts warnings that --quiet hides', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const args = ['lint', '--quiet', '--rule', `${RULE}=avertissement`];
    expect(await certidoc(args, { cwd })).toMatchObject({ status: 0, stdout: 'Aucun problème (1 document vérifié)\n' });
    expect((await certidoc([...args, '--max-warnings', '0'], { cwd })).status).toBe(1);
  });

  it.each([
    ['an unknown command', ['lnit'], 'Vouliez-vous dire init ou lint ?'],
    ['an unknown option', ['lint', '--fromat', 'json'], 'Vouliez-vous dire --format'],
    ['an option without its value', ['lint', '--output'], '--output'],
    ['a file that looks like an option', ['lint', '-a.fiche.yaml'], "Si c'est un fichier, écrivez ./-a.fiche.yaml"],
    ['an option whose file has no name', ['lint', '--output', ''], '--output attend un nom de fichier'],
    [
      'an option whose folder has no name',
      ['lint', '--cache-location', ''],
      '--cache-location attend un nom de dossier',
    ],
    ['an unknown format', ['lint', '--format', 'xml'], 'texte, json'],
    ['a number that is none', ['lint', '--max-warnings', '-1'], '--max-warnings'],
    ['a rule that is none', ['lint', '--rule', 'fiche-moyens-absent=info'], `Vouliez-vous dire ${RULE}`],
    ['a severity that is none', ['lint', '--rule', `${RULE}=grave`], 'erreur, avertissement, info, desactivee'],
    ['a language that is none', ['lint', '--langue', 'de'], 'fr, en'],
    ['--stdin without a name', ['lint', '--stdin'], '--stdin-filename'],
    ['a name without --stdin', ['lint', '--stdin-filename', 'a.fiche.yaml'], '--stdin'],
    ['--stdin and a file', ['lint', '--stdin', '--stdin-filename', 'a.fiche.yaml', 'b'], 'b'],
    ['a path that does not exist', ['lint', 'nulle-part'], 'nulle-part'],
    ['a pattern that matches nothing', ['lint', 'nulle/*.yaml'], 'nulle/*.yaml'],
    ['no rule to explain', ['explain'], 'règle'],
    ['an unknown rule to explain', ['explain', 'fiche-moyen-absents'], `Vouliez-vous dire ${RULE}`],
    ['an unknown kind of schema', ['schema', 'roman'], 'referentiel, fiche, bilan'],
    ['a server without its transport', ['lsp'], '--stdio'],
  ])('is 2 for %s, with a message on stderr only', async (_, args, said) => {
    const cwd = projectOf({});
    const ran = await certidoc(args, { cwd });
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).not.toMatch(/error:|Did you mean|\n {4}at /);
  });

  it('is 2, with the help on stderr, without a command', async () => {
    const { status, stdout, stderr } = await certidoc([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage : certidoc');
  });

  it('is 2 when there is no document', async () => {
    const cwd = projectOf({ 'autre.yaml': 'a: 1\n', 'node_modules/m/a.fiche.yaml': BAD, '.cache/a.fiche.yaml': BAD });
    const { status, stdout, stderr } = await certidoc(['lint'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('aucun document trouvé');
  });

  it('is 2 when the settings leave every document out, and a document named is checked all the same', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': `ignorer: ["**"]\n${SETTINGS}`, 'a.fiche.yaml': BAD });
    const all = await certidoc(['lint'], { cwd });
    expect({ status: all.status, stdout: all.stdout }).toEqual({ status: 2, stdout: '' });
    expect(all.stderr).toContain('ignorer');
    expect((await certidoc(['lint', 'a.fiche.yaml'], { cwd })).status).toBe(1);
  });

  it('is 2 when the settings cannot be relied on, and says where', async () => {
    const cwd = projectOf({ 'a.fiche.yaml': GOOD, 'certidoc.config.yaml': 'langue: fr\nlangue: en\n' });
    const { status, stdout, stderr } = await certidoc(['lint', 'a.fiche.yaml'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/certidoc\.config\.yaml:2:1 erreur/);
  });
});

describe('what cannot be read', () => {
  it('is told once a file; the rest is checked and the status is 2', async () => {
    const cwd = projectOf({ ...CONFIG, 'fiches/bon.fiche.yaml': GOOD, 'fiches/mauvais.fiche.yaml': BAD });
    mkdirSync(path.join(cwd, 'fiches/dossier.fiche.yaml'));
    symlinkSync('nulle-part', path.join(cwd, 'fiches/lien.fiche.yaml'));
    const { status, stdout, stderr } = await certidoc(['lint', '--format', 'json'], { cwd });
    expect(status).toBe(2);
    expect(readReport(stdout)).toMatchObject({ documents: 2, findings: [{ file: 'fiches/mauvais.fiche.yaml' }] });
    expect(stderr.trim().split('\n').toSorted()).toEqual([
      expect.stringContaining('fiches/dossier.fiche.yaml'),
      expect.stringContaining('fiches/lien.fiche.yaml'),
    ]);
  });

  it('does not matter when it was not asked for', async () => {
    const cwd = projectOf({ ...CONFIG, 'bon.fiche.yaml': GOOD });
    symlinkSync('nulle-part', path.join(cwd, 'lien.fiche.yaml'));
    expect(await certidoc(['lint', 'bon.fiche.yaml'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(await certidoc(['lint', 'bon.fiche.yaml', 'absent.fiche.yaml'], { cwd })).toMatchObject({ status: 2 });
  });

  it('does not hang on links that go round', async () => {
    const cwd = projectOf({ ...CONFIG, 'a/bon.fiche.yaml': GOOD, 'b/dehors.fiche.yaml': BAD });
    symlinkSync('..', path.join(cwd, 'a/haut'));
    symlinkSync('../a', path.join(cwd, 'a/soi'));
    symlinkSync('rond.fiche.yaml', path.join(cwd, 'a/rond.fiche.yaml'));
    const { status, stdout, stderr } = await certidoc(['lint', 'a'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'Aucun problème (1 document vérifié)\n' });
    expect(stderr).toContain('a/rond.fiche.yaml');
  });

  it('says of a file that is no document that it is none', async () => {
    const cwd = projectOf({ ...CONFIG, 'bon.fiche.yaml': GOOD, 'notes.yaml': 'a: 1\n' });
    const alone = await certidoc(['lint', 'notes.yaml'], { cwd });
    expect({ status: alone.status, stdout: alone.stdout }).toEqual({ status: 2, stdout: '' });
    expect(alone.stderr).toContain("notes.yaml : ce n'est pas un document");
    const both = await certidoc(['lint', 'notes.yaml', 'bon.fiche.yaml'], { cwd });
    expect(both.status).toBe(0);
    expect(both.stderr).toContain('notes.yaml');
  });
});

describe('what is passed over', () => {
  it('is Markdown that is no document: other notes lie beside fiches and bilans', async () => {
    const cwd = projectOf({
      ...CONFIG,
      'x/a.fiche.md': '---\nauteur: Léa\n---\n\n# A\n',
      'seance.md': '---\ntype: fiche\n---\n\n# B\n',
      'LISEZ.md': '# Mode d’emploi\n\n```yaml\ntype: fiche\n```\n',
    });
    const { status, stdout, stderr } = await certidoc(['lint', '.', 'x', '--rule', `${RULE}=erreur`], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('x/a.fiche.md');
    expect(stdout).toContain('seance.md');
    expect(stdout).not.toContain('LISEZ.md');
  });

  it('is told: settings under a name that is nearly theirs', async () => {
    const cwd = projectOf({ 'certidoc.config.yml': SETTINGS, 'f/bon.fiche.yaml': GOOD });
    for (const asked of ['f', 'f/bon.fiche.yaml', '.']) {
      const { stderr } = await certidoc(['lint', asked], { cwd });
      expect(stderr).toMatch(/^certidoc : certidoc\.config\.yml : ces réglages ne sont pas lus[^\n]*\n$/);
    }
  });
});
