import { defineRule, type RuleDocs } from './rule.ts';
import { isPlaceholder } from './support/placeholder.ts';
import { canonicalReference, didYouMean, nearestIds, replaceFixes, resolveReference } from './support/refIds.ts';

/** `remplace` leads to something that this version does not define. */
export default defineRule({
  id: 'ref-remplace-invalide',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, report }) {
    for (const { name: old, value } of document.root.get('remplace')?.entries ?? []) {
      const beside = new Set((value?.items ?? []).map((leaf) => leaf.value));
      for (const leaf of value?.items ?? []) {
        const reference = { refers: 'tout', id: leaf.value } as const;
        if (isPlaceholder(leaf.value) || resolveReference(document, reference)) continue;
        const wrong = canonicalReference(reference) ?? leaf.value;
        const candidates = nearestIds(document, wrong, { except: beside });
        const hint = didYouMean(candidates);
        report({
          at: leaf.node,
          message: {
            fr: `« ${leaf.value} », qui remplace ${old}, n'existe pas dans cette version.${hint.fr}`,
            en: `"${leaf.value}", which replaces ${old}, does not exist in this version.${hint.en}`,
          },
          ...(candidates.length > 0 && { fixes: () => replaceFixes(document, leaf.node, candidates) }),
        });
      }
    }
  },
  titre: { fr: 'Remplacement par un identifiant absent', en: 'Replacement by a missing identifier' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale, dans « remplace », un nouvel identifiant que cette version du référentiel ne définit pas. Les anciens identifiants, eux, peuvent avoir disparu.',
    en: 'Reports, under "remplace", a new identifier that this version does not define. Old identifiers may be gone.',
  },
  pourquoi: {
    fr: 'Les fiches et les bilans écrits pour la version précédente suivent ces remplacements : un remplaçant absent leur ferait citer un critère qui n’existe pas.',
    en: 'Fiches and bilans written for the version before follow these replacements: a missing one would make them cite a criterion that does not exist.',
  },
  mauvais: [
    `type: referentiel
competences:
  C1:
    criteres: {CR1: Le sol est meuble, CR2: Le sol est humide}
remplace:
  C1.CR3: [C1.CR1, C1.CR4]
#                  ^^^^^^ ref-remplace-invalide
  C2.CR1: C9.CR8.z
#         ^^^^^^^^ ref-remplace-invalide
`,
  ],
  bon: [
    `type: referentiel
competences:
  C1:
    criteres: {CR1: Le sol est meuble}
remplace:
  C1.CR3: [C1.CR1]
  C7: C1
  C8.CR2: [c1 cr1]
  C9: []
`,
  ],
};
