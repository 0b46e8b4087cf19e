import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** An activity sheet without means (C4.CR3.b of the official référentiel). */
export default defineRule({
  id: 'fiche-moyens-absents',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check(context) {
    reportAbsence(context, {
      key: 'moyens',
      constat: { fr: "Cette fiche n'a pas de moyens.", en: 'This fiche has no means.' },
      contenu: { fr: 'matériels, humains, financiers.', en: 'equipment, people, money.' },
    });
  },
  titre: { fr: 'Moyens absents', en: 'Means missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche d'activité qui ne dit pas avec quels moyens l'activité se fera.",
    en: 'Reports an activity sheet that does not say what the activity will be done with.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « les moyens [soient] identifiés (matériel, financier, humain) » (compétence « Concevoir un projet d’animation », critère de la fiche d’activité, b). Sans eux, le responsable ne peut pas dire si l’activité est faisable.',
    en: 'The référentiel asks that "the means are identified (equipment, money, people)". Without them, nobody can tell whether the activity is feasible.',
  },
  mauvais: [
    'type: fiche\ntitre: Créer son adresse électronique\n^^^^^ fiche-moyens-absents\nobjectifs:\n  O1: Créer une adresse\n',
    'type: fiche\ntitre: Créer son adresse électronique\nmoyens:\n^^^^^^ fiche-moyens-absents\n  materiels:\n  humains: []   # à voir avec la structure\n',
  ],
  bon: [
    'type: fiche\ntitre: Créer son adresse électronique\nmoyens:\n  materiels: [Ordinateur]\n  humains: [Un médiateur]\n  financiers: aucun\n',
    'type: fiche\ntitre: Jeu de mémoire\nmoyens: {materiels: aucun, humains: aucun, financiers: aucun}\n',
  ],
};
