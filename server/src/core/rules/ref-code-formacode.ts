import { defineRule, type RuleDocs } from './rule.ts';
import { checkCodes } from './support/refCodes.ts';

/** A Formacode that has not five digits. */
export default defineRule({
  id: 'ref-code-formacode',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'safe',
  check({ document, report }) {
    const entries = document.root.get('codes')?.get('formacode')?.entries ?? [];
    checkCodes(
      document,
      entries,
      {
        name: 'Formacode',
        form: /^\d{5}$/,
        expected: { fr: 'il faut cinq chiffres, par exemple 46262', en: 'five digits are needed, for instance 46262' },
        recase: (code) => code,
      },
      report,
    );
  },
  titre: { fr: 'Formacode invalide', en: 'Invalid Formacode' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un Formacode qui n’a pas exactement cinq chiffres.',
    en: 'Reports a Formacode that has not exactly five digits.',
  },
  pourquoi: {
    fr: 'Le thésaurus Formacode du Centre Inffo repère chaque domaine de formation par cinq chiffres. Un code mal écrit ne se retrouve dans aucune base.',
    en: 'The Formacode thesaurus of the Centre Inffo gives each field of training five digits. A mistyped code is found in no database.',
  },
  mauvais: [
    `type: referentiel
codes:
  formacode:
    46 262: multimédia
#   ^^^^^^ ref-code-formacode
    "4275": cuisine
#   ^^^^^^ ref-code-formacode
`,
  ],
  bon: ['type: referentiel\ncodes:\n  formacode: {"46262": multimédia, 42752: cuisine, "00123": autre}\n'],
};
