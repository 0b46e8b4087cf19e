import { bareTerm, isSameSpelling } from '../model/langue/termes.ts';
import { glossaryOf } from '../workspace/glossaire.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { addNameEdits } from './support/aussi.ts';

/** A marked term that the glossary spells otherwise. */
export default defineRule({
  id: 'ref-terme-variante',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'suggested',
  check({ document, report }) {
    const glossary = glossaryOf(document);
    const told = new Set<string>();
    for (const term of document.gathered.terms) {
      const entry = glossary.find(term.text);
      if (!entry || entry.names.some((name) => isSameSpelling(name.text, term.text))) continue;
      const text = bareTerm(term.text);
      const key = `${entry.glossary} ${entry.term} ${text.toLowerCase()}`;
      if (told.has(key)) continue;
      told.add(key);
      const edits = addNameEdits(document, entry, text);
      report({
        at: term.place,
        message: {
          fr: `Le glossaire écrit « ${entry.term} », et ce texte « ${text} ». Écrivez-les pareil, ou ajoutez « ${text} » aux autres noms du terme (aussi).`,
          en: `The glossary writes "${entry.term}", and this text "${text}". Write them alike, or add "${text}" to the other names of the term (aussi).`,
        },
        related: [
          {
            document,
            at: entry.node,
            message: { fr: "L'entrée du glossaire est ici.", en: 'The entry of the glossary is here.' },
          },
        ],
        ...(edits && {
          fixes: () => [
            {
              title: {
                fr: `Ajouter « ${text} » aux autres noms de « ${entry.term} »`,
                en: `Add "${text}" to the other names of "${entry.term}"`,
              },
              safe: false,
              edits,
            },
          ],
        }),
      });
    }
  },
  titre: { fr: 'Terme écrit autrement que dans le glossaire', en: 'Term spelt otherwise in the glossary' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un terme marqué (`*terme**`) que le glossaire écrit autrement : espace, trait d'union, accent, majuscule à l'intérieur (« anti-spam » pour « Anti spam »). Le pluriel, l'article devant le terme et la majuscule au début d'un mot, même sans accent, sont affaire de grammaire et ne comptent pas (« labels » pour « Label »).",
    en: 'Reports a marked term (`*terme**`) that the glossary spells otherwise: space, hyphen, accent, capital inside a word. The plural, the article before the term and a capital at the beginning of a word, even without its accent, are matters of grammar and do not count.',
  },
  pourquoi: {
    fr: "« Les termes en italique suivis d'un astérisque sont définis dans le glossaire » (note au lecteur) : qui cherche le mot tel qu'il l'a lu doit le trouver, surtout avec un outil de recherche.",
    en: 'Marked terms are defined in the glossary (note to the reader): whoever looks for the word as read must find it, above all with a search tool.',
  },
  mauvais: [
    `type: referentiel
definition: Il lutte contre la *cybercriminalité**, installe un *anti-spam** et encore un *anti-spam**.
#                               ^^^^^^^^^^^^^^^^ ref-terme-variante
#                                                                ^^^^^^^^^ ref-terme-variante
contexte: Il crée des *serious-games** et respecte le *Rgpd**, le *haut-débit**.
#                      ^^^^^^^^^^^^^ ref-terme-variante
#                                                      ^^^^ ref-terme-variante
#                                                                  ^^^^^^^^^^ ref-terme-variante
glossaire:
  Anti spam: >-
    L'anti-spam désigne toutes
    les technologies.

  Cyber criminalité: Ensemble des activités illégales.  # un commentaire
  Haut débit: {definition: Un accès rapide., aussi: large bande}
  RGPD: {definition: Un règlement.}
  Serious game:
    definition: Un jeu.
    aussi:
      - jeu sérieux
`,
    `type: referentiel
definition: Il connaît le *pare-feu**.
#                          ^^^^^^^^ ref-terme-variante
glossaire: {Pare feu: "Un dispositif, un logiciel", Web: La toile.}
`,
  ],
  bon: [
    `type: referentiel
definition: "Il connaît les *labels**, *l'éthique**, *d'espaces publics numériques**, le *jeu sérieux** et les *violences numériques**."
glossaire:
  Ethique: Des critères moraux.
  EPN: {definition: Un espace., aussi: [Espace public numérique]}
  Label: Un signe.
  Serious game: {definition: Un jeu., aussi: [jeu sérieux]}
  Violence Numérique: Une violence.
`,
  ],
};
