import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { certidoc, projectOf, useCli } from './support/cli.ts';

useCli();

const FICHE = `---
type: fiche
---

# Écrire un courriel

## Planification

- Date : jeudi 2 avril 2026
- Durée : 2 h

<!-- à revoir -->

## Moyens

- Matériel : ordinateurs, souris

## Souvenirs

Une belle journée.
`;

const project = () => projectOf({ 'a.fiche.md': FICHE, 'n.referentiel.yaml': 'type: referentiel\nid: n\n' });

describe('certidoc show', () => {
  it('tells what is understood, line by line, what is missing and what is free text', async () => {
    const { status, stdout, stderr } = await certidoc(['show', 'a.fiche.md'], { cwd: project() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^a\.fiche\.md \(fiche, Markdown\)\n/);
    expect(stdout).toMatch(/^ {4}9 {4}Date +2026-04-02$/m);
    expect(stdout).toMatch(/^ {3}16 {4}Matériels +ordinateurs, souris$/m);
    expect(stdout).toMatch(/^Il manque : .*Objectifs/m);
    expect(stdout).toMatch(/^ {3}20 {2}Une belle journée\.$/m);
  });

  it('tells the same as data, with places', async () => {
    const { stdout } = await certidoc(['show', 'a.fiche.md', '--format', 'json'], { cwd: project() });
    const position = z.strictObject({ line: z.int(), character: z.int() });
    const range = z.strictObject({ start: position, end: position });
    const part = z.looseObject({ name: z.string(), value: z.string(), range, parts: z.array(z.unknown()) });
    const read = z
      .strictObject({
        version: z.literal(1),
        file: z.literal('a.fiche.md'),
        kind: z.literal('fiche'),
        notation: z.literal('markdown'),
        referentiel: z.null(),
        rubriques: z.array(part),
        missing: z.array(z.strictObject({ name: z.string(), label: z.string() })),
        free: z.array(z.strictObject({ text: z.string(), range })),
      })
      .parse(JSON.parse(stdout));
    const planification = read.rubriques.find(({ name }) => name === 'planification');
    expect(part.parse(planification?.parts[0])).toMatchObject({
      value: '2026-04-02',
      range: { start: { line: 8, character: 9 }, end: { line: 8, character: 27 } },
    });
    expect(read.missing.map(({ name }) => name)).toContain('objectifs');
    expect(read.free.map(({ text }) => text)).toEqual(['## Souvenirs', 'Une belle journée.']);
  });

  it('says what is wrong with the request', async () => {
    const cwd = project();
    expect(await certidoc(['show', 'absent.fiche.md'], { cwd })).toMatchObject({ status: 2, stdout: '' });
    expect(await certidoc(['show', '.'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringMatching(/seul/) });
    expect((await certidoc(['show', 'a.fiche.md', '--format', 'xml'], { cwd })).status).toBe(2);
    writeFileSync(path.join(cwd, 'notes.md'), '# Notes\n');
    expect((await certidoc(['show', 'notes.md'], { cwd })).stderr).toContain("ce n'est ni une fiche");
  });
});

describe('certidoc convert', () => {
  it('writes the other notation beside, and leaves the original', async () => {
    const cwd = project();
    const ran = await certidoc(['convert', 'a.fiche.md'], { cwd });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('a.fiche.yaml est écrit');
    expect(ran.stdout).toContain('2 lignes');
    expect(readFileSync(path.join(cwd, 'a.fiche.md'), 'utf8')).toBe(FICHE);
    expect(readFileSync(path.join(cwd, 'a.fiche.yaml'), 'utf8')).toBe(`type: fiche
titre: Écrire un courriel

planification:
  date: 2026-04-02
  duree: 2 h

# à revoir
moyens:
  materiels:
    - ordinateurs
    - souris

# ## Souvenirs
#
# Une belle journée.
`);
  });

  it('writes over nothing, unless it is told to', async () => {
    const cwd = project();
    writeFileSync(path.join(cwd, 'a.fiche.yaml'), 'type: fiche\n');
    expect(await certidoc(['convert', 'a.fiche.md', '--vers', 'yaml'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--force'),
    });
    expect(readFileSync(path.join(cwd, 'a.fiche.yaml'), 'utf8')).toBe('type: fiche\n');
    expect((await certidoc(['convert', 'a.fiche.md', '--force'], { cwd })).status).toBe(0);
    expect(readFileSync(path.join(cwd, 'a.fiche.yaml'), 'utf8')).toContain('Écrire un courriel');
  });

  it.each([
    [['n.referentiel.yaml'], /référentiel reste en YAML/],
    [['a.fiche.md', '--vers', 'md'], /déjà en Markdown/],
    [['a.fiche.md', '--vers', 'pdf'], /yaml, md/],
    [['casse.fiche.yaml'], /corrigez d'abord/],
  ])('refuses %s, and says why', async (args, reason) => {
    const cwd = project();
    writeFileSync(path.join(cwd, 'casse.fiche.yaml'), 'type: fiche\nmoyens: [\n');
    const ran = await certidoc(['convert', ...args], { cwd });
    expect(ran).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(reason) });
    expect(existsSync(path.join(cwd, 'casse.fiche.md'))).toBe(false);
  });
});
