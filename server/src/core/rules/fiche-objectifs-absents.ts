import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** An activity sheet without objectives (C4.CR3.a of the official référentiel). */
export default defineRule({
  id: 'fiche-objectifs-absents',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check(context) {
    reportAbsence(context, {
      key: 'objectifs',
      constat: { fr: "Cette fiche n'a pas d'objectif.", en: 'This fiche has no objective.' },
      contenu: {
        fr: "au moins un objectif, O1, avec l'indicateur et le seuil qui diront s'il est atteint.",
        en: 'at least one, O1, with the indicator and the threshold that will tell whether it is reached.',
      },
    });
  },
  titre: { fr: 'Objectifs absents', en: 'Objectives missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche d'activité qui ne dit pas ce que les participants sauront faire.",
    en: 'Reports an activity sheet that does not say what participants will be able to do.',
  },
  pourquoi: {
    fr: "Le référentiel demande que « l'objectif posé [soit] clair, réalisable et mesurable quand applicable » (compétence « Concevoir un projet d’animation », critère de la fiche d’activité, a). Sans objectif, rien ne dira si l'activité a réussi.",
    en: 'The référentiel asks for an objective that is "clear, feasible and measurable". Without one, nothing can tell whether the activity succeeded.',
  },
  mauvais: [
    'type: fiche\ntitre: Créer son adresse électronique\n^^^^^ fiche-objectifs-absents\nmoyens:\n  materiels: [Ordinateur]\n',
    'type: fiche\ntitre: Créer son adresse électronique\nobjectifs:\n^^^^^^^^^ fiche-objectifs-absents\n',
    'type: fiche\ntitre: Créer son adresse électronique\nobjectifs:   # à écrire ce soir\n^^^^^^^^^ fiche-objectifs-absents\n  O1:\n  O2: ""\n',
  ],
  bon: [
    'type: fiche\ntitre: Créer son adresse électronique\nobjectifs:\n  O1: Créer une adresse électronique\n',
    {
      'r.referentiel.yaml':
        'type: referentiel\nid: animateur\ntitre: Animateur\nversion: "1"\ndocuments:\n  fiche:\n    rubriques:\n      objectifs: {statut: facultatif}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\ntitre: Permanence à la demande\n',
    },
  ],
};
