import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** Nothing on the safety of people and equipment (C5.CR8 and C5.CR10 of the official référentiel). */
export default defineRule({
  id: 'fiche-securite-absente',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check(context) {
    reportAbsence(context, {
      key: 'securite',
      constat: { fr: 'Cette fiche ne dit rien de la sécurité.', en: 'This fiche says nothing of safety.' },
      contenu: {
        fr: 'celle des personnes, du matériel et des données.',
        en: 'that of people, equipment and data.',
      },
    });
  },
  titre: { fr: 'Sécurité absente', en: 'Nothing on safety' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche qui ne dit rien de la sécurité des personnes et du matériel. Un référentiel peut l'exiger (erreur) ou la rendre facultative (silence).",
    en: 'Reports a fiche that says nothing of the safety of people and equipment. A référentiel may require it (error) or leave it optional (silence).',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « la sécurité des personnes encadrées [soit] assurée » et que « les règles en matière de protection du matériel et les différentes règles de sécurité [soient] respectées ».',
    en: 'The référentiel asks that "the safety of the people in charge is ensured" and that "the rules on protecting equipment and on safety are respected".',
  },
  mauvais: [
    `type: fiche
titre: Créer son adresse électronique
^^^^^ fiche-securite-absente
`,
    `type: fiche
titre: Créer son adresse électronique
securite: ""
^^^^^^^^ fiche-securite-absente
`,
  ],
  bon: [
    'type: fiche\ntitre: Créer son adresse\nsecurite: Câbles fixés au sol, sessions fermées\n',
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: cuisine\ndocuments: {fiche: {rubriques: {securite: {statut: facultatif}}}}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: cuisine\ntitre: Cuire un poisson\n',
    },
  ],
};
