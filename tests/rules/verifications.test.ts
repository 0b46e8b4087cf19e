import { describe, expect, it } from 'vitest';
import { Motif } from '../../server/src/core/model/motif.ts';
import { applyFix, type Files, lint, readMarkers } from '../support/fixture.ts';

/** The findings of the checks of one's own (and of `also`) are those the markers announce; gives them. */
function expectMarked(files: Files, also: readonly string[] = []) {
  const read = Object.entries(files).map(([file, text]) => ({ file, ...readMarkers(file, text) }));
  const plain = Object.fromEntries(read.map(({ file, text }) => [file, text]));
  const found = lint(plain).filter(({ seen }) => seen.rule.startsWith('perso-') || also.includes(seen.rule));
  expect(found.map(({ seen }) => seen)).toEqual(read.flatMap(({ expected }) => expected));
  return { files: plain, found };
}

const settings = (text: string): Files => ({ 'certidoc.config.yaml': `verifications:\n${text}` });

const REFERENTIEL = (verifications: string) => ({
  'm.referentiel.yaml': `type: referentiel
id: m
documents:
  fiche:
    rubriques: {sobriete: {statut: facultatif}}
    verifications:
${verifications}`,
});

describe('a check that wants words', () => {
  const words = settings('  perso-rgpd: {rubriques: [donnees_personnelles], mention: [RGPD, donnée personnelle]}\n');

  it('speaks at the rubrique that has none of them', () => {
    expectMarked({
      ...words,
      'a.fiche.yaml': 'type: fiche\ndonnees_personnelles: Les photos sont effacées\n^^^^^^^^^^^^^^^^^^^^ perso-rgpd\n',
    });
  });

  it.each([
    'Le rgpd est expliqué',
    'Les Données  personnelles restent ici',
    '"Les donnees-personnelles sont effacées"',
  ])('takes %s', (text) => {
    expectMarked({ ...words, 'a.fiche.yaml': `type: fiche\ndonnees_personnelles: ${text}\n` });
  });

  it('leaves a rubrique that is not there to its statut', () => {
    expectMarked({
      ...words,
      'a.fiche.yaml': 'type: fiche\ntitre: a\n',
      'b.fiche.yaml': 'type: fiche\ndonnees_personnelles:\n',
    });
  });

  it('looks at the whole document when no rubrique is named, at its texts only', () => {
    const files = settings('  perso-pix: {documents: bilan, mention: courriel}\n');
    expectMarked({
      ...files,
      'a.bilan.yaml': 'type: bilan\n^^^^ perso-pix\nfiche: courriel.fiche.yaml\n',
      'b.fiche.yaml': 'type: fiche\n',
    });
    expectMarked({ ...files, 'a.bilan.yaml': 'type: bilan\natouts: [Chacun a écrit deux courriels]\n' });
  });
});

describe('a check that wants a form', () => {
  it('speaks at each text that has not this form', () => {
    expectMarked({
      ...settings(
        '  perso-salle:\n    rubriques: [lieu.nom, objectifs.seuil]\n    motif: "{Salle,EPN} @* #*"\n    message: "Écrivez la salle : Salle B 12."\n',
      ),
      'a.fiche.yaml':
        'type: fiche\nlieu: {nom: La case}\n            ^^^^^^^ perso-salle\nobjectifs:\n  O1: {seuil: EPN a 3}\n  O2: {seuil: "6 sur 8"}\n              ^^^^^^^^^ perso-salle\n',
    });
  });

  it.each([
    ['####-##-##', '2026-04-02', true],
    ['####-##-##', '2026-4-2', false],
    ['*', '', true],
    ['* sur *', '6 sur 8', true],
    ['* sur *', '6 / 8', false],
    ['@@@', 'Éla', true],
    ['{oui,non}', 'non', true],
    ['{oui,non}', 'peut-être', false],
    ['{a,ab}c', 'abc', true],
    ['\\#?', '#1', true],
    ["l'été", 'l’été', true],
    ['a*b*c', 'a b c c', true],
    ['a', 'A', false],
  ])('compares %s with %s', (pattern, text, fits) => {
    expect(Motif.read(pattern)?.fits(text)).toBe(fits);
  });

  it.each(['', '{a', 'a}', '{a{b}}', 'x'.repeat(201)])('refuses %s', (pattern) => {
    expect(Motif.read(pattern)).toBeUndefined();
  });

  it('is not slowed by any text', () => {
    const motif = Motif.read('*a'.repeat(100));
    expect(motif?.fits('a'.repeat(99))).toBe(false);
    expect(motif?.fits(`${'a'.repeat(4999)}b`)).toBe(false);
    expect(motif?.fits('a'.repeat(1_000_000))).toBe(true);
  });
});

describe('a check that wants a number of elements', () => {
  it('counts entries, elements, and fields left out', () => {
    const { found } = expectMarked({
      ...settings(
        '  perso-objectifs: {rubriques: objectifs, minimum: 2}\n  perso-outils: {rubriques: [evaluation.outils], minimum: 2, gravite: erreur}\n  perso-pix: {rubriques: objectifs.pix, minimum: 1}\n',
      ),
      'a.fiche.yaml':
        'type: fiche\nobjectifs:\n^^^^^^^^^ perso-objectifs\n  O1: Créer une adresse\n  ^^ perso-pix\nevaluation:\n  outils: [Quiz, "" ]\n  ^^^^^^ perso-outils\n',
      'b.fiche.yaml':
        'type: fiche\nobjectifs: {O1: {texte: a, pix: ["2.1"]}, O2: {texte: b, pix: "4.1"}}\nevaluation: {outils: [Quiz, Grille]}\n',
    });
    expect(found.map(({ finding }) => finding.severity)).toEqual(['avertissement', 'avertissement', 'erreur']);
  });
});

describe('a check of forbidden words', () => {
  const words = settings(
    '  perso-mots:\n    interdits: {usager: bénéficiaire, personne lambda: "", digital: numérique, "tout public": "public : à préciser"}\n',
  );

  it('speaks at each of them and replaces what it can', () => {
    const { files, found } = expectMarked({
      ...words,
      'a.fiche.yaml':
        'type: fiche\ntitre: Usagers du digital\n       ^^^^^^^ perso-mots\n                  ^^^^^^^ perso-mots\nsecurite: Une personne  lambda, un usage\n              ^^^^^^^^^^^^^^^^ perso-mots\npublic: {description: Tout public}\n                      ^^^^^^^^^^^ perso-mots\n',
    });
    const [usagers, digital, lambda, public_] = found.map(({ finding }) => finding);
    const mended = (finding = usagers) =>
      applyFix(files, finding?.fixes()[0] ?? { title: { fr: '', en: '' }, safe: false, edits: [] })['a.fiche.yaml'];
    expect(mended()).toContain('titre: Bénéficiaires du digital');
    expect(mended(digital)).toContain('titre: Usagers du numérique');
    expect(mended(public_)).toContain('description: "Public : à préciser"');
    expect(lambda?.fixable).toBe(false);
  });

  it('does not look at identifiers, dates and the rest of the notation', () => {
    expectMarked({
      ...settings('  perso-mots: {interdits: {m: x, brouillon: x, "2026": x}}\n'),
      'a.fiche.yaml': 'type: fiche\nreferentiel: m\netat: brouillon\nplanification: {date: 2026-04-02}\n',
    });
  });
});

describe('checks of a référentiel', () => {
  const declared = '      perso-eau: {rubriques: [sobriete], mention: eau, critere: C1.CR1}\n';

  it('hold for the documents that follow it, at its own rubriques too', () => {
    const { found } = expectMarked({
      ...REFERENTIEL(declared),
      'a.fiche.yaml': 'type: fiche\nreferentiel: m\nsobriete: Peu d’impressions\n^^^^^^^^ perso-eau\n',
      'b.fiche.yaml': 'type: fiche\nreferentiel: autre\nsobriete: Peu d’impressions\n',
      'c.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\n',
    });
    expect(found[0]?.finding.criteria).toEqual(['C1.CR1']);
  });

  it('give way to a check of the same name in the settings', () => {
    expectMarked({
      ...REFERENTIEL(declared),
      ...settings('  perso-eau: {rubriques: [sobriete], mention: impression}\n'),
      'a.fiche.yaml': 'type: fiche\nreferentiel: m\nsobriete: Peu d’impressions\n',
    });
  });

  it('are read with exact places for what is wrong', () => {
    expectMarked(
      REFERENTIEL(
        '      perso-eau: {rubriques: [sobriété], mention: eau, critere: C9.CR9, documents: [fiche]}\n                              ^^^^^^^^ doc-valeur-invalide\n                                                                ^^^^^^ ref-identifiant-inconnu\n                                                                        ^^^^^^^^^ doc-cle-inconnue\n      perso-b: {rubriques: [sobriete, moyens.materiel], mention: eau, gravite: grave}\n                                      ^^^^^^^^^^^^^^^ doc-valeur-invalide\n                                                                               ^^^^^ doc-valeur-invalide\n',
      ),
      ['doc-valeur-invalide', 'doc-cle-inconnue', 'ref-identifiant-inconnu'],
    );
  });
});

describe('checks of one’s own are rules like the others', () => {
  const declared = '  perso-mots: {interdits: {digital: numérique}, message: Parlons français.}\n';
  const fiche = 'type: fiche\ntitre: Le digital\n';
  const severities = (config: string, text = fiche) =>
    lint({ 'certidoc.config.yaml': config, 'a.fiche.yaml': text })
      .filter(({ finding }) => /^(perso|doc)-/.test(finding.rule))
      .map(({ finding }) => `${finding.rule} ${finding.severity}`);

  it('set by the settings, silenced by a comment', () => {
    const base = `verifications:\n${declared}`;
    expect(severities(base)).toEqual(['perso-mots avertissement']);
    expect(severities(`${base}regles: {perso-mots: erreur}\n`)).toEqual(['perso-mots erreur']);
    expect(severities(`${base}regles: {perso-mots: desactivee}\n`)).toEqual([]);
    expect(severities(`${base}surcharges: [{fichiers: "*.fiche.yaml", regles: {perso-mots: info}}]\n`)).toEqual([
      'perso-mots info',
    ]);
    expect(severities(base, 'type: fiche\n# certidoc-ignore perso-mots: nom propre\ntitre: Le digital\n')).toEqual([]);
    expect(severities(base, `${fiche}# certidoc-ignore perso-autre: nom propre\n`)).toEqual([
      'perso-mots avertissement',
      'doc-suppression-inutile avertissement',
    ]);
  });

  it('speak with the message their author wrote', () => {
    const [found] = expectMarked({
      ...settings(declared),
      'a.fiche.yaml': 'type: fiche\ntitre: Le digital\n          ^^^^^^^ perso-mots\n',
    }).found;
    expect(found?.finding.message.fr).toBe('Parlons français.');
  });

  it('forgive a draft what is still missing', () => {
    const config = 'verifications:\n  perso-trois: {rubriques: objectifs, minimum: 3, gravite: erreur}\n';
    expect(severities(config, 'type: fiche\nobjectifs: {O1: a}\n')).toEqual(['perso-trois erreur']);
    expect(severities(config, 'type: fiche\netat: brouillon\nobjectifs: {O1: a}\n')).toEqual([
      'perso-trois avertissement',
    ]);
  });
});
