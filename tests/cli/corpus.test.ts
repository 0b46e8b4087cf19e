import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../server/src/cli/run.ts';

/** What each file of a folder may hold; undefined where it is not there. */
const FILES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'metier.referentiel.yaml': [
    'type: referentiel\nid: animateur\nversion: "1"\ncompetences:\n  C1: {criteres: {CR1: Un bilan est écrit, CR3: Rien}}\n  C2: {titre: Deux}\n',
    'type: referentiel\nid: animateur\nversion: "1"\ncompetences:\n  C1: {criteres: {CR1: Un bilan est écrit}}\n  C3: {titre: Trois}\n',
    'type: referentiel\nid: autre\ndocuments: {fiche: {rubriques: {securite: {statut: obligatoire}}}}\n',
    'type: referentiel\nid: animateur\ndocuments: {fiche: {rubriques: {moyens: {intitule: Sac}, faune: {statut: obligatoire, intitule: Faune}}}, bilan: {rubriques: {atouts: {intitule: Succès}}}}\n',
    'type: referentiel\n\tid: [\n',
    undefined,
  ],
  'plus/nouveau.referentiel.yaml': [
    'type: referentiel\nid: animateur\nversion: "2"\nremplace: {C1.CR1: [C1.CR2]}\n',
    undefined,
  ],
  'certidoc.config.yaml': [
    undefined,
    'regles:\n  croise-critere-non-couvert: info\n  croise-fiche-sans-bilan: [info, {jours: 3}]\n',
    'ignorer: [b.fiche.yaml]\nlangue: en\n',
    'referentiels: ["plus/*.yaml"]\nverifications: {perso-mot: {mention: atelier}}\n',
  ],
  'a.fiche.yaml': [
    'type: fiche\nreferentiel: animateur\ntitre: A\npreuves: [C1.CR1]\nplanification: {date: 2026-01-05, duree: 2 h}\nobjectifs: {O1: Créer}\n',
    'type: fiche\nreferentiel: animateur@2\ntitre: A\ncontexte: Selon C2 et C1.CR2\nobjectifs: {O1: Créer, O2: Classer}\n',
    'referentiel: "autre"\n',
    undefined,
  ],
  'b.fiche.yaml': [
    'type: fiche\nreferentiel: animateur\nplanification: {date: 2026-01-06}\n',
    'titre: *x\n',
    undefined,
  ],
  'bilans/a.bilan.yaml': [
    'type: bilan\nfiche: ../a.fiche.yaml\nobjectifs: {O1: {resultat: atteint}}\npreuves: [c1.cr1, C9]\n',
    'type: bilan\nfiche: "../b.fiche.yaml"\n',
    '{type: bilan, fiche: ../a.fiche.yaml}\n',
    'type: bilan\ncontexte: |\n  texte\n  fiche: ../b.fiche.yaml\nfiche:\n  ../a.fiche.yaml\n',
    undefined,
  ],
  'bilans/b.bilan.yaml': [
    'type: bilan\nfiche: ../perdue.fiche.yaml\n',
    'type: bilan\nfiche: ../note.yaml\n',
    undefined,
  ],
  'c.fiche.md': [
    '---\ntype: fiche\nreferentiel: animateur\npreuves: [C1.CR1]\n---\n\n# C\n\n## Sac\n\n- Matériels : 8 seaux\n\n## Faune\n\nDes oiseaux\n\n## Planification\n\n- Date : 06/01/2026\n',
    '# C\n\n**Référentiel :** animateur\n\n## Sac\n\n- Humains : C9\n\n## Objectifs\n\n- O1 : Créer\n',
    '---\nreferentiel: autre\n---\n\n## Moyens\n\naucun\n',
    undefined,
  ],
  'bilans/c.bilan.md': [
    '---\ntype: bilan\nfiche: ../c.fiche.md\n---\n\n## Succès\n\n- Le calme\n\n## Objectifs\n\n- O1 : atteint\n',
    '# Bilan\n\n**Fiche :** ../c.fiche.md\n\n## Succès\n\n- Le calme, selon C2.CR7\n',
    '# Bilan\n\n- Fiche : ../a.fiche.yaml\n\n## Faiblesses\n\n- Le bruit\n',
    undefined,
  ],
  'note.yaml': [undefined, 'type: fiche\ntitre: Note\n', 'image: nginx\n', 'type: bilan\nfiche: a.fiche.yaml\n'],
};

const NAMES = Object.keys(FILES);

/** One thing that happens to a folder: a file takes another of its contents, or days pass. */
const change = fc.oneof(
  { weight: 8, arbitrary: fc.record({ name: fc.constantFrom(...NAMES), content: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 40 }) }) },
);

let place = '';

beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'certidoc-corpus-'));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 7) });
});
afterAll(() => {
  vi.useRealTimers();
  rmSync(place, { recursive: true, force: true });
});

function put(folder: string, name: string, content: number): void {
  const contents = FILES[name] ?? [];
  const text = contents[content % contents.length];
  const file = path.join(folder, name);
  rmSync(file, { force: true });
  if (text === undefined) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  // Neither the date nor the size of a file may be what tells that it changed.
  utimesSync(file, 0, 0);
}

/** Runs a check in this process. `program` only stands for the version of the tool. */
async function lint(folder: string, ...options: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(
    ['lint', ...options],
    {
      cwd: folder,
      env: {},
      stdin: (async function* () {})(),
      stdout: { write: (text) => out.push(String(text)) },
      stderr: { write: (text) => err.push(String(text)) },
      untilInterrupted: () => new Promise(() => {}),
      program: import.meta.filename,
    },
    '0.0.0',
  );
  return { status, stdout: out.join(''), stderr: err.join('') };
}

describe('a folder checked with what earlier runs found', () => {
  it('gives the same as one checked from nothing, whatever happened to it in between', async () => {
    let folders = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(9), { minLength: NAMES.length, maxLength: NAMES.length }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('json', 'sarif'),
        async (begin, changes, format) => {
          const folder = path.join(place, String(folders++));
          mkdirSync(folder);
          for (const [i, name] of NAMES.entries()) put(folder, name, begin[i] ?? 0);
          for (const one of [undefined, ...changes]) {
            if (one && 'days' in one) vi.setSystemTime(Date.now() + one.days * 86_400_000);
            else if (one) put(folder, one.name, one.content);
            const afresh = await lint(folder, '--format', format);
            expect(await lint(folder, '--format', format, '--cache', '--jobs', '1')).toEqual(afresh);
            expect(await lint(folder, '--format', format, '--jobs', '1')).toEqual(afresh);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a bilan in Markdown', () => {
  it('is read by the names of its référentiel even before its fiche is', async () => {
    const folder = path.join(place, 'markdown');
    put(folder, 'metier.referentiel.yaml', 3);
    put(folder, 'c.fiche.md', 0);
    put(folder, 'bilans/c.bilan.md', 0);
    const options = ['bilans/c.bilan.md', '--format', 'json', '--rule', 'bilan-rubrique-absente=info'];
    const alone = await lint(folder, ...options);
    expect(alone.stdout).not.toContain('Succès');
    expect(await lint(folder, ...options, '--jobs', '1')).toEqual(alone);
  });
});

describe('the day', () => {
  it('is read by the one rule whose cache entries depend on it (see rules/elsewhere.ts)', () => {
    const rules = path.join(import.meta.dirname, '../../server/src/core/rules');
    const names = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const readers = names.filter((name) =>
      /\btoday\b[^}]*\} = snapshot|snapshot\.today/.test(readFileSync(path.join(rules, name), 'utf8')),
    );
    expect(readers.toSorted()).toEqual([
      'croise-fiche-sans-bilan.ts',
      'diagnose.ts',
      'elsewhere.ts',
      'fixAll.ts',
      'fixFolder.ts',
      'support/newBilan.ts',
    ]);
  });
});
