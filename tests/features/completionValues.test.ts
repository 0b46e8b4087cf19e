import { describe, expect, test } from 'vitest';
import { ATELIER } from '../support/atelier.ts';
import { accepted, expanded, labelsOf, offeredAt, pick } from '../support/completion.ts';

const HEAD = 'type: fiche\nreferentiel: atelier-velo\n';
const inFiche = (marked: string) => offeredAt(ATELIER, 'fiches/x.fiche.yaml', HEAD + marked);
const inBilan = (marked: string) =>
  offeredAt(ATELIER, 'bilans/x.bilan.yaml', `type: bilan\nfiche: ../fiches/crevaison.fiche.yaml\n${marked}`);

/** The text after a suggestion is taken, the first two lines of a fiche left out. */
const written = (marked: string, label: string) => {
  const offered = inFiche(marked);
  return expanded(offered, pick(offered, label)).slice(HEAD.length);
};

describe('values that are listed', () => {
  test.each(['etat:█', 'etat: █', 'etat: br█', 'etat: br█ouillon'])('with what they mean: %j', (marked) => {
    const offered = inFiche(marked);
    expect(labelsOf(offered)).toEqual(['brouillon', 'soumise', 'validee']);
    expect(pick(offered, 'validee').text.fr).toMatch(/^Validée par le responsable/);
    expect(written(marked, 'validee')).toBe('etat: validee');
  });

  test('between braces, in quotes, in a table', () => {
    expect(written('lieu: {type: █, nom: x}', 'hors-les-murs')).toBe('lieu: {type: hors-les-murs, nom: x}');
    expect(written('lieu: {type: "█"}', 'epn')).toBe('lieu: {type: "epn"}');
    expect(pick(inFiche('lieu: {type: █'), 'epn').commitCharacters).toEqual([',', '}']);
    expect(labelsOf(inBilan('objectifs:\n  O1: █')).slice(0, 2)).toEqual(['atteint', 'partiel']);
  });

  test('usual ones, where any other may stand', () => {
    expect(labelsOf(inFiche('thematique: █'))).toEqual(['initiation', 'securite', 'prevention', 'loisirs']);
    expect(labelsOf(inFiche('planification: {frequence: █'))).toContain('hebdomadaire');
    expect(labelsOf(inFiche('moyens:\n  financiers: █'))[0]).toBe('aucun');
    expect(labelsOf(inFiche('moyens:\n  financiers:\n    - █'))).not.toContain('aucun');
    expect(written('evaluation:\n  outils:\n    - outil: G█', "Grille d'observation")).toBe(
      "evaluation:\n  outils:\n    - outil: Grille d'observation",
    );
  });

  test('true or false, and the kind of the document', () => {
    const flag = offeredAt({}, 'x.referentiel.yaml', 'source:\n  texte_officiel: █');
    expect(labelsOf(flag)).toEqual(['true', 'false']);
    expect(pick(flag, 'true').text.fr).toBe('oui');
    const type = offeredAt({}, 'x.bilan.yaml', 'type: █');
    expect(labelsOf(type)).toEqual(['bilan']);
    expect(pick(type, 'bilan').preselect).toBe(true);
  });

  test('a placeholder counts as typed, so that what replaces it is found', () => {
    const { filterText } = pick(inFiche('etat: à compléter█'), 'validee');
    expect(filterText).toMatch(/^à compléter validee /);
    expect(written('etat: à compléter█', 'validee')).toBe('etat: validee');
  });

  test('the level, with the diplomas people know it by', () => {
    const offered = offeredAt({}, 'x.referentiel.yaml', 'type: referentiel\nniveau: █');
    expect(labelsOf(offered)).toEqual(['3', '4', '5', '6', '7', '8']);
    expect(pick(offered, '4').text.fr).toBe('Bac');
    expect(expanded(offered, pick(offered, '4'))).toBe('type: referentiel\nniveau: 4');
  });

  test('what the fiche of a bilan planned', () => {
    const planned = `${HEAD}public: {effectif: 8}\nlieu: {nom: "Cour : abri"}\nevaluation: {outils: [Quiz, Grille]}\n`;
    const files = { ...ATELIER, 'fiches/crevaison.fiche.yaml': planned };
    const within = (marked: string) =>
      offeredAt(files, 'bilans/x.bilan.yaml', `type: bilan\nfiche: ../fiches/crevaison.fiche.yaml\n${marked}`);
    expect(within('realise:\n  lieu: █').found[0]).toMatchObject({
      newText: '"Cour : abri"',
      text: { fr: 'prévu dans la fiche' },
    });
    expect(within('participation: {prevus: █}').found[0]).toMatchObject({ label: '8', newText: '8' });
    expect(labelsOf(within('avis_du_groupe:\n  moyen: █'))).toEqual(['Quiz, Grille']);
    expect(labelsOf(within('participation: {presents: █}'))).toEqual([]);
    expect(labelsOf(offeredAt(files, 'x.bilan.yaml', 'type: bilan\nfiche: absente\nrealise: {lieu: █'))).toEqual([]);
  });

  test('the fiches, the nearest first', () => {
    const far = { ...ATELIER, 'autre/fiches/a.fiche.yaml': HEAD, 'bilans/b.fiche.yaml': HEAD };
    expect(labelsOf(offeredAt(far, 'bilans/x.bilan.yaml', 'type: bilan\nfiche: █'))).toEqual([
      'b.fiche.yaml',
      '../fiches/crevaison.fiche.yaml',
      '../autre/fiches/a.fiche.yaml',
    ]);
  });
});

describe('dates', () => {
  test('today and tomorrow', () => {
    const offered = inFiche('planification:\n  date:█');
    expect(labelsOf(offered)).toEqual(['2026-04-02', '2026-04-03']);
    expect(pick(offered, '2026-04-02')).toMatchObject({
      newText: ' 2026-04-02',
      text: { fr: "aujourd'hui, jeudi 2 avril 2026", en: 'today, Thursday, April 2, 2026' },
    });
  });

  test('the first of a month is said as in French', () => {
    const offered = inFiche('validation: {date: 2026-05-01}\nplanification:\n  date: █');
    expect(pick(offered, '2026-05-01').text.fr).toBe('déjà dans ce document, vendredi 1er mai 2026');
  });

  test('those of the fiche of a bilan, and of the document', () => {
    const files = { ...ATELIER, 'fiches/crevaison.fiche.yaml': `${HEAD}planification: {date: 2026-02-28}` };
    const marked = 'type: bilan\nfiche: ../fiches/crevaison.fiche.yaml\ndate: 2026-03-15\nrealise: {date: █';
    const offered = offeredAt(files, 'bilans/x.bilan.yaml', marked);
    expect(labelsOf(offered)).toEqual(['2026-02-28', '2026-03-01', '2026-04-02', '2026-04-03', '2026-03-15']);
    expect(pick(offered, '2026-02-28')).toMatchObject({
      preselect: true,
      text: { fr: 'date prévue, samedi 28 février 2026' },
    });
  });
});

describe('fiches of a bilan', () => {
  test('the nearest first', () => {
    const names = ['a.fiche.yaml', 'autre/a.fiche.yaml', 'm/fiches/z.fiche.yaml'];
    const files = Object.fromEntries(names.map((name) => [name, 'type: fiche\n']));
    const offered = offeredAt(files, 'm/bilans/x.bilan.yaml', 'type: bilan\nfiche: █\n');
    expect(labelsOf(offered)).toEqual(['../fiches/z.fiche.yaml', '../../a.fiche.yaml', '../../autre/a.fiche.yaml']);
  });
});

describe('durations', () => {
  test('usual ones', () => {
    expect(labelsOf(inFiche('planification:\n  duree: █'))).toEqual(
      expect.arrayContaining(['15 min', '30 min', '1 h', '1 h 30', '2 h']),
    );
  });

  test('what is left of the planned one, among the steps', () => {
    const steps = 'planification: {duree: 2 h}\nderoule:\n  - {etape: a, duree: 30 min}\n  - etape: b\n    duree: █';
    expect(pick(inFiche(steps), '1 h 30')).toMatchObject({ preselect: true, text: { fr: 'reste de la durée prévue' } });
    expect(labelsOf(inFiche(steps))[0]).toBe('1 h 30');
    expect(inFiche(steps.replace('30 min', '3 h')).found.some(({ preselect }) => preselect)).toBe(false);
  });

  test('the planned one, in a bilan', () => {
    expect(labelsOf(inBilan('realise:\n  duree: █'))[0]).toBe('2 h 15');
  });
});

describe('terms of the glossaries', () => {
  test('once the asterisk is typed, with their definition', () => {
    const offered = inFiche('progression: On suit une *dém█');
    expect(labelsOf(offered)).toEqual(['Démarche projet', 'DP', 'Fuite']);
    const term = pick(offered, 'Démarche projet');
    expect(term.documentation.fr).toBe('**Démarche projet**\n\nAvancer par étapes');
    expect(term.filterText).toMatch(/^\*Démarche \*demarche projet /);
    expect(accepted(offered, term)).toBe(`${HEAD}progression: On suit une *Démarche projet**`);
  });

  test.each([
    ['progression: |\n  Une *█ ici', 'progression: |\n  Une *Fuite** ici'],
    ['progression: une *fu█ite**, puis', 'progression: une *Fuite**, puis'],
    ['progression: une *f█*', 'progression: une *Fuite**'],
    ['progression: "*f█"', 'progression: "*Fuite**"'],
    ['progression: *█', 'progression: "*Fuite**"'],
    ['public:\n  besoins:█', undefined],
    ['progression: *DP** et █', undefined],
    ['progression: 3*█', undefined],
    ['titre: *f█', undefined],
  ])('%j', (before, after) => {
    if (after === undefined) expect(labelsOf(inFiche(before))).not.toContain('Fuite');
    else expect(written(before, 'Fuite')).toBe(after);
  });
});

describe('comments that silence rules', () => {
  test('the rules, those that speak of the lines first', () => {
    const offered = inFiche('# certidoc-ignore fiche-█\nplanification: {date: 30/02/2026}\n');
    expect(labelsOf(offered)).toContain('fiche-objectif-verbe');
    expect(pick(offered, 'fiche-date-invalide').badge?.fr).toBe('★ ici');
    expect(pick(offered, 'doc-tabulation').badge).toBeUndefined();
    expect(written('# certidoc-ignore fiche-█', 'fiche-public-flou')).toBe('# certidoc-ignore fiche-public-flou');
  });

  test('several, the whole file, the words themselves, in the settings too', () => {
    expect(labelsOf(inFiche('# certidoc-ignore doc-syntaxe, █'))).toContain('doc-tabulation');
    expect(labelsOf(inFiche('titre: x # certidoc-ignore-fichier █'))).toContain('doc-tabulation');
    expect(labelsOf(inFiche('# cer█'))).toEqual(['certidoc-ignore', 'certidoc-ignore-fichier']);
    expect(inFiche('# certidoc-ignore doc-syntaxe: car █').found).toEqual([]);
    expect(inFiche('# mon █').found).toEqual([]);
  });
});
