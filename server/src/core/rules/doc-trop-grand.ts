import type { Bilingual } from '../model/notation.ts';
import { MAX_LENGTH } from '../model/read.ts';
import { defineRule, type RuleDocs } from './rule.ts';

const WORDS: Readonly<Record<string, Bilingual>> = {
  depth: {
    fr: 'Ce document emboîte trop de niveaux les uns dans les autres. Réduisez les retraits, les tirets ou les crochets : une vingtaine de niveaux suffit.',
    en: 'This document nests too many levels. Reduce margins, dashes or brackets: twenty levels are plenty.',
  },
  aliases: {
    fr: 'Ce document se recopie lui-même un trop grand nombre de fois (signes « & » et « * »). Écrivez les textes en entier.',
    en: 'This document copies itself too many times (signs "&" and "*"). Write the texts in full.',
  },
  cycle: {
    fr: 'Ce document se contient lui-même (signes « & » et « * »). Écrivez le texte en entier.',
    en: 'This document contains itself (signs "&" and "*"). Write the text in full.',
  },
};

/** A document beyond the limits of what is read. */
export default defineRule({
  id: 'doc-trop-grand',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'none',
  always: true,
  check({ document, report }) {
    for (const { code, detail, span } of document.problems) {
      if (code !== 'too-large') continue;
      const limit = (document.kind === 'referentiel' ? MAX_LENGTH.referentiel : MAX_LENGTH.other) / 1_000_000;
      const tooLong = {
        fr: `Ce document est trop long (plus de ${limit} millions de caractères) : il n'est pas vérifié. Coupez-le en plusieurs fichiers.`,
        en: `This document is too long (over ${limit} million characters): it is not checked. Cut it into several files.`,
      };
      report({ at: span, message: WORDS[detail] ?? tooLong });
    }
  },
  titre: { fr: 'Document trop grand', en: 'Document too large' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un document qui dépasse les limites de taille, d'emboîtement ou de recopie. Il n'est pas vérifié.",
    en: 'Reports a document beyond the limits of size, nesting or copying. It is not checked.',
  },
  pourquoi: {
    fr: "Un document de travail n'atteint jamais ces limites. Un fichier qui les dépasse est abîmé ou piégé, et bloquerait l'éditeur.",
    en: 'No working document reaches these limits. A file beyond them is damaged or a trap, and would block the editor.',
  },
  mauvais: [
    `type: fiche\n^^^^^^^^^^^ doc-trop-grand\ntitre: ${'['.repeat(200)}\n`,
    'type: fiche\n^^^^^^^^^^^ doc-trop-grand\npublic: &p\n  description: *p\n',
    `type: fiche\n^^^^^^^^^^^ doc-trop-grand\na: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((name, i) => {
        const before = 'abcdefgh'[i];
        return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]\n`;
      })
      .join('')}`,
  ],
  bon: ['type: fiche\nmoyens:\n  materiels:\n    - nom: Ordinateur\n      quantite: 8\n'],
};
