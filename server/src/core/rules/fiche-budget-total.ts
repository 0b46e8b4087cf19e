import type { ScalarNode } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { otherSum } from './support/montants.ts';

/** A total that is not the sum of the lines of the budget. */
export default defineRule({
  id: 'fiche-budget-total',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'safe',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const budget = document.root.get('budget');
    const total = budget?.get('total');
    const lines = budget?.get('postes');
    const amounts = lines?.items.flatMap((poste) => poste.get('montant') ?? []) ?? [];
    const count = lines?.node.kind === 'list' ? lines.node.items.length : amounts.length;
    if (!total || amounts.length === 0 || amounts.length < count) return;
    const sum = otherSum(amounts, total);
    if (sum === undefined) return;
    report({
      at: total.node,
      message: {
        fr: `Le total indiqué est ${total.text}, mais les dépenses font ${sum}. Corrigez le total, ou la dépense qui ne va pas.`,
        en: `The total says ${total.text}, but the expenses add up to ${sum}. Correct the total, or the expense that is wrong.`,
      },
      criteria: criteriaOf(snapshot, document, 'budget'),
      fixes: () => [
        {
          title: { fr: `Remplacer le total par ${sum}`, en: `Replace the total with ${sum}` },
          safe: true,
          edits: [{ uri: document.uri, span: document.spanOf(total.node), newText: written(total.node, sum) }],
        },
      ],
    });
  },
  titre: { fr: 'Total du budget', en: 'Total of the budget' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un total qui n'est pas la somme des dépenses. Une dépense sans montant et la règle se tait.",
    en: 'Reports a total that is not the sum of the expenses. An expense without an amount keeps the rule quiet.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’action [soit] budgétisée si nécessaire » : un total faux fait refuser une demande de financement.',
    en: 'The référentiel asks that "the action is budgeted where needed": a wrong total gets a request for money refused.',
  },
  mauvais: [
    `type: fiche
budget:
  postes:
    - {nom: Impression, montant: 3000}
    - {nom: Goûter, montant: 4 500}
  total: 7000   # vu avec la trésorière
         ^^^^ fiche-budget-total
  devise: XPF
`,
    `type: fiche
budget:
  postes:
    - {nom: Papier, montant: "0,1"}
    - {nom: Encre, montant: "0,2"}
  total: "0,4"
         ^^^^^ fiche-budget-total
  devise: EUR
`,
  ],
  bon: [
    `type: fiche
budget:
  postes: [{nom: Papier, montant: "0,1"}, {nom: Encre, montant: "0,2"}]
  total: "0,3"
`,
    'type: fiche\nbudget:\n  postes: [{nom: Impression, montant: 3 000}]\n  total: 3000\n',
    'type: fiche\nbudget:\n  postes: [{nom: Impression, montant: 3000}, {nom: Goûter}]\n  total: 7000\n',
    'type: fiche\nbudget: {total: 7000}\n',
  ],
};

/** A number stands as it is; a comma that was not there may need quotes. */
function written(node: ScalarNode, sum: string): string {
  if (node.style === 'single') return `'${sum}'`;
  const bare =
    node.style === 'markdown' || (node.style !== 'double' && (!sum.includes(',') || node.source.includes(',')));
  return bare ? sum : `"${sum}"`;
}
