import type { Document } from '../model/document.ts';
import { replaceText } from '../model/edits.ts';
import { perExcerpt } from '../model/excerpts.ts';
import { sentenceKey } from '../model/langue/ressemblance.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { GLOSSARIES } from '../workspace/glossaire.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { placeOfWhole } from './support/textes.ts';

/** Two entries of the glossaries with one definition. */
export default defineRule({
  id: 'ref-definition-en-double',
  severity: 'avertissement',
  kinds: ['referentiel'],
  fix: 'suggested',
  check({ document, report }) {
    const seen = new Map<string, Defined>();
    for (const defined of definedIn(document)) {
      const { term, node, sentence: key } = defined;
      // Entries that send to a same term say so on purpose.
      if (key === '' || /^voir\b/.test(key) || /^a (?:completer|definir|preciser)$/.test(key)) continue;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, defined);
        continue;
      }
      const text = `Voir ${first.term}.`;
      report({
        at: placeOfWhole(node),
        message: {
          fr: `« ${term} » et « ${first.term} » ont la même définition. Dites ce qui les distingue, ou écrivez ici « ${text} ».`,
          en: `"${term}" and "${first.term}" have the same definition. Say what sets them apart, or write "${text}" here.`,
        },
        related: [
          {
            document,
            at: first.key,
            message: { fr: 'La même définition est ici.', en: 'The same definition is here.' },
          },
        ],
        fixes: () => [
          {
            title: { fr: `Remplacer par « ${text} »`, en: `Replace with "${text}"` },
            safe: false,
            edits: [{ uri: document.uri, ...replaceText(document, node, text, true) }],
          },
        ],
      });
    }
  },
  titre: { fr: 'Même définition pour deux termes', en: 'Same definition for two terms' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une définition déjà donnée à un autre terme, dans l'un ou l'autre glossaire, à la casse, aux accents et à la ponctuation près. Deux entrées qui renvoient (« Voir X. ») ne sont pas signalées.",
    en: 'Reports a definition already given to another term, in either glossary, whatever the case, accents and punctuation. Entries that refer to another ("Voir X.") are not reported.',
  },
  pourquoi: {
    fr: "Deux mots, une définition : le lecteur cherche une différence qui n'existe pas, et une seule des deux copies sera corrigée. Un glossaire dit alors « voir » (comme « (voir connaissance) » à l'entrée « Savoir » du glossaire de la certification professionnelle).",
    en: 'Two words, one definition: the reader looks for a difference that is not there, and only one copy will be corrected. A glossary then says "voir".',
  },
  mauvais: [
    `type: referentiel
glossaire:
  Certificat: Document qui atteste des compétences.
  Diplôme: document qui atteste des compétences
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-definition-en-double
glossaire_certification:
  Titre:
    definition: >-
      Document qui atteste des compétences.
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-definition-en-double
    aussi: [titre professionnel]
`,
  ],
  bon: [
    `type: referentiel
glossaire:
  Certificat: Document qui atteste des compétences.
  Diplôme: Voir Certificat.
  Titre: Voir Certificat.
  Brevet: Document qui atteste d'autres compétences.
  Label:
  Marque:
`,
  ],
};

interface Defined {
  readonly glossary: (typeof GLOSSARIES)[number];
  readonly term: string;
  readonly key: ScalarNode;
  readonly node: ScalarNode;
  /** Its text, folded. */
  readonly sentence: string;
}

/** Both glossaries, one after the other, wherever they stand. */
function definedIn(document: Document<'referentiel'>): Defined[] {
  const all = definedInPart(document).flat();
  return GLOSSARIES.flatMap((glossary) => all.filter((one) => one.glossary === glossary));
}

const definedInPart = perExcerpt((part: Document<'referentiel'>): readonly Defined[] =>
  GLOSSARIES.flatMap((glossary) =>
    (part.root.get(glossary)?.entries ?? []).flatMap(({ name: term, key, value }) => {
      const node = value?.get('definition')?.node;
      return node ? [{ glossary, term, key, node, sentence: sentenceKey(node.text) }] : [];
    }),
  ),
);
