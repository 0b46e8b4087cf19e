import { describe, expect, test } from 'vitest';
import { ATELIER } from '../support/atelier.ts';
import { accepted, expanded, labelsOf, offeredAt, pick, placesOf } from '../support/completion.ts';
import { lint } from '../support/fixture.ts';

const HEAD = 'type: fiche\nreferentiel: atelier-velo\n';
const inFiche = (marked: string) => offeredAt(ATELIER, 'fiches/x.fiche.yaml', HEAD + marked);
const inBilan = (marked: string) => offeredAt(ATELIER, 'bilans/x.bilan.yaml', `type: bilan\n${marked}`);
const inReferentiel = (marked: string) => offeredAt({}, 'x.referentiel.yaml', `type: referentiel\n${marked}`);
const inSettings = (marked: string) => offeredAt({}, 'certidoc.config.yaml', marked);

/** The text after a suggestion is taken, the first two lines of a fiche left out. */
const written = (marked: string, label: string) => {
  const offered = inFiche(marked);
  return expanded(offered, pick(offered, label)).slice(HEAD.length);
};

describe('the keys of a document', () => {
  test('those still missing: the required ones first and marked, then the recommended ones', () => {
    const offered = inFiche('titre: x\nmo█\nauteur: y\n');
    const labels = labelsOf(offered);
    expect(labels.slice(0, 4)).toEqual(['structure', 'contexte', 'public', 'objectifs']);
    for (const written of ['type', 'referentiel', 'titre', 'auteur']) expect(labels).not.toContain(written);
    const marks = labels.map((label) => pick(offered, label).badge?.fr ?? '');
    expect(marks.slice(0, 8)).toEqual(Array(8).fill('★ obligatoire'));
    expect(marks.lastIndexOf('★ obligatoire')).toBeLessThan(marks.indexOf('☆ recommandé'));
    expect(marks.lastIndexOf('☆ recommandé')).toBeLessThan(marks.indexOf(''));
  });

  test.each([
    ['moyens:\n  humains: x\n  █', { materiels: '★ obligatoire', financiers: '★ obligatoire' }],
    ['planification:\n  █', { date: '★ obligatoire', duree: '★ obligatoire', frequence: '★ obligatoire', seances: '' }],
    ['evaluation: {█}', { outils: '☆ recommandé', participation: '☆ recommandé' }],
    ['etat: validee\nvalidation:\n  █', { responsable: '★ obligatoire', date: '★ obligatoire' }],
    // Nobody asks for the validation of what is not validated, nor for its parts.
    ['validation:\n  █', { responsable: '', date: '' }],
  ])('the parts that the rules ask for are marked too: %j', (marked, wanted) => {
    const offered = inFiche(marked);
    const marks = labelsOf(offered).map((label) => [label, pick(offered, label).badge?.fr ?? '']);
    expect(Object.fromEntries(marks)).toEqual(wanted);
    expect(labelsOf(offered)).toEqual(Object.keys(wanted));
  });

  test('and those of a compétence, before the others', () => {
    const offered = inReferentiel('competences:\n  C1:\n    █');
    expect(labelsOf(offered).slice(0, 4)).toEqual(['titre', 'savoir_faire', 'connaissances', 'criteres']);
    expect(pick(offered, 'criteres').badge?.fr).toBe('★ obligatoire');
    expect(pick(offered, 'attitudes').badge).toBeUndefined();
  });

  test('each tells what goes there and what it proves', () => {
    const moyens = pick(inFiche('█'), 'moyens');
    expect(moyens).toMatchObject({ kind: 'rubrique', text: { fr: 'Les moyens : matériels, humains, financiers.' } });
    expect(moyens.documentation.fr).toContain('- **C1.CR2** — Le poste est rangé');
    expect(moyens.documentation.fr).toContain('Obligatoire.');
    expect(moyens.documentation.en).toContain('Required.');
    expect(moyens.documentation.fr).toContain('```yaml\nmoyens:\n  materiels:');
  });

  test('a rubrique of the référentiel’s own', () => {
    const sobriete = pick(inFiche('sob█'), 'sobriete');
    expect(sobriete).toMatchObject({ badge: { fr: '☆ recommandé' }, text: { fr: 'Sobriété' } });
    expect(written('sob█', 'sobriete')).toBe('sobriete: à compléter');
  });

  test('a rubrique that the case at hand requires', () => {
    expect(pick(inFiche('planification:\n  seances: 3\n█'), 'progression').badge?.fr).toBe('★ obligatoire');
    expect(pick(inFiche('planification:\n  seances: 1\n█'), 'progression').badge).toBeUndefined();
  });

  test('a key that is already followed by its value is replaced alone', () => {
    expect(written('moy█en: x', 'moyens')).toBe('moyens: x');
    expect(written('█titr: x\n', 'titre')).toBe('titre: x\n');
    expect(written('"m█": x', 'moyens')).toBe('"moyens": x');
  });

  test('of the parts of a référentiel, the required ones first', () => {
    const offered = inReferentiel('id: x\n█');
    expect(labelsOf(offered).slice(0, 3)).toEqual(['titre', 'certification_delivree', 'version']);
    expect(pick(offered, 'version')).toMatchObject({ badge: { fr: '★ obligatoire' }, snippet: 'version: "$1"' });
    expect(placesOf(pick(offered, 'competences'))).toContain('competences:\n  C1:\n    titre: {1:à compléter}');
  });

  test('of the settings', () => {
    expect(labelsOf(inSettings('█'))).toEqual([
      'referentiels',
      'ignorer',
      'langue',
      'regles',
      'surcharges',
      'verifications',
    ]);
    expect(labelsOf(inSettings('surcharges:\n  - fichiers: "x"\n    █'))).toEqual(['regles']);
  });
});

describe('nested keys', () => {
  const cases: readonly (readonly [before: string, label: string, after: string])[] = [
    ['public:\n  description: x\n  █', 'effectif', 'public:\n  description: x\n  effectif: '],
    ['public:\n    █', 'besoins', 'public:\n    besoins: à compléter'],
    ['public: {description: x, █}', 'age', 'public: {description: x, age: }'],
    ['public: {█', 'age', 'public: {age: '],
    [
      'moyens:\n  materiels:\n    - nom: a\n      █',
      'quantite',
      'moyens:\n  materiels:\n    - nom: a\n      quantite: ',
    ],
    ['moyens:\n  materiels:\n    - █', 'nom', 'moyens:\n  materiels:\n    - nom: '],
    ['moyens:\n  materiels:\n    -█', 'nom', 'moyens:\n  materiels:\n    - nom: '],
    ['moyens:\n  materiels: [{█', 'nom', 'moyens:\n  materiels: [{nom: '],
    ['deroule:\n- etape: a\n  █', 'contenu', 'deroule:\n- etape: a\n  contenu: à compléter'],
    ['objectifs:\n  O1:\n    texte: a\n    █', 'seuil', 'objectifs:\n  O1:\n    texte: a\n    seuil: '],
    ['objectifs:\n  O1:\n    texte: a\n    █', 'pix', 'objectifs:\n  O1:\n    texte: a\n    pix: []'],
    ['evaluation:\n  █', 'outils', 'evaluation:\n  outils:\n    - à compléter'],
  ];
  test.each(cases)('%j: %s', (before, label, after) => {
    expect(written(before, label)).toBe(after);
    const windows = offeredAt(ATELIER, 'fiches/x.fiche.yaml', (HEAD + before).replaceAll('\n', '\r\n'));
    expect(expanded(windows, pick(windows, label))).toBe((HEAD + after).replaceAll('\n', '\r\n'));
  });

  test('those written above and below are left out', () => {
    expect(labelsOf(inFiche('public:\n  age: 12\n  █\n  # à voir\n  besoins: x\n'))).toEqual([
      'effectif',
      'description',
      'niveau',
    ]);
    expect(labelsOf(inFiche('public: {age: 12, █, besoins: x}'))).toEqual(['effectif', 'description', 'niveau']);
  });
});

describe('whole rubriques, to tab through', () => {
  test('at the root', () => {
    expect(placesOf(pick(inFiche('█'), 'planification'))).toBe(
      [
        'planification:',
        '  date: {1|à compléter,2026-04-02,2026-04-03|}',
        '  duree: {2|à compléter,5 min,10 min,15 min,20 min,30 min,45 min,1 h,1 h 30,2 h,2 h 30,3 h,4 h,6 h|}',
        '  frequence: {3|unique,quotidienne,hebdomadaire,mensuelle|}',
        '  seances: {4:1}',
      ].join('\n'),
    );
  });

  test('right after the colon, when nothing hangs below', () => {
    expect(written('moyens:█', 'materiels, humains, financiers')).toBe(
      'moyens:\n  materiels:\n    - à compléter\n  humains:\n    - à compléter\n  financiers: aucun',
    );
    expect(labelsOf(inFiche('moyens:█\n  materiels: [x]'))).toEqual([]);
  });

  test('an element of a list, at any depth', () => {
    const step = ['- etape: à compléter', '  duree: à compléter', '  contenu: à compléter'];
    const label = 'etape, duree, contenu';
    const at = (margin: string) => step.map((line) => margin + line).join('\n');
    expect(written('deroule:\n  █', label)).toBe(`deroule:\n${at('  ')}`);
    expect(written('deroule:\n      - █', label)).toBe(`deroule:\n${at('      ')}`);
    expect(written('deroule:\n-█', label)).toBe(`deroule:\n${at('')}`);
    expect(written('moyens:\n  materiels: [█]', 'nom, quantite')).toBe(
      'moyens:\n  materiels: [{nom: à compléter, quantite: à compléter}]',
    );
  });

  test('lines are counted from the margin of the line, which the suggestion tells', () => {
    const suggestion = pick(inFiche('moyens:\n  materiels:\n    - █'), 'nom, quantite');
    expect(suggestion).toMatchObject({ margin: '    ', newText: 'nom: à compléter\n      quantite: à compléter' });
  });

  test('a new document, by its name', () => {
    const fiche = offeredAt(ATELIER, 'fiches/y.fiche.yaml', '█');
    const text = expanded(fiche, pick(fiche, 'fiche'));
    expect(text).toMatch(/^type: fiche\nreferentiel: atelier-velo\ntitre: à compléter\n/);
    expect(text).toContain('\n\nmoyens:\n  materiels:');
    expect(text).toContain('\nsobriete: à compléter');
    const bilan = offeredAt(
      { 'bilans/crevaison.fiche.yaml': ATELIER['fiches/crevaison.fiche.yaml'] },
      'bilans/crevaison.bilan.yaml',
      '\n█',
    );
    expect(accepted(bilan, pick(bilan, 'bilan'))).toMatch(
      /fiche: crevaison\.fiche\.yaml[\s\S]*O2:\n {4}resultat: à compl/,
    );
    expect(pick(offeredAt({}, 'mon-metier.referentiel.yaml', '█'), 'referentiel').newText).toMatch(
      /^type: .*\nid: mon-metier\n/,
    );
    expect(labelsOf(inFiche('█'))).not.toContain('fiche');
  });
});

describe('entries of a table', () => {
  test('the next free identifier, then the one a gap leaves', () => {
    expect(labelsOf(inFiche('objectifs:\n  O1: a\n  O2: b\n  █'))).toEqual(['O3', 'O3 …']);
    expect(labelsOf(inFiche('objectifs:\n  O1: a\n  █\n  O4: b\n'))).toEqual(['O5', 'O5 …', 'O2', 'O2 …']);
    expect(labelsOf(inFiche('objectifs: {O1: a, █}'))).toEqual(['O2', 'O2 …']);
    const head = 'competences:\n  C4:\n    criteres:\n      CR6: a\n      ';
    expect(labelsOf(inReferentiel(`${head}█`))[0]).toBe('CR7');
    expect(
      labelsOf(
        inReferentiel(`${head}CR7:\n        texte: b\n        details:\n          a: x\n          b: y\n          █`),
      ),
    ).toEqual(['c']);
    expect(labelsOf(inReferentiel('competences:\n  C4:\n    titre: x\n  C█'))[0]).toBe('C5');
    expect(labelsOf(inReferentiel('certification:\n  epreuves:\n    E1: {intitule: x}\n    █'))).toEqual(['E2']);
    expect(labelsOf(inReferentiel('activites: {A1: {titre: x}, A2: {titre: y}, █'))).toEqual(['A3']);
  });

  test('short or in detail', () => {
    expect(written('objectifs:\n  O1: a\n  █', 'O2')).toBe('objectifs:\n  O1: a\n  O2: à compléter');
    expect(written('objectifs:\n  O1: a\n  █', 'O2 …')).toBe(
      'objectifs:\n  O1: a\n  O2:\n    texte: à compléter\n    indicateur: à compléter\n    seuil: à compléter',
    );
    expect(written('objectifs: {O1: a, █}', 'O2 …')).toBe(
      'objectifs: {O1: a, O2: {texte: à compléter, indicateur: à compléter, seuil: à compléter}}',
    );
  });

  test('results for the objectives of the fiche, those that have none yet', () => {
    const offered = inBilan('fiche: ../fiches/crevaison.fiche.yaml\nobjectifs:\n  O1: atteint\n  █');
    expect(labelsOf(offered)).toEqual(['O2']);
    expect(placesOf(pick(offered, 'O2'))).toBe(
      'O2:\n    resultat: {1|à compléter,atteint,partiel,non-atteint,non-evalue|}\n    constat: {2:à compléter}',
    );
  });

  test('Pix codes, quoted, and rubriques that a référentiel speaks of', () => {
    const pix = inReferentiel('pix:\n  "1.1": 3\n  █');
    expect(pix.found).toHaveLength(15);
    expect(accepted(pix, pick(pix, '2.1'))).toMatch(/\n {2}"2\.1": à compléter$/);
    const own = inReferentiel('documents:\n  bilan:\n    rubriques:\n      avis█');
    expect(labelsOf(own)).toContain('avis_du_groupe');
    expect(labelsOf(own)).not.toContain('moyens');
  });

  test('rules in the settings, with their severities', () => {
    const offered = inSettings('regles:\n  fiche-date-invalide: info\n  fiche█');
    expect(labelsOf(offered)).toContain('fiche-objectif-verbe');
    expect(labelsOf(offered)).not.toContain('fiche-date-invalide');
    expect(placesOf(pick(offered, 'fiche-objectif-verbe'))).toBe(
      'fiche-objectif-verbe: {1|erreur,avertissement,info,desactivee|}',
    );
    expect(labelsOf(inSettings('regles: {fiche-objectif-verbe: █'))).toEqual([
      'erreur',
      'avertissement',
      'info',
      'desactivee',
    ]);
  });
});

test('a whole référentiel taken as it is lacks nothing but words', () => {
  const offered = offeredAt({}, 'neuf.referentiel.yaml', '█');
  const found = lint({ 'neuf.referentiel.yaml': accepted(offered, pick(offered, 'referentiel')) });
  expect(new Set(found.map(({ finding }) => finding.rule))).toEqual(new Set(['ref-texte-provisoire']));
});

test('a byte order mark is no part of the first key', () => {
  const first = offeredAt(ATELIER, 'x.fiche.yaml', '\uFEFFmoy█\n');
  expect(accepted(first, pick(first, 'moyens'))).toMatch(/^\uFEFFmoyens:\n {2}materiels:\n/);
  expect(labelsOf(offeredAt(ATELIER, 'x.fiche.yaml', '\uFEFFtype: fiche\n█'))).not.toContain('type');
});

test('a check of one’s own is begun with demands that may stand together', () => {
  const offered = inSettings('verif█');
  expect(accepted(offered, pick(offered, 'verifications'))).toBe(
    'verifications:\n  perso-mon-controle:\n    mention:\n      - à compléter\n    message: à compléter',
  );
  const documents = inReferentiel('docum█');
  expect(accepted(documents, pick(documents, 'documents'))).not.toContain('verifications');
});
