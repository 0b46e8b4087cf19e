import type { Document } from '../model/document.ts';
import type { Plain } from '../model/edits.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { type NeededPart, reportMissingParts } from './support/incomplete.ts';
import { objectivesOf } from './support/objectives.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

/** An evaluation without a tool, or without the public (C4.CR4 of the official référentiel). */
export default defineRule({
  id: 'fiche-evaluation-incomplete',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check: (context) => reportMissingParts(context, 'evaluation', partsFor(context.document), 'avertissement'),
  titre: { fr: 'Évaluation incomplète', en: 'Evaluation incomplete' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une évaluation sans outil, ou qui ne dit pas comment le public y participe.',
    en: 'Reports an evaluation without a tool, or that does not say how the public takes part.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’évaluation de l’activité [soit] préparée » (compétence « Concevoir un projet d’animation », critères de performance) : par quel outil, et avec quelle part du public.',
    en: 'The référentiel asks that "the evaluation of the activity is prepared": with which tool, and with which part played by the public.',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier photo\nevaluation:\n^^^^^^^^^^ fiche-evaluation-incomplete\n  outils: [Quiz]\n',
    'type: fiche\ntitre: Atelier photo\nobjectifs:\n  O1: Cadrer un portrait\nevaluation:\n  outils: []\n  ^^^^^^ fiche-evaluation-incomplete\n  participation: Chacun note la photo de son voisin\n',
    'type: fiche\ntitre: Atelier photo\nevaluation:\n^^^^^^^^^^ fiche-evaluation-incomplete\n  participation: Chacun note la photo de son voisin\n',
  ],
  bon: [
    'type: fiche\ntitre: Atelier photo\nevaluation:\n  outils: [{outil: Quiz, moment: fin de séance}]\n  participation: Chacun note la photo de son voisin\n',
    'type: fiche\ntitre: Atelier photo\nevaluation:\n',
  ],
};

function partsFor(fiche: Document<'fiche'>): readonly NeededPart[] {
  const objectifs = [...objectivesOf(fiche).keys()];
  const outil: Plain = objectifs.length > 0 ? { outil: PLACEHOLDER, objectifs } : PLACEHOLDER;
  return [
    {
      key: 'outils',
      constat: { fr: "Aucun outil d'évaluation n'est prévu.", en: 'No evaluation tool is planned.' },
      conseil: {
        fr: "Ajoutez-en un : quiz, grille d'observation, questionnaire…",
        en: 'Add one: quiz, observation grid, questionnaire…',
      },
      value: [outil],
    },
    {
      key: 'participation',
      constat: {
        fr: "La fiche ne dit pas comment le public participe à l'évaluation.",
        en: 'The fiche does not say how the public takes part in the evaluation.',
      },
      conseil: {
        fr: 'Dites-le dans « participation » : vote, tour de table, correction entre voisins…',
        en: 'Say it in "participation": vote, round of comments, peer marking…',
      },
      value: PLACEHOLDER,
    },
  ];
}
