import { describe, expect, it } from 'vitest';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { applyFix, type Files, lint, TODAY, uriOf } from '../support/fixture.ts';

const seen = (files: Files, rule: string) => lint(files).filter(({ finding }) => finding.rule === rule);

const severities = (files: Files, rule: string) => seen(files, rule).map(({ finding }) => finding.severity);

describe('the statut that a référentiel gives decides', () => {
  it.each([
    ['fiche', 'adaptations', 'fiche-adaptations-vides'],
    ['fiche', 'plan_de_rechange', 'fiche-rechange-absent'],
    ['fiche', 'securite', 'fiche-securite-absente'],
    ['fiche', 'budget', 'fiche-budget-manquant'],
    ['fiche', 'donnees_personnelles', 'fiche-donnees-absentes'],
    ['bilan', 'depenses', 'bilan-depenses-absentes'],
    ['bilan', 'transmission', 'bilan-transmission-absente'],
  ])('for a %s without %s', (kind, key, rule) => {
    const files = (statut: string): Files => ({
      'r.referentiel.yaml': `type: referentiel\nid: metier\ndocuments: {${kind}: {rubriques: {${key}: {statut: ${statut}}}}}\n`,
      'a.fiche.yaml': 'type: fiche\nreferentiel: metier\ntitre: Atelier\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\n',
    });
    expect(severities(files('obligatoire'), rule)).toEqual(['erreur']);
    expect(severities(files('recommande'), rule)).toEqual(['avertissement']);
    expect(severities(files('conditionnel'), rule)).toEqual([]);
    expect(severities(files('facultatif'), rule)).toEqual([]);
  });

  it('is not repeated by the general rules', () => {
    const found = lint({ 'a.fiche.yaml': 'type: fiche\ntitre: Atelier\nadaptations:\n' });
    const about = found.filter(({ finding }) =>
      /« (?:adaptations|plan_de_rechange|securite) »/.test(finding.message.fr),
    );
    expect(about.map(({ finding }) => finding.rule).toSorted()).toEqual([
      'fiche-adaptations-vides',
      'fiche-rechange-absent',
      'fiche-securite-absente',
    ]);
  });
});

describe('a draft', () => {
  it('is only warned of prior steps that are missing', () => {
    const fiche = (etat: string) => ({ 'a.fiche.yaml': `type: fiche\netat: ${etat}\nlieu: {type: hors-les-murs}\n` });
    expect(severities(fiche('soumise'), 'fiche-demarches-absentes')).toEqual(['erreur']);
    expect(severities(fiche('brouillon'), 'fiche-demarches-absentes')).toEqual(['avertissement']);
  });
});

describe('the day', () => {
  const fiche = (date: string) => `type: fiche\nplanification: {date: ${date}, duree: 2 h}\n`;

  it('comes from the host, and without it nothing waits for a bilan', () => {
    const rulesOf = (workspace: Workspace): string[] => {
      workspace.set({ uri: uriOf('a.fiche.yaml'), text: fiche('2020-01-01') });
      const snapshot = workspace.snapshot();
      const document = snapshot.get(uriOf('a.fiche.yaml'));
      return document ? runRules(snapshot, document).map(({ rule }) => rule) : [];
    };
    expect(rulesOf(new Workspace())).not.toContain('croise-fiche-sans-bilan');
    expect(rulesOf(new Workspace({ today: () => TODAY }))).toContain('croise-fiche-sans-bilan');
  });

  it('changes the snapshot when it changes', () => {
    let today = TODAY;
    const workspace = new Workspace({ today: () => today });
    const first = workspace.snapshot();
    expect(workspace.snapshot()).toBe(first);
    today = { ...TODAY, day: TODAY.day + 1 };
    expect(workspace.snapshot().today).toEqual(today);
  });

  it('counts from the last session', () => {
    const several = fiche('2025-12-01').replace('2 h', '2 h, frequence: hebdomadaire, seances: 4');
    expect(seen({ 'a.fiche.yaml': fiche('2025-12-01') }, 'croise-fiche-sans-bilan')).toHaveLength(1);
    expect(seen({ 'a.fiche.yaml': several }, 'croise-fiche-sans-bilan')).toHaveLength(0);
  });
});

describe('the bilan created for a fiche', () => {
  it('goes where the others are, points to it and holds what it tells', () => {
    const files = {
      'fiches/été 1.fiche.yaml':
        'type: fiche\nauteur: Une stagiaire\npublic: {effectif: 8}\nobjectifs: {O1: Créer, O2: Lire}\nplanification: {date: 2020-04-02, duree: 2 h}\n',
      'fiches/b.fiche.yaml': 'type: fiche\n',
      'bilans/b.bilan.yaml': 'type: bilan\nfiche: ../fiches/b.fiche.yaml\n',
    };
    const fix = seen(files, 'croise-fiche-sans-bilan')[0]?.finding.fixes()[0];
    expect(fix).toBeDefined();
    if (!fix) return;
    const after = applyFix(files, fix);
    const text = after['bilans/été 1.bilan.yaml'];
    expect(text).toContain('fiche: ../fiches/été 1.fiche.yaml');
    expect(text).toContain('prevus: 8');
    expect(text).toContain('O2:');
    expect(seen(after, 'croise-fiche-sans-bilan')).toEqual([]);
    expect(seen(after, 'croise-fiche-introuvable')).toEqual([]);
  });
});

describe('a total', () => {
  const budget = (montants: readonly string[], total: string) => ({
    'a.fiche.yaml': `type: fiche\nbudget:\n  postes: [${montants.map((one) => `{nom: x, montant: ${one}}`).join(', ')}]\n  total: ${total}\n`,
  });

  it.each([
    [['"0,1"', '"0,2"'], '"0,3"'],
    [['1.10', '2.20'], '3.3'],
    [['9007199254740993', '1'], '9007199254740994'],
    [['3 000', '500'], '3 500'],
    [['-500', '1500'], '1000'],
  ])('%s is %s', (montants, total) => {
    expect(seen(budget(montants, total), 'fiche-budget-total')).toEqual([]);
  });

  it('is written as the author does', () => {
    const fixed = (montants: readonly string[], total: string) => {
      const files = budget(montants, total);
      const fix = seen(files, 'fiche-budget-total')[0]?.finding.fixes()[0];
      return /total: (.*)/.exec(fix ? (applyFix(files, fix)['a.fiche.yaml'] ?? '') : '')?.[1];
    };
    expect(fixed(['12000', '500'], '1 000')).toBe('12 500');
    expect(fixed(['1.5', '2.25'], '"3,7"')).toBe('"3,75"');
    expect(fixed(['1.5', '2.5'], '3')).toBe('4');
  });
});

describe('a claim', () => {
  const REFERENTIEL =
    "type: referentiel\nid: metier\ncompetences:\n  C4: {criteres: {CR3: {texte: Fiche, details: {b: Les moyens, c: L'action est budgétisée}}}}\n";
  const files = (fiche: string): Files => ({
    'r.referentiel.yaml': REFERENTIEL,
    'a.fiche.yaml': `type: fiche\nreferentiel: metier\nmoyens: {humains: [Une animatrice]}\n${fiche}`,
  });

  it.each([
    ['preuves: [C4.CR3.c, C4.CR3.b]\n', 'preuves: [C4.CR3.b]\n'],
    ['preuves: [C4.CR3.b, C4.CR3.c]\n', 'preuves: [C4.CR3.b]\n'],
    ['preuves:\n  - C4.CR3.c   # le budget\n  - C4.CR3.b\n', 'preuves:\n  - C4.CR3.b\n'],
    ['preuves: [C4.CR3.c]\nauteur: Moi\n', 'auteur: Moi\n'],
    ['preuves: C4.CR3.c\nauteur: Moi\n', 'auteur: Moi\n'],
  ])('is taken out of %j', (before, after) => {
    const all = files(before);
    const found = seen(all, 'croise-preuve-non-etayee');
    expect(found).toHaveLength(1);
    const fix = found[0]?.finding.fixes().at(-1);
    expect(fix && applyFix(all, fix)['a.fiche.yaml']).toBe(files(after)['a.fiche.yaml']);
  });

  it('stands on the budget once it is there', () => {
    expect(seen(files('budget: {total: 100}\npreuves: [C4.CR3.c]\n'), 'croise-preuve-non-etayee')).toEqual([]);
  });
});
