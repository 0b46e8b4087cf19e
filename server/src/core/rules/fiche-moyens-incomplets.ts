import { defineRule, type RuleDocs } from './rule.ts';
import { type NeededPart, reportMissingParts } from './support/incomplete.ts';

const CONSEIL = {
  fr: "Ajoutez-les, ou écrivez « aucun » si l'activité n'en demande pas.",
  en: 'Add them, or write "aucun" when the activity needs none.',
};

const PARTS: readonly NeededPart[] = [
  {
    key: 'materiels',
    constat: { fr: 'Les moyens matériels ne sont pas indiqués.', en: 'The equipment is not given.' },
    conseil: CONSEIL,
    value: 'aucun',
  },
  {
    key: 'humains',
    constat: { fr: 'Les moyens humains ne sont pas indiqués.', en: 'The people are not given.' },
    conseil: CONSEIL,
    value: 'aucun',
  },
  {
    key: 'financiers',
    constat: { fr: 'Les moyens financiers ne sont pas indiqués.', en: 'The money needed is not given.' },
    conseil: CONSEIL,
    value: 'aucun',
  },
];

/** Means of which one of the three sorts is not said; « aucun » says it (docs/notation/fiche.md). */
export default defineRule({
  id: 'fiche-moyens-incomplets',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check: (context) => reportMissingParts(context, 'moyens', PARTS, 'erreur'),
  titre: { fr: 'Moyens incomplets', en: 'Means incomplete' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale des moyens où il manque les matériels, les humains ou les financiers.',
    en: 'Reports means that lack the equipment, the people or the money.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « les moyens [soient] identifiés (matériel, financier, humain) » (compétence « Concevoir un projet d’animation », critère de la fiche d’activité, b) : les trois, même pour dire qu’il n’en faut pas.',
    en: 'The référentiel asks that "the means are identified (equipment, money, people)": all three, even to say that none is needed.',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier photo\nmoyens:\n^^^^^^ fiche-moyens-incomplets\n  materiels: [Appareil photo]\n  humains: [Une médiatrice]\n',
    'type: fiche\ntitre: Atelier photo\nmoyens:\n  materiels: [Appareil photo]\n  humains:\n  ^^^^^^^ fiche-moyens-incomplets\n  financiers: []\n  ^^^^^^^^^^ fiche-moyens-incomplets\n',
    'type: fiche\ntitre: Atelier photo\nmoyens: {humains: [Une médiatrice]}\n^^^^^^ fiche-moyens-incomplets\n^^^^^^ fiche-moyens-incomplets\n',
  ],
  bon: [
    'type: fiche\ntitre: Atelier photo\nmoyens:\n  materiels: [Appareil photo]\n  humains: Une médiatrice\n  financiers: aucun\n',
    'type: fiche\ntitre: Atelier photo\nmoyens:\n',
  ],
};
