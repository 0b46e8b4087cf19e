import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** An activity sheet without evaluation (C4.CR4 of the official référentiel). */
export default defineRule({
  id: 'fiche-evaluation-absente',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check(context) {
    reportAbsence(context, {
      key: 'evaluation',
      constat: {
        fr: "Cette fiche ne dit pas comment l'activité sera évaluée.",
        en: 'This fiche does not say how the activity will be evaluated.',
      },
      contenu: {
        fr: "les outils d'évaluation, et la façon dont le public y participe.",
        en: 'the evaluation tools, and how the public takes part.',
      },
    });
  },
  titre: { fr: 'Évaluation absente', en: 'Evaluation missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche d'activité qui ne prévoit pas comment on saura si l'activité a réussi.",
    en: 'Reports an activity sheet that does not plan how success will be known.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’évaluation de l’activité [soit] préparée » (compétence « Concevoir un projet d’animation », critères de performance). Une évaluation qui n’est pas prévue ne se fait pas.',
    en: 'The référentiel asks that "the evaluation of the activity is prepared". What is not planned is not done.',
  },
  mauvais: [
    'type: fiche\ntitre: Créer son adresse électronique\n^^^^^ fiche-evaluation-absente\nobjectifs:\n  O1: Créer une adresse\n  O2: Envoyer un message\n',
    'type: fiche\ntitre: Créer son adresse électronique\nevaluation:\n^^^^^^^^^^ fiche-evaluation-absente\n  outils: []\n',
    {
      'r.referentiel.yaml':
        'type: referentiel\nid: animateur\ntitre: Animateur\nversion: "1"\ndocuments:\n  fiche:\n    rubriques:\n      evaluation: {statut: recommande}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\ntitre: Visite libre\n^^^^^ fiche-evaluation-absente\n',
    },
  ],
  bon: [
    'type: fiche\ntitre: Créer son adresse électronique\nevaluation:\n  outils: [Quiz]\n  participation: Chacun corrige le quiz de son voisin\n',
    {
      'r.referentiel.yaml':
        'type: referentiel\nid: animateur\ntitre: Animateur\nversion: "1"\ndocuments:\n  fiche:\n    rubriques:\n      evaluation: {statut: facultatif}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\ntitre: Visite libre\n',
    },
  ],
};
