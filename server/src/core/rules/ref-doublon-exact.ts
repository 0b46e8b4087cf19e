import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import { sentenceKey } from '../model/langue/ressemblance.ts';
import { tallied } from '../model/tally.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { itemsOf } from './support/items.ts';
import { placeOfWhole } from './support/textes.ts';

interface Sentence {
  /** What two copies share: what the item is, and its folded text. */
  readonly key: string;
  readonly id: string;
  readonly node: ScalarNode;
}

const sentencesIn = perExcerpt((part: Document<'referentiel'>): readonly Sentence[] =>
  itemsOf(part).flatMap(({ kind, id, node }) => {
    const text = node ? sentenceKey(node.text) : '';
    return node && text !== '' ? [{ key: `${kind} ${text}`, id, node }] : [];
  }),
);

const countsOf = tallied((part: readonly Sentence[]) => part.map(({ key, id }) => [key, id]));

/** A savoir-faire, connaissance or critère written a second time. */
export default defineRule({
  id: 'ref-doublon-exact',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'none',
  check({ document, report }) {
    const parts = sentencesIn(document);
    const { repeated } = countsOf(document, parts);
    if (repeated.size === 0) return;
    const seen = new Map<string, Sentence>();
    for (const sentence of parts.flat().filter(({ key }) => repeated.has(key))) {
      const { key, id, node } = sentence;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, sentence);
        continue;
      }
      report({
        at: placeOfWhole(node),
        message: {
          fr: `${id} répète ${first.id} mot pour mot. Supprimez l'un des deux, ou précisez ce qui les distingue.`,
          en: `${id} repeats ${first.id} word for word. Remove one of them, or say what sets them apart.`,
        },
        related: [
          {
            document,
            at: placeOfWhole(first.node),
            message: { fr: `${first.id} dit la même chose.`, en: `${first.id} says the same.` },
          },
        ],
      });
    }
  },
  titre: { fr: 'Même élément deux fois', en: 'Same item twice' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un savoir-faire, une connaissance ou un critère déjà écrit plus haut, à la casse, aux accents et à la ponctuation près. Le premier n'est pas signalé.",
    en: 'Reports a savoir-faire, a connaissance or a critère already written above, whatever the case, accents and punctuation. The first one is not reported.',
  },
  pourquoi: {
    fr: "Deux identifiants pour une même chose (C2.SF11 et C5.SF14) : les fiches et les bilans citeront tantôt l'un, tantôt l'autre, et la couverture sera fausse. Une connaissance commune à plusieurs compétences peut être voulue : c'est une information.",
    en: 'Two identifiers for one thing: fiches and bilans will cite now one, now the other, and coverage will be wrong. It may be intended, hence an information.',
  },
  mauvais: [
    `competences:
  C1:
    connaissances:
      CO1: Techniques de communication
    criteres:
      CR1: Les règles de sécurité sont respectées
  C2:
    connaissances:
      CO1: techniques de communication
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-doublon-exact
      CO2: "Bases de l’hygiène : *HACCP**"
      CO3: "Bases de l'hygiène : HACCP."
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-doublon-exact
    criteres:
      CR1:
        texte: Les regles de sécurité sont respectées.
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-doublon-exact
`,
  ],
  bon: [
    `competences:
  C1:
    savoir_faire:
      SF1: Évaluer son action
    connaissances:
      CO1: Gestion de projet
  C2:
    savoir_faire:
      SF1: Évaluer ses actions
    connaissances:
      CO1: Gestion de projets
    criteres:
      CR1: Gestion de projet
`,
  ],
};
