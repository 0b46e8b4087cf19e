import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';
import { isAbsent } from './support/missingRubrique.ts';

/** Money was planned, and the bilan does not say what was spent (C8.CR4 of the official référentiel). */
export default defineRule({
  id: 'bilan-depenses-absentes',
  severity: 'avertissement',
  kinds: ['bilan'],
  fix: 'suggested',
  needsWhole: true,
  check(context) {
    const { document, snapshot } = context;
    const link = snapshot.links.ficheOf(document);
    const planned = link.state === 'found' && !isAbsent(link.document, 'budget') ? link.document : undefined;
    const total = planned?.root.get('budget')?.get('total')?.text;
    reportAbsence(context, {
      key: 'depenses',
      constat: planned
        ? {
            fr: `La fiche prévoit un budget${total ? ` (${total})` : ''}, mais ce bilan ne dit pas ce qui a été dépensé.`,
            en: `The fiche plans a budget${total ? ` (${total})` : ''}, but this bilan does not say what was spent.`,
          }
        : {
            fr: 'Ce bilan ne dit pas ce qui a été dépensé.',
            en: 'This bilan does not say what was spent.',
          },
      contenu: { fr: 'chaque dépense, son montant et le total.', en: 'each expense, its amount and the total.' },
      conditional: planned ? 'avertissement' : undefined,
    });
  },
  titre: { fr: 'Dépenses absentes', en: 'No expenses' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un bilan sans dépenses alors que sa fiche a un budget. Un référentiel peut les exiger toujours (erreur) ou les rendre facultatives (silence).',
    en: 'Reports a bilan without expenses when its fiche has a budget. A référentiel may always require them (error) or leave them optional (silence).',
  },
  pourquoi: {
    fr: "Le référentiel demande de suivre un budget et de mesurer « l'écart entre le prévu et le réalisé ».",
    en: 'The référentiel asks that a budget is followed, and "the gap between plan and fact" measured.',
  },
  mauvais: [
    {
      'a.fiche.yaml': 'type: fiche\nbudget: {total: 17300, devise: XPF}\n',
      'a.bilan.yaml': 'type: bilan\n^^^^ bilan-depenses-absentes\nfiche: a.fiche.yaml\n',
      'b.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\ndepenses:\n^^^^^^^^ bilan-depenses-absentes\n',
    },
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: cuisine\ndocuments: {bilan: {rubriques: {depenses: {statut: obligatoire}}}}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: cuisine\n',
      'a.bilan.yaml': 'type: bilan\n^^^^ bilan-depenses-absentes\nfiche: a.fiche.yaml\n',
    },
  ],
  bon: [
    {
      'a.fiche.yaml': 'type: fiche\nbudget: {total: 17300, devise: XPF}\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\ndepenses: {total: 16500, devise: XPF}\n',
      'b.fiche.yaml': 'type: fiche\nbudget:\n',
      'b.bilan.yaml': 'type: bilan\nfiche: b.fiche.yaml\n',
    },
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: cuisine\ndocuments: {bilan: {rubriques: {depenses: {statut: facultatif}}}}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: cuisine\nbudget: {total: 100}\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\n',
    },
  ],
};
