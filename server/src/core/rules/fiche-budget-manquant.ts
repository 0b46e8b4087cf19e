import type { Document } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import { citedCost, saysNone } from '../model/langue/couts.ts';
import { scalarsOf } from '../model/values.ts';
import { placeOfText } from '../syntax/align.ts';
import type { Located } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';
import { cite } from './support/cite.ts';
import { isPlaceholder } from './support/placeholder.ts';

/** Fields that tell how the activity is held: a word for a cost is enough there. */
const HOLDING = ['moyens', 'lieu', 'communication', 'planification', 'plan_de_rechange'];

/** Fields that tell what is done: only an amount that is spent counts there. */
const DOING = ['contexte', 'deroule', 'adaptations', 'progression', 'securite'];

/** Money is needed, or a cost is cited, and there is no budget. */
export default defineRule({
  id: 'fiche-budget-manquant',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check(context) {
    const found = fundingOf(context.document) ?? costOf(context.document);
    reportAbsence(context, {
      key: 'budget',
      constat: found
        ? {
            fr: `Cette fiche parle d'argent (« ${cite(found.text)} »), mais n'a pas de budget.`,
            en: `This fiche speaks of money ("${cite(found.text)}"), but has no budget.`,
          }
        : { fr: "Cette fiche n'a pas de budget.", en: 'This fiche has no budget.' },
      contenu: {
        fr: 'chaque dépense, son montant et le total.',
        en: 'each expense, its amount and the total.',
      },
      at: found?.at,
      conditional: found ? 'avertissement' : undefined,
    });
  },
  titre: { fr: 'Budget manquant', en: 'No budget' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche sans budget qui a des moyens financiers autres que « aucun », ou qui cite un coût (« 3 000 F », « entrée payante »). Ce qui est gratuit, libre de droits ou nié (« sans coût ») ne compte pas, ni les prix dont parle l'activité elle-même. Un référentiel peut exiger toujours un budget (erreur) ou le rendre facultatif (silence).",
    en: 'Reports a fiche without a budget that has money among its means, or cites a cost ("3 000 F", "entrée payante"). What is free or denied does not count, nor do prices that the activity deals with. A référentiel may always require a budget (error) or leave it optional (silence).',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’action [soit] budgétisée si nécessaire ».',
    en: 'The référentiel asks that "the action is budgeted where needed".',
  },
  mauvais: [
    `type: fiche
moyens:
  financiers: Dotation de l'association
              ^^^^^^^^^^^^^^^^^^^^^^^^^ fiche-budget-manquant
`,
    `type: fiche
moyens: {materiels: ["Papier photo, 3 000 F"], financiers: aucun}
                                    ^^^^^^^ fiche-budget-manquant
`,
    `type: fiche
lieu: {nom: Musée, demarches: Entrée payante pour les adultes}
                                     ^^^^^^^ fiche-budget-manquant
`,
    `type: fiche
deroule:
  - {etape: Goûter, contenu: "Achat de fruits au marché pour 20 €"}
                                                             ^^^^ fiche-budget-manquant
`,
    `type: fiche
moyens: {financiers: [aucun, Subvention de la ville]}
                             ^^^^^^^^^^^^^^^^^^^^^^ fiche-budget-manquant
`,
  ],
  bon: [
    'type: fiche\nmoyens: {materiels: [Logiciel gratuit, Musique libre de droits], financiers: aucun, humains: [Un bénévole]}\n',
    'type: fiche\nmoyens: {financiers: "Aucun, la salle est prêtée sans frais"}\n',
    `type: fiche
contexte: {analyse: "Un faux message réclame 300 € et une consultation coûte 3 000 F"}
deroule:
  - {etape: Arnaques, contenu: Comparer deux annonces à 15 000 XPF}
`,
    'type: fiche\nmoyens: {financiers: Subvention}\nbudget: {total: 3000}\n',
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: cuisine\ndocuments: {fiche: {rubriques: {budget: {statut: facultatif}}}}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: cuisine\nmoyens: {financiers: Subvention}\n',
    },
  ],
};

interface Cited {
  readonly at: Located;
  readonly text: string;
}

/** Money among the means: anything but « aucun », « gratuit »… */
function fundingOf(document: Document<'fiche'>): Cited | undefined {
  const items = document.root.get('moyens')?.get('financiers')?.items ?? [];
  const leaves = items.flatMap((item) => item.get('nom') ?? []);
  const leaf = leaves.find(({ text }) => text.trim() !== '' && !saysNone(fold(text)) && !isPlaceholder(text));
  return leaf && { at: leaf.node, text: leaf.text };
}

function costOf(document: Document<'fiche'>): Cited | undefined {
  for (const { name, node } of document.root.all()) {
    const about = HOLDING.includes(name) ? 'tenue' : 'contenu';
    if (about === 'contenu' && !DOING.includes(name)) continue;
    for (const scalar of scalarsOf(node)) {
      const found = citedCost(scalar.text, about);
      if (found) return { at: placeOfText(scalar, found.start, found.end), text: found.text };
    }
  }
  return undefined;
}
