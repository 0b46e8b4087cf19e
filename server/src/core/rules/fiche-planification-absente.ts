import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** An activity sheet without planning (C4.CR3.d of the official référentiel). */
export default defineRule({
  id: 'fiche-planification-absente',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check(context) {
    reportAbsence(context, {
      key: 'planification',
      constat: { fr: "Cette fiche n'a pas de planification.", en: 'This fiche has no planning.' },
      contenu: { fr: 'date, durée, fréquence.', en: 'date, duration, frequency.' },
    });
  },
  titre: { fr: 'Planification absente', en: 'Planning missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche d'activité qui ne dit pas quand l'activité aura lieu, ni combien de temps elle dure.",
    en: 'Reports an activity sheet that does not say when the activity takes place, nor for how long.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’action [soit] planifiée (date, durée, fréquence) » (compétence « Concevoir un projet d’animation », critère de la fiche d’activité, d).',
    en: 'The référentiel asks that "the action is planned (date, duration, frequency)".',
  },
  mauvais: [
    'type: fiche\ntitre: Créer son adresse électronique\n^^^^^ fiche-planification-absente\nmoyens:\n  materiels: [Ordinateur]\n',
    'type: fiche\ntitre: Créer son adresse électronique\nplanification: {date: , duree: }\n^^^^^^^^^^^^^ fiche-planification-absente\n',
  ],
  bon: [
    'type: fiche\ntitre: Créer son adresse électronique\nplanification:\n  date: 2026-04-02\n  duree: 2 h\n  frequence: unique\n',
    {
      'r.referentiel.yaml':
        'type: referentiel\nid: animateur\ntitre: Animateur\nversion: "1"\ndocuments:\n  fiche:\n    rubriques:\n      planification: {statut: facultatif}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\ntitre: Permanence à la demande\n',
    },
  ],
};
