import { fold } from '../model/fold.ts';
import { saysNothing } from '../model/langue/absences.ts';
import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

/** Words by which an écart says that there was none. */
const AS_PLANNED = /^(?:conforme|comme prevu|idem|identique|rien a signaler|ras)\b/;

/** A gap between plan and fact whose reason is not said. */
export default defineRule({
  id: 'bilan-ecart-sans-cause',
  severity: 'info',
  kinds: ['bilan'],
  fix: 'none',
  needsWhole: true,
  check({ document, snapshot, report }) {
    for (const ecart of document.root.get('ecarts')?.items ?? []) {
      const fact = ecart.get('realise') ?? ecart.get('prevu');
      // A lone text is a sentence of its own, which may well give the reason.
      if (ecart.node.kind !== 'map' || !fact || !isEmptyNode(ecart.field('cause')?.node)) continue;
      if (saysNothing(fact.text) || AS_PLANNED.test(fold(fact.text).trim())) continue;
      report({
        at: fact.node,
        message: {
          fr: "Cet écart n'a pas de cause. Ajoutez « cause » : pourquoi l'activité s'est passée autrement que prévu.",
          en: 'This gap has no cause. Add "cause": why the activity went otherwise than planned.',
        },
        criteria: criteriaOf(snapshot, document, 'ecarts'),
      });
    }
  },
  titre: { fr: 'Écart sans cause', en: 'Gap without cause' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un écart entre le prévu et le réalisé dont la cause manque.',
    en: 'Reports a gap between plan and fact whose cause is missing.',
  },
  pourquoi: {
    fr: "Le référentiel demande de mesurer « l'écart entre le prévu et le réalisé » et d'en tirer des améliorations : sans cause, on n'améliore rien.",
    en: 'The référentiel asks that "the gap between plan and fact" is measured and improvements drawn from it: without a cause nothing improves.',
  },
  mauvais: [
    `type: bilan
ecarts:
  - prevu: Durée de 2 h
    realise: Durée de 2 h 30
             ^^^^^^^^^^^^^^^ bilan-ecart-sans-cause
  - {prevu: 8 participants, cause: ""}
            ^^^^^^^^^^^^^^ bilan-ecart-sans-cause
`,
  ],
  bon: [
    'type: bilan\necarts:\n  - {prevu: Durée de 2 h, realise: Durée de 2 h 30, cause: Panne de réseau}\n',
    'type: bilan\necarts:\n  - {prevu: Durée de 2 h, realise: Comme prévu}\n',
    'type: bilan\necarts: []   # tout a eu lieu comme prévu\n',
  ],
};
