import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** A bilan without improvements (C6.CR4 of the official référentiel). */
export default defineRule({
  id: 'bilan-ameliorations-absentes',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'suggested',
  presence: true,
  check(context) {
    reportAbsence(context, {
      key: 'ameliorations',
      constat: {
        fr: 'Ce bilan ne dit pas ce que vous ferez mieux la prochaine fois.',
        en: 'This bilan does not say what you will do better next time.',
      },
      contenu: {
        fr: 'au moins une amélioration, précise et réalisable.',
        en: 'at least one improvement, precise and feasible.',
      },
    });
  },
  titre: { fr: 'Améliorations absentes', en: 'Improvements missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un bilan qui ne tire aucune amélioration de ce qui s'est passé.",
    en: 'Reports a bilan that draws no improvement from what happened.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « des améliorations éventuelles [soient] identifiées » (compétence « Evaluer son action et rendre compte », critères de performance).',
    en: 'The référentiel asks that "possible improvements are identified".',
  },
  mauvais: [
    'type: bilan\n^^^^ bilan-ameliorations-absentes\nfiche: a.fiche.yaml\n',
    'type: bilan\nfiche: a.fiche.yaml\nameliorations: []\n^^^^^^^^^^^^^ bilan-ameliorations-absentes\n',
  ],
  bon: [
    'type: bilan\nfiche: a.fiche.yaml\nameliorations: [Prévoir quatre grilles au lieu d’une]\n',
    'type: bilan\nfiche: a.fiche.yaml\nameliorations: Aucune, la séance s’est déroulée comme prévu\n',
  ],
};
