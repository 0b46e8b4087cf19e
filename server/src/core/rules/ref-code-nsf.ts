import { defineRule, type RuleDocs } from './rule.ts';
import { checkCodes } from './support/refCodes.ts';

/** An NSF code that has not the form of one. */
export default defineRule({
  id: 'ref-code-nsf',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'safe',
  check({ document, report }) {
    const entries = document.root.get('codes')?.get('nsf')?.entries ?? [];
    checkCodes(
      document,
      entries,
      {
        name: 'NSF',
        form: /^[1-4]\d{2}[a-z]?$/,
        expected: {
          fr: 'il faut trois chiffres, le premier de 1 à 4, et parfois une lettre, par exemple 335 ou 320t',
          en: 'three digits are needed, the first from 1 to 4, and sometimes a letter, for instance 335 or 320t',
        },
        recase: (code) => code.toLowerCase(),
      },
      report,
    );
  },
  titre: { fr: 'Code NSF invalide', en: 'Invalid NSF code' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un code NSF qui n’est pas fait de trois chiffres, le premier de 1 à 4, suivis au plus d’une lettre.',
    en: 'Reports an NSF code that is not three digits, the first from 1 to 4, and at most one letter.',
  },
  pourquoi: {
    fr: "La nomenclature des spécialités de formation (décret n° 94-522 du 21 juin 1994) a quatre domaines, de 1 à 4, et des groupes de trois chiffres ; une lettre peut préciser la fonction. C'est par ce code que la certification est classée.",
    en: 'The classification of training specialities (decree 94-522 of 21 June 1994) has four domains, 1 to 4, and groups of three digits; a letter may tell the function.',
  },
  mauvais: [
    `type: referentiel
codes:
  nsf:
    320 t: logiciels appliqués à l'image
#   ^^^^^ ref-code-nsf
    221T: cuisine
#   ^^^^ ref-code-nsf
    "535": animation
#   ^^^^^ ref-code-nsf
    "33": services
#   ^^^^ ref-code-nsf
`,
  ],
  bon: ['type: referentiel\ncodes:\n  nsf: {"335": animation, 320t: image, 100: formations générales}\n'],
};
