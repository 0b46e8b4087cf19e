import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** An activity adapted to nobody in particular (C4.CR3.e of the official référentiel). */
export default defineRule({
  id: 'fiche-adaptations-vides',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check(context) {
    reportAbsence(context, {
      key: 'adaptations',
      constat: {
        fr: "Cette fiche ne dit pas comment l'activité est adaptée.",
        en: 'This fiche does not say how the activity is adapted.',
      },
      contenu: { fr: 'au public, au contexte, aux moyens.', en: 'to the public, the context, the means.' },
    });
  },
  titre: { fr: 'Adaptations vides', en: 'No adaptations' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche qui ne dit pas comment l'activité est adaptée au public, au contexte et aux moyens. Un référentiel peut l'exiger (erreur) ou la rendre facultative (silence).",
    en: 'Reports a fiche that does not say how the activity is adapted to the public, the context and the means. A référentiel may require it (error) or leave it optional (silence).',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « les activités prévues [soient] adaptées (au public, au contexte, aux moyens) ».',
    en: 'The référentiel asks that "the planned activities are adapted (to the public, the context, the means)".',
  },
  mauvais: [
    `type: fiche
titre: Créer son adresse électronique
^^^^^ fiche-adaptations-vides
`,
    `type: fiche
titre: Créer son adresse électronique
adaptations:
^^^^^^^^^^^ fiche-adaptations-vides
  public:
  contexte: ""
`,
  ],
  bon: [
    'type: fiche\ntitre: Créer son adresse\nadaptations: {public: Caractères agrandis}\n',
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: cuisine\ndocuments: {fiche: {rubriques: {adaptations: {statut: facultatif}}}}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: cuisine\ntitre: Cuire un poisson\n',
    },
  ],
};
