import { describe, expect, it } from 'vitest';
import { places, readMarkdown, said } from '../../support/reading.ts';

// Lines, lists and values as trainees write them: what each of these shapes says must be understood, or honestly left.
const fiche = (text: string) => said(readMarkdown(text));
const bilan = (text: string) => said(readMarkdown(text, 'bilan'));

describe('lists and lines', () => {
  it('name a field without a colon above what it holds', () => {
    expect(
      fiche('## Moyens\n\n- Matériels\n  - 5 ordinateurs\n  - un écran\n- **Moyens humains**\n  - un conseiller\n'),
    ).toEqual({
      moyens: { materiels: [{ quantite: '5', nom: 'ordinateurs' }, 'un écran'], humains: ['un conseiller'] },
    });
  });

  it('time each step on its line', () => {
    const steps = [
      { duree: '15 min', etape: 'accueil' },
      { duree: '45 min', etape: 'création, qui continue à la ligne' },
    ];
    expect(fiche('## Déroulé\n\n15 min : accueil\n45 min : création, qui continue\nà la ligne\n')).toEqual({
      deroule: steps,
    });
    expect(fiche('## Déroulé\n\nAccueil (15 min)\nCréation (45 min) : on crée\n')).toMatchObject({
      deroule: [
        { etape: 'Accueil', duree: '15 min' },
        { etape: 'Création', duree: '45 min', contenu: 'on crée' },
      ],
    });
  });

  it('name the tools of an evaluation in a sentence', () => {
    expect(fiche('## Évaluation\n\nQuiz\n')).toEqual({ evaluation: { outils: 'Quiz' } });
    expect(fiche('## Évaluation\n\nUn quiz de 5 questions. Chacun se corrige.\n')).toEqual({
      evaluation: { outils: 'Un quiz de 5 questions', participation: 'Chacun se corrige.' },
    });
    expect(fiche('## Évaluation\n\nChacun se corrige avec un quiz.\n')).toEqual({
      evaluation: { participation: 'Chacun se corrige avec un quiz.' },
    });
  });
});

describe('the front matter', () => {
  it('takes dates in words, and numbers and values as people say them', () => {
    expect(
      fiche('---\ndate: jeudi 2 avril 2026\nformat: Collectif\neffectif: 8 personnes\nniveau: debutant\n---\n'),
    ).toEqual({
      planification: { date: '2026-04-02' },
      format: 'collectif',
      public: { effectif: '8', niveau: 'debutant' },
    });
    expect(bilan('---\ndate: 15 septembre 2026\n---\n')).toEqual({ date: '2026-09-15' });
    expect(bilan('---\ndate: "15 septembre 2026"\n---\n')).toEqual({ date: '15 septembre 2026' });
  });

  it('begins a rubrique that the text goes on with', () => {
    expect(fiche('---\npublic: Enfants\n---\n\n## Public\n\n- Effectif : 8\n')).toEqual({
      public: { description: 'Enfants', effectif: '8' },
    });
  });
});

describe('results', () => {
  it.each([
    ['partiellement atteint – six élèves', 'partiel', 'six élèves'],
    ['Partiellement atteint', 'partiel', undefined],
    ['en partie atteint, faute de temps', 'partiel', 'faute de temps'],
    ['✅ atteint', 'atteint', undefined],
    ['Oui', 'atteint', undefined],
    ['non, faute de temps', 'non-atteint', 'faute de temps'],
    ['pas atteint (manque de temps)', 'non-atteint', 'manque de temps'],
    ['Créer une adresse : atteint (6/6)', 'atteint', '6/6'],
    ['Créer une adresse → partiellement atteint : 3 sur 6', 'partiel', '3 sur 6'],
  ])('%s', (text, resultat, constat) => {
    const value = constat === undefined ? resultat : { resultat, constat };
    expect(bilan(`## Objectifs\n\n- O1 : ${text}\n`)).toEqual({ objectifs: { O1: value } });
  });

  it('count people in sentences', () => {
    expect(bilan('## Participation\n\n12 élèves étaient prévus, 12 inscrits, 10 personnes présentes.\n')).toEqual({
      participation: { prevus: '12', inscrits: '12', presents: '10' },
    });
  });

  it('tell a gap in one sentence as the YAML notation does', () => {
    expect(bilan('## Écarts\n\n- 2 h 30 au lieu de 3 h\n- Aucun autre\n')).toEqual({
      ecarts: ['2 h 30 au lieu de 3 h', 'Aucun autre'],
    });
  });
});

describe('places', () => {
  it('are exact in each of these shapes', () => {
    const text =
      '## Durée : 2 h\n\n## Lieu et date\n\nLe 2 avril 2026\n\n## Déroulé\n\n10 min : accueil\n20 min : quiz\n';
    expect(places(readMarkdown(text))).toMatchObject({
      'planification.duree': '2 h',
      'planification.date': '2 avril 2026',
      'deroule.0.duree': '10 min',
      'deroule.1.etape': 'quiz',
    });
  });
});

describe('what word processors leave', () => {
  it('gives headings and bullets without their blank, and typographic bullets', () => {
    expect(fiche('##Objectifs\n-Créer\n-Trier\n\n##Moyens##\nMatériel : un PC\n')).toEqual({
      objectifs: { O1: 'Créer', O2: 'Trier' },
      moyens: { materiels: 'un PC' },
    });
    expect(fiche('## Objectifs\n\n• Créer\n• Trier, et\nranger\n')).toEqual({
      objectifs: { O1: 'Créer', O2: 'Trier, et ranger' },
    });
    expect(fiche('## Progression\n\n#atelier pas à pas\n')).toEqual({ progression: '#atelier pas à pas' });
    expect(fiche('## Progression\n\nPas à pas\n– sans hâte –\n')).toEqual({ progression: 'Pas à pas – sans hâte –' });
  });

  it('gives an objective on each line', () => {
    const text = 'Objectif 1 : Régler (indicateur : privé ; seuil : 20/24)\nObjectif 2 : Signaler, puis\nattendre\n';
    expect(fiche(`## Objectifs\n\n${text}`)).toEqual({
      objectifs: { O1: { texte: 'Régler', indicateur: 'privé', seuil: '20/24' }, O2: 'Signaler, puis attendre' },
    });
  });

  it('gives fields parted by <br>', () => {
    expect(bilan('## Réalisé\n\n**Date :** 4 mai 2026<br>**Durée :** 1 h 40<br>**Lieu :** collège\n')).toEqual({
      realise: { date: '2026-05-04', duree: '1 h 40', lieu: 'collège' },
    });
  });
});

describe('people', () => {
  it.each([
    ['24 élèves de 5e (12-13 ans)', '24'],
    ['Un groupe de 10 seniors', '10'],
    ['Environ 8 adultes', '8'],
    ['6 personnes', '6'],
  ])('%s', (text, effectif) => {
    expect(fiche(`## Public\n\n${text}\n`)).toMatchObject({ public: { description: text, effectif } });
  });

  it.each(['12 ans et plus', 'Jeunes de 12 ans', '2 séances par semaine pour des adultes'])('%s', (text) => {
    expect(fiche(`## Public\n\n${text}\n`)).toEqual({ public: { description: text } });
  });
});
