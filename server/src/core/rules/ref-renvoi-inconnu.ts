import { fold } from '../model/fold.ts';
import { isEmptyNode } from '../model/values.ts';
import { referencesTo } from '../workspace/references.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { topEntry } from './support/missingRubrique.ts';

/** A `renvoi` to an annex that the référentiel does not have. */
export default defineRule({
  id: 'ref-renvoi-inconnu',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'none',
  needsWhole: true,
  check({ document, report }) {
    const hasPix = !isEmptyNode(topEntry(document, 'pix')?.value);
    for (const { id, place } of referencesTo(document, 'annexe')) {
      // The codes may follow: « pix 1.1, 2.3 ».
      const isPix = /^pix(?:$|[\s:,(]*\d)/.test(fold(id.trim()));
      if (isPix && hasPix) continue;
      report({
        at: place,
        message: isPix
          ? {
              fr: "Ce renvoi mène à l'annexe Pix, mais le référentiel n'a pas de partie « pix ». Ajoutez les niveaux attendus, ou retirez le renvoi.",
              en: 'This leads to the Pix annex, but the référentiel has no part "pix". Add the expected levels, or remove it.',
            }
          : {
              fr: `L'annexe « ${id} » n'existe pas dans ce référentiel. Le seul renvoi possible est « pix », l'annexe des niveaux Pix.`,
              en: `The annex "${id}" does not exist in this référentiel. The only one possible is "pix", the annex of Pix levels.`,
            },
      });
    }
  },
  titre: { fr: 'Renvoi à une annexe absente', en: 'Reference to a missing annex' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un « renvoi » à une annexe que le référentiel n'a pas.",
    en: 'Reports a "renvoi" to an annex the référentiel does not have.',
  },
  pourquoi: {
    fr: "« Niveau attendu défini dans l'annexe du présent document » (note des compétences du référentiel professionnel) : sans l'annexe, personne ne sait quel niveau atteindre.",
    en: '"Expected level defined in the annex of this document": without the annex nobody knows which level to reach.',
  },
  mauvais: [
    `type: referentiel
competences:
  C1:
    savoir_faire:
      SF1: {texte: Utiliser un tableur, renvoi: pix}
#                                               ^^^ ref-renvoi-inconnu
`,
    `type: referentiel
competences:
  C1:
    savoir_faire:
      SF1:
        texte: Utiliser un tableur
        renvoi: annexe 2
#               ^^^^^^^^ ref-renvoi-inconnu
pix: {"1.3": 4}
`,
  ],
  bon: [
    `type: referentiel
competences:
  C1:
    savoir_faire:
      SF1: {texte: Utiliser un tableur, renvoi: pix}
      SF2: {texte: Partager un fichier, renvoi: "pix 1.3, 2.2"}
      SF3: Recopier une adresse
pix: {"1.3": 4}
`,
  ],
};
