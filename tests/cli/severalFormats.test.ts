import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, certidoc, projectOf, readReport, SETTINGS, useCli } from './support/cli.ts';

useCli();

const fiche = () => projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': BAD });

describe('several formats at once', () => {
  it('go each to its file, the one without a file to the standard output or to --output', async () => {
    const cwd = fiche();
    const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
    const formats = ['--format', 'texte', '--format', 'json:a.json', '--format', 'gitlab:b.json'];
    const ran = await certidoc(['lint', ...formats], { cwd });
    expect(ran).toMatchObject({ status: 1, stdout: expect.stringContaining('1 erreur'), stderr: '' });
    expect(readReport(read('a.json')).findings).toHaveLength(1);
    expect(JSON.parse(read('b.json'))).toHaveLength(1);
    expect(await certidoc(['lint', ...formats, '--output', 'a.txt'], { cwd })).toMatchObject({ status: 1, stdout: '' });
    expect(read('a.txt')).toBe(ran.stdout);
  });

  it.each([
    ['two to the standard output', ['--format', 'texte', '--format', 'json'], '--format json:FICHIER'],
    ['two to one file', ['--format', 'json:a', '--format', 'sarif:a'], 'même fichier (a)'],
    ['a file for none', ['--format', 'json:a', '--output', 'b'], '--output b'],
    ['a file without a name', ['--format', 'json:'], 'il manque le nom du fichier'],
    ['an unknown one', ['--format', 'texte', '--format', 'xml:a'], 'texte, json, sarif'],
  ])('are refused: %s', async (_, args, said) => {
    const ran = await certidoc(['lint', ...args], { cwd: fiche() });
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(said);
  });
});
