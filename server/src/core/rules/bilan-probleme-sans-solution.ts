import { saysNothing } from '../model/langue/absences.ts';
import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

/** A problem met for which nothing was done or proposed. */
export default defineRule({
  id: 'bilan-probleme-sans-solution',
  severity: 'avertissement',
  kinds: ['bilan'],
  fix: 'none',
  needsWhole: true,
  check({ document, snapshot, report }) {
    for (const probleme of document.root.get('problemes')?.items ?? []) {
      const constat = probleme.get('constat');
      if (!constat || probleme.node.kind !== 'map') continue;
      if (!isEmptyNode(probleme.field('solution')?.node) || saysNothing(constat.text)) continue;
      report({
        at: constat.node,
        message: {
          fr: "Ce problème n'a pas de solution. Ajoutez « solution » : ce que vous avez fait, ou ce que vous proposez.",
          en: 'This problem has no solution. Add "solution": what you did, or what you propose.',
        },
        criteria: criteriaOf(snapshot, document, 'problemes'),
      });
    }
  },
  titre: { fr: 'Problème sans solution', en: 'Problem without solution' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un problème rencontré pour lequel le bilan ne dit ni ce qui a été fait ni ce qui est proposé.',
    en: 'Reports a problem for which the bilan tells neither what was done nor what is proposed.',
  },
  pourquoi: {
    fr: 'Le référentiel demande de savoir « analyser les problèmes rencontrés et proposer des solutions ».',
    en: 'The référentiel asks to "analyse the problems met and propose solutions".',
  },
  mauvais: [
    `type: bilan
problemes:
  - constat: Deux clés apportées de la maison étaient infectées
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bilan-probleme-sans-solution
  - {constat: Coupure de réseau, solution: }
              ^^^^^^^^^^^^^^^^^ bilan-probleme-sans-solution
`,
  ],
  bon: [
    'type: bilan\nproblemes:\n  - {constat: Coupure de réseau, solution: Partage de connexion du téléphone}\n',
    'type: bilan\nproblemes:\n  - constat: Aucun problème\n',
    'type: bilan\nproblemes: []\n',
  ],
};
