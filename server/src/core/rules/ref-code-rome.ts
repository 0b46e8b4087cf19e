import { defineRule, type RuleDocs } from './rule.ts';
import { checkCodes } from './support/refCodes.ts';

/** A ROME code that has not the form of one. */
export default defineRule({
  id: 'ref-code-rome',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'safe',
  check({ document, report }) {
    const entries = document.root.get('codes')?.get('rome')?.entries ?? [];
    checkCodes(
      document,
      entries,
      {
        name: 'ROME',
        form: /^[A-N]\d{4}$/,
        expected: {
          fr: 'il faut une lettre de A à N et quatre chiffres, par exemple E1101',
          en: 'one letter from A to N and four digits are needed, for instance E1101',
        },
        recase: (code) => code.toUpperCase(),
      },
      report,
    );
  },
  titre: { fr: 'Code ROME invalide', en: 'Invalid ROME code' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un code ROME qui n’est pas une lettre de A à N suivie de quatre chiffres.',
    en: 'Reports a ROME code that is not a letter from A to N followed by four digits.',
  },
  pourquoi: {
    fr: 'Le répertoire opérationnel des métiers et des emplois (ROME, France Travail) classe ses fiches en 14 domaines, de A à N, suivis de quatre chiffres. Un code mal écrit ne se retrouve dans aucune base.',
    en: 'The ROME (France Travail) files its occupations under 14 domains, A to N, followed by four digits. A mistyped code is found in no database.',
  },
  mauvais: [
    `type: referentiel
codes:
  rome:
    E 1101: animation de sites
#   ^^^^^^ ref-code-rome
    g1202: animation d'activités
#   ^^^^^ ref-code-rome
    Z1203: autre
#   ^^^^^ ref-code-rome
    G12035: autre
#   ^^^^^^ ref-code-rome
`,
    'type: referentiel\ncodes:\n  rome: {E1101: animation, "e1101": doublon}\n#                          ^^^^^^^ ref-code-rome\n',
  ],
  bon: ['type: referentiel\ncodes:\n  rome: {E1101: animation, " N4105 ": conduite, A1203: entretien}\n'],
};
