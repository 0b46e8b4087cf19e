import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { cite } from './support/cite.ts';
import { isPlaceholder, placeholdersIn } from './support/placeholder.ts';

/** A placeholder left in a référentiel. */
export default defineRule({
  id: 'ref-texte-provisoire',
  severity: 'avertissement',
  kinds: ['referentiel'],
  fix: 'none',
  check({ document, report }) {
    const { root } = document.source.tree;
    const tops = root.kind === 'map' ? root.entries.map(({ key }) => key) : [];
    for (const node of new Set([...tops.filter(({ text }) => isPlaceholder(text)), ...leftIn(document).flat()])) {
      report({
        at: node,
        message: {
          fr: `Il reste un texte provisoire (« ${cite(node.text)} »). Remplacez-le par le texte du référentiel, ou retirez-le.`,
          en: `A placeholder ("${cite(node.text)}") is left. Replace it by the text of the référentiel, or remove it.`,
        },
      });
    }
  },
  titre: { fr: 'Texte provisoire', en: 'Placeholder left' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un texte provisoire oublié dans un référentiel : « à compléter », « TODO », « ??? », « … ».',
    en: 'Reports a placeholder left in a référentiel: "à compléter", "TODO", "???", "…".',
  },
  pourquoi: {
    fr: "Le référentiel professionnel « est un document public à caractère réglementaire » (glossaire de la certification professionnelle) : formateurs et jurys s'appuient sur chacune de ses lignes, et une ligne à compléter ne décrit ni n'évalue rien.",
    en: 'The référentiel professionnel "is a public document with the force of a regulation": trainers and juries rely on each of its lines, and a line still to be written describes and assesses nothing.',
  },
  mauvais: [
    `type: referentiel
titre: À compléter
#      ^^^^^^^^^^^ ref-texte-provisoire
competences:
  C1:
    titre: Bêcher
    savoir_faire: {SF1: Préparer le sol, SF2: "???"}
#                                             ^^^^^ ref-texte-provisoire
    criteres:
      CR1: Le sol est meuble
      CR2: La profondeur est conforme (à compléter)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-texte-provisoire
glossaire:
  à compléter: Outil du jardinier
# ^^^^^^^^^^^ ref-texte-provisoire
`,
  ],
  bon: [
    `type: referentiel
titre: Jardinier
competences:
  C1:
    titre: Bêcher
    savoir_faire: {SF1: "Préparer le sol, choisir ses outils..."}
    criteres: {CR1: Le document à compléter par le client est rendu}
`,
  ],
};

const leftIn = perExcerpt((part: Document<'referentiel'>) =>
  part.reading.entries.flatMap((entry) => [
    ...(isPlaceholder(entry.key.text) ? [entry.key] : []),
    ...placeholderKeys(entry.value),
    ...placeholdersIn(entry.value),
  ]),
);

function placeholderKeys(node: Node): ScalarNode[] {
  if (node.kind === 'list') return node.items.flatMap(placeholderKeys);
  if (node.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) => [
    ...(isPlaceholder(key.text) ? [key] : []),
    ...placeholderKeys(value),
  ]);
}
