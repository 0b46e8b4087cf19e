import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

/** A result with nothing observed to support it. */
export default defineRule({
  id: 'bilan-resultat-sans-constat',
  severity: 'avertissement',
  kinds: ['bilan'],
  fix: 'none',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const criteria = criteriaOf(snapshot, document, 'objectifs');
    for (const { name, value } of document.root.get('objectifs')?.entries ?? []) {
      const resultat = value?.get('resultat');
      // What was not assessed has nothing to show.
      if (!value || !resultat || resultat.value === 'non-evalue' || !isEmptyNode(value.field('constat')?.node))
        continue;
      report({
        at: resultat.node,
        message: {
          fr: `L'objectif ${name} est dit « ${resultat.text} » sans rien qui le montre. Ajoutez un constat : ce que vous avez vu ou compté.`,
          en: `Objective ${name} is said to be "${resultat.text}" with nothing to show it. Add a "constat": what you saw or counted.`,
        },
        criteria,
      });
    }
  },
  titre: { fr: 'Résultat sans constat', en: 'Result without observation' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un objectif dit atteint, partiel ou non atteint sans constat. Un objectif non évalué n'en a pas besoin.",
    en: 'Reports an objective said to be reached, partly reached or not reached without a "constat". One that was not assessed needs none.',
  },
  pourquoi: {
    fr: "Le référentiel demande d'évaluer « le niveau de réussite en se basant sur l'outil d'évaluation préparé en amont » : un résultat se prouve par ce qui a été observé.",
    en: 'The référentiel asks that success is assessed "with the tool prepared beforehand": a result is proved by what was observed.',
  },
  mauvais: [
    `type: bilan
fiche: courriel.fiche.yaml
objectifs:
  O1: atteint
      ^^^^^^^ bilan-resultat-sans-constat
  O2:
    resultat: partiel
              ^^^^^^^ bilan-resultat-sans-constat
    constat:
`,
  ],
  bon: ['type: bilan\nobjectifs:\n  O1: {resultat: atteint, constat: Six messages reçus sur six}\n  O2: non-evalue\n'],
};
