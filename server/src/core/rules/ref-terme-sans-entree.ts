import type { Document } from '../model/document.ts';
import { termKey } from '../model/fold.ts';
import type { MarkedTerm } from '../model/gathered.ts';
import { glossaryOf } from '../workspace/glossaire.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { createEntryFix, nearestNames, replaceTermFix } from './support/refTerms.ts';

/** A term marked in the text that no glossary defines. */
export default defineRule({
  id: 'ref-terme-sans-entree',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, report }) {
    const glossary = glossaryOf(document);
    for (const term of document.gathered.terms) {
      if (termKey(term.text) === '' || glossary.find(term.text)) continue;
      const text = term.text.replace(/\s+/g, ' ').trim();
      report({
        at: term.place,
        message: {
          fr: `« ${text} » est marqué comme un terme du glossaire, mais aucun glossaire ne le définit. Ajoutez son entrée, ou corrigez le terme.`,
          en: `"${text}" is marked as a term of the glossary, but no glossary defines it. Add its entry, or correct the term.`,
        },
        fixes: () => fixesOf(document, term),
      });
    }
  },
  titre: { fr: 'Terme absent du glossaire', en: 'Term missing from the glossary' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un terme marqué dans le texte (`*terme**`) qui n'a d'entrée ni dans le glossaire technique ni dans celui de la certification. La casse, les accents, le pluriel, les traits d'union et l'article sont sans importance, et « aussi » est connu.",
    en: 'Reports a term marked in the text (`*term**`) that has no entry in either glossary. Case, accents, plural, hyphens and the article do not matter, and "aussi" is known.',
  },
  pourquoi: {
    fr: '« Les termes en italique suivis d’un astérisque * sont définis dans le glossaire technique de l’emploi » (note au lecteur du référentiel professionnel) : le lecteur qui cherche la définition doit la trouver.',
    en: '"Terms in italics followed by an asterisk are defined in the glossary" (note to the reader): whoever looks for the definition must find it.',
  },
  mauvais: [
    `type: referentiel
definition: Il prépare le *paillage** et la *taille de formation** des arbres.
#                                            ^^^^^^^^^^^^^^^^^^^ ref-terme-sans-entree
contexte: >-
  Il connaît les
  *pailages verts** du *massif**.
#  ^^^^^^^^^^^^^^ ref-terme-sans-entree
glossaire:
  Massif: Ensemble de plantes.
  Paillage: Couche de matière posée sur le sol.
  Paillage vert: Couche de tontes.
`,
    `type: referentiel
definition: Il connaît le *marcottage**.
#                          ^^^^^^^^^^ ref-terme-sans-entree
`,
  ],
  bon: [
    `type: referentiel
definition: "Au service *d'espaces publics numériques**, des *cases numériques**, de *l’éthique** ; *Anti-spam**, *RGPD**, *CPU**."
contexte: Il écrit en **gras** et calcule 3 * 4 ** 2.
glossaire:
  Anti spam: Lutte contre le courrier indésirable.
  Case numérique: Un label.
  EPN: {definition: Un lieu., aussi: [Espace public numérique]}
  Ethique: Souci du bien.
  Règlement général: {definition: Un règlement., aussi: [RGPD]}
glossaire_certification:
  Certificat professionnel unitaire: {definition: Une partie du diplôme., aussi: [CPU]}
`,
  ],
};

function fixesOf(document: Document<'referentiel'>, term: MarkedTerm): readonly Fix[] {
  const replacements = nearestNames(document, term.text).map((name) => replaceTermFix(document, term, name));
  return [...replacements, createEntryFix(document, term.text)].filter((fix) => fix !== undefined);
}
