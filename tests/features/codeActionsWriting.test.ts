import { describe, expect, it, test } from 'vitest';
import { actionsAt, applied, changed, INVOKED, rulesOf, titlesOf } from '../support/actions.ts';
import { ATELIER, atelierAt } from '../support/atelier.ts';
import { type Files, lint } from '../support/fixture.ts';

describe('inserting what is missing', () => {
  it('puts each rubrique at its usual place, those required apart', () => {
    const files = atelierAt('fiches/crevaison.fiche.yaml', 'titre');
    const after = applied(files, 'Insérer les rubriques exigées qui manquent');
    const keys = [...(after['fiches/crevaison.fiche.yaml'] ?? '').matchAll(/^\w+/gm)].map(([key]) => key);
    expect(keys).toEqual(
      'type referentiel titre auteur structure preuves contexte public objectifs moyens planification deroule sobriete evaluation'.split(
        ' ',
      ),
    );
    expect(rulesOf(after).filter((seen) => /crevaison.fiche.yaml fiche-.*-absente?s?$/.test(seen)).length).toBeLessThan(
      rulesOf(changed(files, { edits: [] })).filter((seen) => /crevaison.fiche.yaml fiche-.*-absente?s?$/.test(seen))
        .length,
    );
    const all = applied(files, 'Insérer toutes les rubriques');
    expect(rulesOf(all).filter((seen) => /crevaison.fiche.yaml fiche-rubrique-absente$/.test(seen))).toEqual([]);
  });

  it('works in a référentiel, a bilan and a nearly empty fiche', () => {
    for (const [name, text] of [
      ['a.referentiel.yaml', 'type: referentiel\nid█: a\n'],
      ['a.bilan.yaml', 'type: bilan\nfic█he: a.fiche.yaml'],
      ['a.fiche.yaml', 'type: fiche█'],
    ] as const) {
      const after = applied({ [name]: text }, 'Insérer les rubriques exigées');
      const left = rulesOf(after).filter((seen) => /manquante|rubrique-absente|-absente?s?$/.test(seen));
      expect(titlesOf(actionsAt({ [name]: `█${after[name]}` })).filter((title) => /exigées/.test(title))).toEqual([]);
      expect(left.filter((seen) => seen.endsWith('ref-section-manquante'))).toEqual([]);
    }
  });

  it('is not offered at every move of the cursor', () => {
    const files = atelierAt('fiches/crevaison.fiche.yaml', 'Rustines');
    expect(titlesOf(actionsAt(files, { invoked: false, only: ['quickfix', 'refactor'] }))).toEqual([]);
  });
});

describe('glossary and proofs', () => {
  it('sorts a glossary, comments with their entries', () => {
    const files = {
      'a.referentiel.yaml': 'type: referentiel\nglossaire:\n  # lumière\n  Vitrail: Verre\n  Ab█side: Fond\n',
    };
    const [title = ''] = titlesOf(actionsAt(files)).filter((one) => /ordre|[Tt]rier/.test(one));
    expect(applied(files, title)['a.referentiel.yaml']).toBe(
      'type: referentiel\nglossaire:\n  Abside: Fond\n  # lumière\n  Vitrail: Verre\n',
    );
  });

  it('creates the entry of selected words, in the référentiel of the fiche', () => {
    const files = atelierAt('fiches/crevaison.fiche.yaml', 'roue tient');
    const after = applied(files, 'Ajouter « Roue tient » au glossaire', INVOKED, 'roue tient'.length);
    expect(after['velo.referentiel.yaml']).toContain("  Fuite: Perte d'air\n  Roue tient: à compléter\n");
  });

  it('leaves known terms, whole sentences and keys alone', () => {
    const of = (words: string, length: number) =>
      titlesOf(actionsAt(atelierAt('fiches/crevaison.fiche.yaml', words), INVOKED, length)).filter((t) =>
        t.includes('gloss'),
      );
    expect(of('fuites', 6)).toEqual([]);
    expect(of('contexte', 8)).toEqual([]);
    expect(of('Les fuites sont fréquentes : C1', 31)).toEqual([]);
  });

  it('adds a critère named in a sentence to the proofs', () => {
    const files = atelierAt('fiches/crevaison.fiche.yaml', 'C1 CR2', 2);
    expect(applied(files, 'Ajouter C1.CR2 à « preuves »')['fiches/crevaison.fiche.yaml']).toContain(
      'preuves: [C1.CR1, c1.cr2.a, C1.CR2]\n',
    );
  });

  test.each([
    ['titre: T\n', 'titre: T\npreuves:\n  - C1.CR2\n'],
    ['preuves: C1.CR1\n', 'preuves: [C1.CR1, C1.CR2]\n'],
    ['preuves:\n  - C1.CR1\n', 'preuves:\n  - C1.CR1\n  - C1.CR2\n'],
    ['preuves:\n', 'preuves:\n  - C1.CR2\n'],
  ])('however the proofs are written: %j', (before, after) => {
    const start = 'type: fiche\nreferentiel: atelier-velo\n';
    const files = {
      'velo.referentiel.yaml': ATELIER['velo.referentiel.yaml'],
      'a.fiche.yaml': `${start}${before}progression: Voir C1.█CR2\n`,
    };
    expect(applied(files, 'Ajouter C1.CR2')['a.fiche.yaml']).toBe(`${start}${after}progression: Voir C1.CR2\n`);
  });

  it('adds a critère of the référentiel to the proofs of the documents that may prove it', () => {
    const from = (words: string, wanted = INVOKED) =>
      titlesOf(actionsAt(atelierAt('velo.referentiel.yaml', words, 2), wanted)).filter((title) =>
        title.includes('preuves'),
      );
    expect(from('Le geste')).toEqual([
      'Ajouter C2.CR1 à « preuves » de crevaison.fiche.yaml',
      'Ajouter C2.CR1 à « preuves » de crevaison.bilan.yaml',
    ]);
    expect(from('"CR2"')).toEqual(['Ajouter C1.CR2 à « preuves » de crevaison.fiche.yaml']);
    expect(from('Les outils')).toEqual([]);
    expect(from('Démonter')).toEqual([]);
    expect(from('Le geste', { invoked: false })).toEqual([]);
    const after = applied(
      atelierAt('velo.referentiel.yaml', 'Le geste'),
      'Ajouter C2.CR1 à « preuves » de crevaison.f',
    );
    expect(after['fiches/crevaison.fiche.yaml']).toContain('preuves: [C1.CR1, c1.cr2.a, C2.CR1]\n');
  });

  it('does not add what is proved already', () => {
    const text = 'type: fiche\nreferentiel: atelier-velo\npreuves: [c1.cr2]\nprogression: Voir C1.█CR2\n';
    const files = { 'velo.referentiel.yaml': ATELIER['velo.referentiel.yaml'], 'a.fiche.yaml': text };
    expect(titlesOf(actionsAt(files)).filter((title) => title.includes('preuves'))).toEqual([]);
  });
});

describe('writing the bilan', () => {
  const alone: Files = {
    'velo.referentiel.yaml': ATELIER['velo.referentiel.yaml'],
    'fiches/crevaison.fiche.yaml': `█${ATELIER['fiches/crevaison.fiche.yaml']}public: {effectif: 6}\nauteur: Léa\nbudget: {postes: [{nom: Colle, montant: 300}], total: 300}\nlieu: {type: epn, nom: Le hangar}\n`,
  };

  it('carries over objectives, figures and tools, and leaves the rest to complete', () => {
    const after = applied(alone, 'Écrire le bilan');
    const bilan = after['bilans/crevaison.bilan.yaml'] ?? '';
    expect(bilan).toMatchInlineSnapshot(`
      "type: bilan
      fiche: ../fiches/crevaison.fiche.yaml
      auteur: Léa
      date: à compléter

      realise:
        # prévu : 2026-04-02
        date: à compléter
        # prévu : 2 h 15
        duree: à compléter
        # prévu : Le hangar
        lieu: à compléter

      participation:
        prevus: 6
        inscrits: à compléter
        presents: à compléter

      avis_du_groupe:
        # prévu : Quiz
        moyen: à compléter
        synthese: à compléter

      objectifs:
        # Réparer une crevaison — La roue tient — seuil : 4 sur 6 — outil prévu : Quiz
        O1:
          resultat: à compléter
          constat: à compléter
        # Remonter une roue — outil prévu : Quiz
        O2:
          resultat: à compléter
          constat: à compléter

      participants: à compléter

      ecarts:
        - prevu: à compléter
          realise: à compléter
          cause: à compléter

      atouts:
        - à compléter

      faiblesses:
        - à compléter

      ameliorations:
        - à compléter

      depenses:
        # prévu : Colle 300
        postes:
          - nom: Colle
            montant: à compléter
        # prévu : 300
        total: à compléter
        devise: XPF

      transmission:
        a: à compléter
        date: à compléter

      preuves: à compléter
      "
    `);
    const left = lint(after).filter(({ file }) => file.startsWith('bilans/'));
    expect(left.filter(({ finding }) => finding.failed || /^croise-|^doc-/.test(finding.rule))).toEqual([]);
  });

  it('is not offered when the bilan exists', () => {
    expect(titlesOf(actionsAt(atelierAt('fiches/crevaison.fiche.yaml', 'type'))).join()).not.toContain('bilan');
  });

  it('lies beside a fiche that is in no folder of fiches', () => {
    const files = { 'atelier.fiche.yml': '█type: fiche\ntitre: T\n' };
    expect(Object.keys(applied(files, 'Écrire le bilan'))).toContain('atelier.bilan.yaml');
  });
});

describe('dates and durations', () => {
  test.each([
    ['2h█30', ['Écrire 2 h 30', 'Écrire 150 min']],
    ['PT2█H', ['Écrire 2 h', 'Écrire 120 min']],
    ['9█0 min', ['Écrire 1 h 30']],
    ['4█5 min', []],
    ['chaque jou█r', []],
  ])('%s', (duree, expected) => {
    const files = { 'a.fiche.yaml': `type: fiche\nplanification: {duree: ${duree}}\n` };
    expect(
      titlesOf(actionsAt(files)).filter((title) => title.startsWith('Écrire') && !title.includes('bilan')),
    ).toEqual(expected);
  });

  it('keeps quotes', () => {
    const files = { 'a.referentiel.yaml': 'type: referentiel\ncertification: {epreuves: {E1: {duree: "1█h30"}}}\n' };
    expect(applied(files, 'Écrire 90 min')['a.referentiel.yaml']).toContain('{duree: "90 min"}');
  });
});

describe('renumbering', () => {
  const FILES = {
    'm.referentiel.yaml': `type: referentiel
id: m
competences:
  C1: {criteres: {CR1: Un}}
  C█4: {criteres: {CR1: Deux}}
  C2: {criteres: {CR1: Trois}, description: Après C4.CR1}
activites: {A1: {competences: [C1, C2, C4]}}
`,
    'a.fiche.yaml': 'type: fiche\nreferentiel: m\npreuves: [C2.CR1, C4.CR1]\n',
  };

  it('numbers in the order of the text, and every reference follows', () => {
    const after = applied(FILES, 'Renuméroter la liste de C1 à C3');
    expect(after['m.referentiel.yaml']).toBe(`type: referentiel
id: m
competences:
  C1: {criteres: {CR1: Un}}
  C2: {criteres: {CR1: Deux}}
  C3: {criteres: {CR1: Trois}, description: Après C2.CR1}
activites: {A1: {competences: [C1, C3, C2]}}
`);
    expect(after['a.fiche.yaml']).toContain('[C3.CR1, C2.CR1]');
  });

  it('is not offered when a free number is named somewhere, or nothing would change', () => {
    const dangling = { ...FILES, 'b.fiche.yaml': 'type: fiche\nreferentiel: m\npreuves: [C3.CR1]\n' };
    expect(titlesOf(actionsAt(dangling)).join()).not.toContain('Renuméroter');
    expect(titlesOf(actionsAt(atelierAt('velo.referentiel.yaml', 'CR1', 1))).join()).not.toContain('Renuméroter');
  });

  test.each(['glossaire:\n  Zè█bre: Un\n  Web 5: Deux', 'pix:\n  "1█.1": 3\n  "1.3": 4'])(
    'is not offered for what has a name of its own: %j',
    (list) => {
      const files = { 'a.referentiel.yaml': `type: referentiel\nid: a\n${list}\n` };
      expect(titlesOf(actionsAt(files)).join()).not.toContain('Renuméroter');
    },
  );

  it('works for objectives', () => {
    const files = {
      'a.fiche.yaml':
        'type: fiche\nobjectifs:\n  O█2: Lire\n  O5: Écrire\nevaluation: {outils: [{outil: Quiz, objectifs: [O2, O5]}]}\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nobjectifs: {O5: atteint}\n',
    };
    const after = applied(files, 'Renuméroter');
    expect(after['a.fiche.yaml']).toContain('O1: Lire\n  O2: Écrire\n');
    expect(after['a.fiche.yaml']).toContain('[O1, O2]');
    expect(after['a.bilan.yaml']).toContain('{O2: atteint}');
  });
});
