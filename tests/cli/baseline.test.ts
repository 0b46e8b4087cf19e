import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { certidoc, onlyRules, projectOf, readReport, useCli } from './support/cli.ts';

useCli();

const CONFIG = {
  'certidoc.config.yaml': onlyRules('fiche-date-invalide', 'fiche-duree-invalide', 'fiche-rubrique-absente'),
};

const FICHE = `type: fiche
titre: Bonjour
planification: {date: 32/04/2026}
deroule:
  - {etape: Accueil, duree: un peu}
  - {etape: Suite, duree: longtemps}
`;

const KNOWN = ['lint', '--baseline', 'connus.json'];

/** A project whose findings are all known. */
async function noted(files: Readonly<Record<string, string>> = { 'a.fiche.yaml': FICHE }) {
  const cwd = projectOf({ ...CONFIG, ...files });
  const ran = await certidoc([...KNOWN, '--update-baseline'], { cwd });
  return { cwd, ran, file: () => readFileSync(path.join(cwd, 'connus.json'), 'utf8') };
}

async function told(cwd: string, text: string, name = 'a.fiche.yaml') {
  writeFileSync(path.join(cwd, name), text);
  const { status, stdout, stderr } = await certidoc([...KNOWN, '--format', 'json'], { cwd });
  const { findings } = readReport(stdout);
  return { status, stderr, findings: findings.map(({ rule, range }) => `${rule} ${range.start.line}`) };
}

describe('--update-baseline', () => {
  it('takes note of every finding, which is then left out', async () => {
    const { cwd, ran, file } = await noted();
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Aucun problème');
    const count = Number(/(\d+) constats connus ne sont pas montrés/.exec(ran.stderr)?.[1]);
    expect(count).toBeGreaterThan(5);
    expect(file()).toMatch(/^\{\n {2}"version": 1,\n {2}"files": \{\n {4}"a\.fiche\.yaml": \[\n/);
    expect(file().match(/^ {6}\{.*\},?$/gm)).toHaveLength(count);
    expect((await certidoc(KNOWN, { cwd })).status).toBe(0);
  });

  it('writes the same file whatever the order, from wherever', async () => {
    const files = { 'b.fiche.yaml': FICHE, 'a.fiche.yaml': FICHE, 'x/c.fiche.yaml': FICHE };
    const { cwd, file } = await noted(files);
    const before = file();
    await certidoc(['lint', '..', '--baseline', '../connus.json', '--update-baseline'], { cwd: path.join(cwd, 'x') });
    await certidoc([...KNOWN, '--update-baseline', 'x', 'b.fiche.yaml', 'a.fiche.yaml'], { cwd });
    expect(file()).toBe(before);
  });

  it('keeps what it knows of documents not checked now, and drops those that are gone', async () => {
    const { cwd, file } = await noted({ 'a.fiche.yaml': FICHE, 'b.fiche.yaml': FICHE, 'c.fiche.yaml': FICHE });
    rmSync(path.join(cwd, 'c.fiche.yaml'));
    await certidoc([...KNOWN, '--update-baseline', 'a.fiche.yaml'], { cwd });
    expect(Object.keys(JSON.parse(file()).files)).toEqual(['a.fiche.yaml', 'b.fiche.yaml']);
  });

  it('needs the name of the file', async () => {
    const { status, stderr } = await certidoc(['lint', '--update-baseline'], { cwd: projectOf(CONFIG) });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('--baseline FICHIER') });
  });
});

describe('--baseline', () => {
  it.each([
    [
      'lines are moved and comments added',
      (text: string) => `# Une fiche\n\n${text.replace('deroule:', '# Le déroulé\nderoule:  # ici')}`,
    ],
    [
      'keys around are added, renamed or moved',
      (text: string) => `auteure: Moi\n${text.replace('{date:', '{duree: 2 h, date:')}`,
    ],
    [
      'elements are added to a list before it',
      (text: string) => text.replace('deroule:\n', 'deroule:\n  - {etape: Avant, duree: 5 min}\n'),
    ],
    ['the layout is another', (text: string) => text.replace('{date: 32/04/2026}', '\n  date: "32/04/2026"')],
    ['lines end another way', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('leaves out what is known when %s', async (_, change) => {
    const { cwd } = await noted();
    expect((await told(cwd, change(FICHE))).findings).toEqual([]);
  });

  it('shows a new fault of a known rule, in the same place too', async () => {
    const { cwd } = await noted();
    expect((await told(cwd, FICHE.replace('32/04/2026', '33/04/2026'))).findings).toEqual(['fiche-date-invalide 2']);
    expect((await told(cwd, `${FICHE}  - {etape: Fin, duree: un peu}\n`)).findings).toEqual(['fiche-duree-invalide 6']);
    expect((await told(cwd, `${FICHE}  - {etape: Fin, duree: jamais}\n`)).findings).toEqual(['fiche-duree-invalide 6']);
    const missing = await told(cwd, FICHE.replace(/deroule:[\s\S]*$/, ''));
    expect(missing.findings).toEqual(['fiche-rubrique-absente 1']);
  });

  it('shows the faults of another document, with the status they call for', async () => {
    const { cwd } = await noted();
    const { status, findings } = await told(cwd, FICHE, 'b.fiche.yaml');
    expect(status).toBe(1);
    expect(findings.length).toBeGreaterThan(5);
  });

  it('says what it knows in vain, without failing', async () => {
    const { cwd } = await noted();
    const { status, stderr } = await told(cwd, FICHE.replace('32/04/2026', '2026-04-30'));
    expect(status).toBe(0);
    expect(stderr).toContain(
      "connus.json : 1 de ses constats n'existe plus (a.fiche.yaml fiche-date-invalide planification.date 32/04/2026)",
    );
  });

  it('is the same in several threads, in parts and with what earlier runs found', async () => {
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.fiche.yaml`, FICHE]));
    const { cwd, file } = await noted(files);
    const before = file();
    await certidoc([...KNOWN, '--update-baseline', '--jobs', '2', '--cache'], { cwd });
    expect(file()).toBe(before);
    writeFileSync(path.join(cwd, '3.fiche.yaml'), FICHE.replace('32/04', '33/04'));
    const plain = await certidoc([...KNOWN, '--format', 'json'], { cwd });
    for (const more of [['--jobs', '2'], ['--cache'], ['--cache'], ['--shard', '1/1']]) {
      const { status, stdout, stderr } = await certidoc([...KNOWN, '--format', 'json', ...more], { cwd });
      expect({ status, stderr }).toEqual({ status: 1, stderr: plain.stderr });
      expect(JSON.parse(stdout).findings).toEqual(readReport(plain.stdout).findings);
    }
  });

  it('adds up what stands twice, as two branches merged may leave it', async () => {
    const entry = '{"rule": "fiche-duree-invalide", "path": "deroule.duree", "subject": "un peu"}';
    const cwd = projectOf({
      ...CONFIG,
      'connus.json': `{"version": 1, "files": {"a.fiche.yaml": [${entry}, ${entry}]}}`,
    });
    const { findings } = await told(cwd, `${FICHE}  - {etape: Fin, duree: un peu}\n`);
    expect(findings.filter((one) => one.startsWith('fiche-duree-invalide'))).toEqual(['fiche-duree-invalide 5']);
  });

  it.each([
    ['there is no such file', undefined, 'ajoutez --update-baseline'],
    ['it is no JSON', '{', "n'est pas du JSON lisible"],
    ['it is something else', '{"name": "x"}', "n'est pas une liste de constats connus"],
    ['an entry is wrong', '{"version": 1, "files": {"a": [{"rule": 3}]}}', 'files.a.0.rule'],
    ['it is of another version', '{"version": 2, "files": {}}', 'version 1'],
  ])('says so, with status 2, when %s', async (_, text, said) => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': FICHE, ...(text !== undefined && { 'connus.json': text }) });
    const { status, stdout, stderr } = await certidoc(KNOWN, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
