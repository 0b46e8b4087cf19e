import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';

const LOWEST = 1;
const HIGHEST = 8;

/** A Pix level that does not exist. */
export default defineRule({
  id: 'ref-pix-niveau',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'none',
  check({ document, report }) {
    for (const { name, key, node, value } of document.root.get('pix')?.entries ?? []) {
      const level = value?.value;
      // What is not a number at all is reported as such.
      if (level === undefined && !isEmptyNode(node)) continue;
      if (level !== undefined && Number.isInteger(level) && level >= LOWEST && level <= HIGHEST) continue;
      report({
        at: value?.node ?? key,
        message:
          value === undefined
            ? {
                fr: `Le niveau attendu de la compétence Pix ${name} manque. Écrivez un nombre entier de 1 à 8.`,
                en: `The expected level of the Pix competence ${name} is missing. Write a whole number from 1 to 8.`,
              }
            : {
                fr: `« ${value.text} » n'est pas un niveau Pix : les niveaux vont de 1 à 8, sans décimales.`,
                en: `"${value.text}" is not a Pix level: levels go from 1 to 8, without decimals.`,
              },
      });
    }
  },
  titre: { fr: 'Niveau Pix impossible', en: 'Impossible Pix level' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un niveau Pix attendu qui manque ou qui n’est pas un nombre entier de 1 à 8.',
    en: 'Reports an expected Pix level that is missing or not a whole number from 1 to 8.',
  },
  pourquoi: {
    fr: 'Le cadre de référence des compétences numériques (décret n° 2019-919 du 30 août 2019) décrit huit niveaux de maîtrise. Un autre niveau ne peut pas être évalué.',
    en: 'The reference framework of digital competences (decree 2019-919 of 30 August 2019) describes eight levels. Another one cannot be assessed.',
  },
  mauvais: [
    `type: referentiel
pix:
  "1.1": 9
#        ^ ref-pix-niveau
  "1.2": 0
#        ^ ref-pix-niveau
  "1.3": 4,5
#        ^^^ ref-pix-niveau
  "2.1":
# ^^^^^ ref-pix-niveau
  "2.2": 6
`,
  ],
  bon: ['type: referentiel\npix: {"1.1": 1, "1.2": 8, "1.3": "4"}\n'],
};
