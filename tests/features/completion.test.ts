import { describe, expect, test } from 'vitest';
import { complete, type Suggestion } from '../../server/src/core/features/completion/complete.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';

const REFERENTIEL = `type: referentiel
id: metier
titre: Un métier
version: "2024"
activites:
  A1:
    titre: Accueillir
    competences: [C4]
competences:
  C4:
    titre: Concevoir
    savoir_faire:
      SF1: Analyser
    criteres:
      CR1: Le contexte est décrit
      CR3:
        texte: Une fiche est établie
        details: {a: L'objectif posé est clair, b: Les moyens sont identifiés}
      CR10: Le budget est calculé
pix: {"2.1": 3}
certification:
  epreuves: {E1: {intitule: Entretien}}
`;
const FICHE = `type: fiche
referentiel: metier
titre: Écrire
objectifs: {O1: Rédiger un message, O2: Envoyer un message}
`;
const FILES: Files = { 'metier.referentiel.yaml': REFERENTIEL, 'fiches/ecrire.fiche.yaml': FICHE };
const CRITERIA = ['C4.CR1', 'C4.CR3', 'C4.CR3.a', 'C4.CR3.b', 'C4.CR10'];

/** Tells, as editors do, whether a text holds the letters typed, in their order; accents count. */
function holdsInOrder(text: string, typed: string): boolean {
  let at = -1;
  return [...typed.toLowerCase().replaceAll(' ', '')].every((letter) => {
    at = text.toLowerCase().indexOf(letter, at + 1);
    return at >= 0;
  });
}

/** Completes at the `█` of a text. */
function at(name: string, marked: string): { text: string; found: readonly Suggestion[] } {
  const offset = marked.indexOf('█');
  const text = marked.replace('█', '');
  const snapshot = snapshotOf({ ...FILES, [name]: text });
  const document = snapshot.get(uriOf(name));
  return { text, found: document ? complete(snapshot, document, offset) : [] };
}

const labels = (found: readonly Suggestion[]) => found.map(({ label }) => label);
const inFiche = (marked: string) => at('fiches/x.fiche.yaml', `type: fiche\nreferentiel: metier\n${marked}`);
const inBilan = (marked: string) => at('bilans/x.bilan.yaml', `type: bilan\n${marked}`);
const inReferentiel = (marked: string) => at('metier.referentiel.yaml', `${REFERENTIEL}${marked}`);

/** What the text becomes when a suggestion is taken, without the first two lines. */
function taken({ text, found }: ReturnType<typeof at>, label: string): string {
  const suggestion = found.find((candidate) => candidate.label === label);
  if (!suggestion) throw new Error(`${label} is not among ${labels(found)}`);
  return applyEdits(text, [{ span: suggestion.span, newText: suggestion.newText }])
    .split('\n')
    .slice(2)
    .join('\n');
}

describe('a list of criteria', () => {
  const written: readonly (readonly [name: string, before: string, after: string])[] = [
    ['nothing typed between brackets', 'preuves: [█]', 'preuves: [C4.CR3.b]'],
    ['an unclosed bracket', 'preuves: [C4.CR1, C█', 'preuves: [C4.CR1, C4.CR3.b'],
    [
      'an unclosed bracket above other keys',
      'preuves: [C4.CR1, C█\nlieu: {type: epn}',
      'preuves: [C4.CR1, C4.CR3.b\nlieu: {type: epn}',
    ],
    ['several lines of brackets', 'preuves: [\n  C4.CR1,\n  C4.█\n]', 'preuves: [\n  C4.CR1,\n  C4.CR3.b\n]'],
    ['in the middle of an identifier', 'preuves: [C4.C█R3.a, C4.CR1]', 'preuves: [C4.CR3.b, C4.CR1]'],
    ['before an identifier', 'preuves: [█ C4.CR1]', 'preuves: [C4.CR3.b C4.CR1]'],
    ['a dash', 'preuves:\n  - █', 'preuves:\n  - C4.CR3.b'],
    ['a dash without its space', 'preuves:\n  -█', 'preuves:\n  - C4.CR3.b'],
    ['a dash and some letters', 'preuves:\n  - C4.CR1\n  - c4.c█', 'preuves:\n  - C4.CR1\n  - C4.CR3.b'],
    [
      'a dash between others',
      'preuves:\n  - C4.CR1\n  - █\n  - C4.CR10',
      'preuves:\n  - C4.CR1\n  - C4.CR3.b\n  - C4.CR10',
    ],
    [
      'dashes at the column of the key',
      'preuves:\n- C4.CR1\n- C█\ntitre: x',
      'preuves:\n- C4.CR1\n- C4.CR3.b\ntitre: x',
    ],
    ['a dash too far right', 'preuves:\n  - C4.CR1\n    - █', 'preuves:\n  - C4.CR1\n    - C4.CR3.b'],
    ['a dash too far left', 'preuves:\n    - C4.CR1\n  - █', 'preuves:\n    - C4.CR1\n  - C4.CR3.b'],
    [
      'after a comment line',
      'preuves:\n  # à prouver : ceci\n  - C4.CR1 # fait\n\n  # encore\n  - C█',
      'preuves:\n  # à prouver : ceci\n  - C4.CR1 # fait\n\n  # encore\n  - C4.CR3.b',
    ],
    ['a comment after the key', 'preuves: # les miens\n  - █', 'preuves: # les miens\n  - C4.CR3.b'],
    ['no dash yet', 'preuves:\n  █', 'preuves:\n  - C4.CR3.b'],
    ['no dash yet, after others', 'preuves:\n  - C4.CR1\n  C█', 'preuves:\n  - C4.CR1\n  - C4.CR3.b'],
    ['right after the colon', 'preuves:█', 'preuves: C4.CR3.b'],
    ['after the colon', 'preuves: █', 'preuves: C4.CR3.b'],
    ['some letters after the colon', 'preuves: C4█', 'preuves: C4.CR3.b'],
    ['in double quotes', 'preuves: ["C4.█"]', 'preuves: ["C4.CR3.b"]'],
    ['in an unclosed quote', "preuves: ['C4.█, C4.CR1]", "preuves: ['C4.CR3.b, C4.CR1]"],
    ['in quotes after a dash', 'preuves:\n  - "█"', 'preuves:\n  - "C4.CR3.b"'],
    ['words of the text', 'preuves: [C4.CR1, moyens ident█]', 'preuves: [C4.CR1, C4.CR3.b]'],
    [
      'after a text of several lines',
      'progression: |\n  - a: b\n  "non fermé\npreuves: [█',
      'progression: |\n  - a: b\n  "non fermé\npreuves: [C4.CR3.b',
    ],
  ];
  test.each(written)('%s', (_, before, after) => {
    expect(labels(inFiche(before).found)).toEqual(CRITERIA);
    expect(taken(inFiche(before), 'C4.CR3.b')).toBe(after);
    const windows = inFiche(before.replaceAll('\n', '\r\n'));
    expect(taken(windows, 'C4.CR3.b')).toBe(after.replaceAll('\n', '\r\n'));
  });

  test('each shows its text, its compétence and its activité, and is found by its words, with or without accents', () => {
    const found = inFiche('preuves: [█]').found.find(({ label }) => label === 'C4.CR1');
    expect(found).toMatchObject({
      text: { fr: 'Le contexte est décrit' },
      filterText: 'C4.CR1 le contexte est décrit decrit',
    });
    expect(found?.documentation.fr).toBe(
      'Le contexte est décrit\n\nCompétence **C4** — Concevoir\n\nActivité **A1** — Accueillir',
    );
  });

  test.each(['décr', 'decr', 'le', 'contexte est décrit', 'contexte decrit', 'C4.CR1'])('%s finds it', (typed) => {
    const found = inFiche('preuves: [█]').found.filter(({ filterText }) => holdsInOrder(filterText, typed));
    expect(found.map(({ label }) => label)).toContain('C4.CR1');
  });

  test.each(['preuves: [C4.CR10, █, C4.CR1]', 'preuves:\n  - C4.CR10\n  - █\n  - C4.CR1'])(
    'what is listed already comes last: %j',
    (marked) => {
      const { found } = inFiche(marked);
      expect(found.filter(({ alreadyListed }) => alreadyListed).map(({ label }) => label)).toEqual([
        'C4.CR1',
        'C4.CR10',
      ]);
      expect(labels(found.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)))).toEqual([
        'C4.CR3',
        'C4.CR3.a',
        'C4.CR3.b',
        'C4.CR1',
        'C4.CR10',
      ]);
    },
  );
});

describe('every other reference', () => {
  test('compétences of an activité, activité and épreuves of a certificate', () => {
    expect(labels(inReferentiel('  cpu:\n    CPU1: {activite: █').found)).toEqual(['A1']);
    expect(labels(inReferentiel('  cpu:\n    CPU1:\n      epreuves:\n      - █').found)).toEqual(['E1']);
    const text = REFERENTIEL.replace('competences: [C4]', 'competences: [█]');
    expect(labels(at('metier.referentiel.yaml', text).found)).toEqual(['C4']);
  });

  test('what a rubrique proves', () => {
    const { found } = inReferentiel(
      'documents:\n  fiche:\n    rubriques:\n      moyens: {statut: obligatoire, preuve_de: [C█',
    );
    expect(labels(found)).toEqual(['C4.SF1', ...CRITERIA]);
  });

  test('the annex of an item', () => {
    const text = REFERENTIEL.replace('SF1: Analyser', 'SF1: {texte: Analyser, renvoi: █}');
    expect(labels(at('metier.referentiel.yaml', text).found)).toEqual(['pix']);
  });

  test('objectives of a tool', () => {
    const fiche =
      'objectifs:\n  O1: Lire\n  O2: Écrire\nevaluation:\n  outils:\n    - outil: Quiz\n      objectifs: [O1, █';
    expect(labels(inFiche(fiche).found)).toEqual(['O1', 'O2']);
  });

  test('Pix codes, quoted', () => {
    const found = inFiche('objectifs:\n  O1:\n    texte: Lire\n    pix: [█');
    expect(found.found).toHaveLength(16);
    expect(taken(found, '2.1')).toMatch(/pix: \["2\.1"$/);
    expect(taken(inFiche('objectifs:\n  O1:\n    pix: ["2█"]'), '2.1')).toMatch(/pix: \["2\.1"\]$/);
    expect(labels(inReferentiel('annexe_pix:\n  textes:\n    "1█').found)).toContain('1.1');
  });

  test('référentiels, with and without their version', () => {
    expect(labels(at('y.fiche.yaml', 'type: fiche\nreferentiel: m█').found)).toEqual(['metier', 'metier@2024']);
    const typed = at('y.fiche.yaml', 'type: fiche\ntitre: y\nreferentiel: metier@█2');
    expect(taken(typed, 'metier@2024')).toBe('referentiel: metier@2024');
  });

  test('fiches of a bilan, by their path', () => {
    expect(labels(inBilan('fiche: █').found)).toEqual(['../fiches/ecrire.fiche.yaml']);
    expect(taken(inBilan('date: 2026-01-01\nfiche: ../fi█ches/ec'), '../fiches/ecrire.fiche.yaml')).toBe(
      'fiche: ../fiches/ecrire.fiche.yaml',
    );
  });

  test('objectives of a bilan are those of its fiche', () => {
    const head = 'fiche: ../fiches/ecrire.fiche.yaml\nobjectifs:\n';
    for (const line of ['  █', '  O█', '  O█: atteint'])
      expect(labels(inBilan(head + line).found)).toEqual(['O1', 'O2']);
    expect(labels(inBilan(`${head}  O1: atteint\n  O█`).found)).toEqual(['O2']);
    expect(taken(inBilan(`${head}  O█: atteint`), 'O2')).toMatch(/\n {2}O2: atteint$/);
  });

  test('items named in sentences, once the compétence is typed', () => {
    expect(labels(inFiche('progression: On reprend C4.█').found)).toEqual(['C4.SF1', ...CRITERIA]);
    expect(taken(inFiche('progression: |\n  On reprend\n  C4.CR█1, puis le reste.'), 'C4.CR3.b')).toBe(
      'progression: |\n  On reprend\n  C4.CR3.b, puis le reste.',
    );
    expect(inFiche('progression: On reprend C4█').found).toEqual([]);
    expect(inFiche('progression: On reprend AC4.█').found).toEqual([]);
  });
});

test('a rubrique of the référentiel’s own holds sentences, however it is laid out', () => {
  for (const before of ['sobriete: On vise C4.█', 'sobriete:\n  - C4.█', 'sobriete:\n  a: {b: C4.█'])
    expect(labels(inFiche(before).found)).toContain('C4.CR3.b');
});

test.each([
  'titre: C4█',
  '# C4.█',
  'preuves: [C4.CR1] █',
  'preuves: [C4.CR1] # C4.█',
  'preuves: ["C4.CR1"█]',
  'moyens:\n  materiels: [Ordinateur et █',
  'public:\n  effectif: █',
  'structure: La maison du █',
])('nothing is offered where nothing is known: %j', (marked) => {
  expect(inFiche(marked).found).toEqual([]);
});

test('the only référentiel serves while none is named', () => {
  expect(labels(at('y.fiche.yaml', 'type: fiche\npreuves: [█').found)).toEqual(CRITERIA);
});
