import * as z from 'zod/mini';
import { FUNCTION_WORDS } from '../model/langue/mots.ts';
import { likeness, sentenceKey } from '../model/langue/ressemblance.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { itemsOf } from './support/items.ts';
import { placeOfWhole } from './support/textes.ts';

/** A word met in more items than this tells nothing of their likeness; it also bounds the comparisons. */
const COMMON = 40;

const options = z.object({
  /** Likeness from which two items are nearly the same, from 0 to 1. */
  seuil: z._default(z.number().check(z.minimum(0.5), z.maximum(1)), 0.85),
});

interface Known {
  readonly id: string;
  readonly node: ScalarNode;
  readonly key: string;
}

/** A savoir-faire, connaissance or critère almost the same as one above. */
export default defineRule({
  id: 'ref-doublon-proche',
  severity: 'desactivee',
  kinds: ['referentiel'],
  fix: 'none',
  options,
  check({ document, options: { seuil }, report }) {
    const byWord = new Map<string, Known[]>();
    for (const { kind, id, node } of itemsOf(document)) {
      const key = node ? sentenceKey(node.text) : '';
      if (!node || key === '') continue;
      const item: Known = { id, node, key };
      const words = [...new Set(key.split(' '))]
        .filter((word) => !FUNCTION_WORDS.has(word))
        .map((word) => `${kind} ${word}`);
      const nearest = nearestOf(item, words, byWord, seuil);
      for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []).slice(-COMMON), item]);
      if (!nearest) continue;
      report({
        at: placeOfWhole(node),
        message: {
          fr: `${id} ressemble beaucoup à ${nearest.id}. Écrivez-les pareil s'ils disent la même chose, ou précisez ce qui les distingue.`,
          en: `${id} looks much like ${nearest.id}. Write them alike if they say the same, or say what sets them apart.`,
        },
        related: [
          {
            document,
            at: placeOfWhole(nearest.node),
            message: { fr: `${nearest.id} : ${nearest.node.text}`, en: `${nearest.id}: ${nearest.node.text}` },
          },
        ],
      });
    }
  },
  titre: { fr: 'Éléments presque identiques', en: 'Nearly identical items' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un savoir-faire, une connaissance ou un critère presque identique à un autre plus haut (85 % des lettres au moins, option `seuil`). Désactivée par défaut. Les copies exactes relèvent de ref-doublon-exact.',
    en: 'Reports a savoir-faire, a connaissance or a critère nearly identical to one above (85 % of the letters at least, option `seuil`). Off by default. Exact copies belong to ref-doublon-exact.',
  },
  pourquoi: {
    fr: "Deux phrases qui diffèrent d'un mot laissent deviner une différence de sens ou une copie oubliée : le jury ne sait pas laquelle.",
    en: 'Two sentences that differ by a word suggest a difference of meaning or a forgotten copy: the jury cannot tell which.',
  },
  mauvais: [
    `competences:
  C1:
    connaissances:
      CO1: Bases de la gestion de projet
    criteres:
      CR1: Le résultat obtenu répond à la demande de l'utilisateur
  C2:
    connaissances:
      CO1: Bases de la gestion de projets
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-doublon-proche
    criteres:
      CR1: Le résultat obtenu répond aux demandes de l'utilisateur
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-doublon-proche
`,
  ],
  bon: [
    `competences:
  C1:
    connaissances:
      CO1: Bases de la gestion de projet
      CO2: Techniques d'accueil
    criteres:
      CR1: L'espace d'accueil est convivial
  C2:
    connaissances:
      CO1: Techniques de vente
      CO2: Bases de la gestion de projet
`,
  ],
};

/** The most alike of the items above that share a rare word; exact copies are another rule's. */
function nearestOf(
  item: Known,
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly Known[]>,
  seuil: number,
): Known | undefined {
  const tried = new Set<Known>();
  let best: { readonly known: Known; readonly score: number } | undefined;
  for (const word of words) {
    const sharing = byWord.get(word) ?? [];
    if (sharing.length > COMMON) continue;
    for (const known of sharing) {
      if (tried.has(known)) continue;
      tried.add(known);
      if (known.key === item.key) return undefined;
      const score = likeness(known.key, item.key, seuil);
      if (score >= seuil && score > (best?.score ?? 0)) best = { known, score };
    }
  }
  return best?.known;
}
