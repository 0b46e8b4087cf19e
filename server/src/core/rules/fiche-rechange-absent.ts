import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** No fallback plan. */
export default defineRule({
  id: 'fiche-rechange-absent',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check(context) {
    reportAbsence(context, {
      key: 'plan_de_rechange',
      constat: {
        fr: "Cette fiche ne dit pas que faire en cas d'imprévu.",
        en: 'This fiche does not say what to do if something goes wrong.',
      },
      contenu: {
        fr: "panne de réseau, matériel en défaut, mauvais temps, absence de l'animateur.",
        en: 'network down, faulty equipment, bad weather, facilitator away.',
      },
    });
  },
  titre: { fr: 'Plan de rechange absent', en: 'No fallback plan' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche sans plan de rechange. Un référentiel peut l'exiger (erreur) ou le rendre facultatif (silence).",
    en: 'Reports a fiche without a fallback plan. A référentiel may require it (error) or leave it optional (silence).',
  },
  pourquoi: {
    fr: 'Le référentiel demande de savoir « prévoir un programme de rechange afin de faire face aux aléas » (compétence « Concevoir un projet d’animation »).',
    en: 'The référentiel asks to "plan a fallback programme in order to face the unexpected".',
  },
  mauvais: [
    `type: fiche
titre: Créer son adresse électronique
^^^^^ fiche-rechange-absent
`,
    `type: fiche
titre: Créer son adresse électronique
plan_de_rechange:
^^^^^^^^^^^^^^^^ fiche-rechange-absent
`,
  ],
  bon: [
    "type: fiche\ntitre: Créer son adresse\nplan_de_rechange: Sans réseau, l'exercice se fait sur papier\n",
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: cuisine\ndocuments: {fiche: {rubriques: {plan_de_rechange: {statut: facultatif}}}}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: cuisine\ntitre: Cuire un poisson\n',
    },
  ],
};
