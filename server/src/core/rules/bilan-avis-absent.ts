import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** A bilan without the group's opinion (C6.CR1 of the official référentiel). */
export default defineRule({
  id: 'bilan-avis-absent',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'suggested',
  presence: true,
  check(context) {
    reportAbsence(context, {
      key: 'avis_du_groupe',
      constat: {
        fr: "Ce bilan ne dit pas ce que le groupe a pensé de l'activité.",
        en: 'This bilan does not say what the group thought of the activity.',
      },
      contenu: {
        fr: "comment l'avis a été recueilli, ce que le groupe en dit.",
        en: 'how it was collected, what the group says.',
      },
    });
  },
  titre: { fr: 'Avis du groupe absent', en: "Group's opinion missing" },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un bilan qui ne rapporte pas l'avis du groupe.",
    en: "Reports a bilan that does not give the group's opinion.",
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’avis du groupe sur l’animation proposée [soit] recueilli » (compétence « Evaluer son action et rendre compte », critères de performance).',
    en: 'The référentiel asks that "the opinion of the group on the activity is collected".',
  },
  mauvais: [
    'type: bilan\n^^^^ bilan-avis-absent\nfiche: a.fiche.yaml\n',
    'type: bilan\nfiche: a.fiche.yaml\navis_du_groupe:\n^^^^^^^^^^^^^^ bilan-avis-absent\n  moyen:\n  synthese:\n',
  ],
  bon: [
    'type: bilan\nfiche: a.fiche.yaml\navis_du_groupe: {moyen: Tour de table, synthese: Cinq personnes sur six veulent revenir}\n',
  ],
};
