import type { Document } from '../model/document.ts';
import { fillField, insertField } from '../model/edits.ts';
import type { Bilingual } from '../model/notation.ts';
import { type Group, isEmptyNode, type Table } from '../model/values.ts';
import type { EntryNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { defineRule, type Report, type RuleDocs } from './rule.ts';
import { isMistyped, LIST_SKELETONS } from './support/refSkeletons.ts';

const ORDER = ['titre', 'description', 'savoir_faire', 'connaissances', 'attitudes', 'criteres'];

const LISTS = [
  { key: 'savoir_faire', fr: 'de savoir-faire', en: 'savoir-faire' },
  { key: 'connaissances', fr: 'de connaissances associées', en: 'connaissances' },
  { key: 'criteres', fr: 'de critères de performance', en: 'critères' },
] as const;

/** A compétence without savoir-faire, connaissances or critères. */
export default defineRule({
  id: 'ref-competence-incomplete',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  perEntry: true,
  presence: true,
  check({ document, report }) {
    for (const { name, key, value, node, entry } of document.root.get('competences')?.entries ?? []) {
      // A value of another shape is reported as such.
      if (!entry || (!value && !isEmptyNode(node))) continue;
      const untitled = value && isEmptyNode(value.field('titre')?.node) && !isMistyped('titre', value.unknown);
      if (untitled) report({ at: value.field('titre')?.key ?? key, message: untitledMessage(name) });
      for (const list of LISTS) {
        const items = value?.field(list.key);
        // A list of which nothing is said is told as a whole.
        if (!isEmptyNode(items?.node)) for (const item of emptyItems(items?.value)) report(item);
      }
      for (const list of LISTS) {
        if (!isEmptyNode(value?.field(list.key)?.node) || isMistyped(list.key, value?.unknown ?? [])) continue;
        const edit = skeletonEdit(document, entry, list.key);
        report({
          at: key,
          about: list.key,
          message: {
            fr: `La compétence ${name} n'a pas ${list.fr}. Ajoutez « ${list.key} ».`,
            en: `The compétence ${name} has no ${list.en}. Add "${list.key}".`,
          },
          ...(edit && {
            fixes: () => [
              {
                title: { fr: `Ajouter « ${list.key} », à compléter`, en: `Add "${list.key}", to be completed` },
                safe: false,
                edits: [{ uri: document.uri, ...edit }],
              },
            ],
          }),
        });
      }
    }
  },
  titre: { fr: 'Compétence incomplète', en: 'Incomplete compétence' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une compétence sans titre, sans savoir-faire, sans connaissances ou sans critères de performance, et un élément de ces listes qui a un numéro mais pas de texte.',
    en: 'Reports a compétence without title, savoir-faire, connaissances or critères, and an item of these lists that has a number and no text.',
  },
  pourquoi: {
    fr: "« La compétence professionnelle se traduit par une capacité à combiner un ensemble de savoirs, savoir-faire, comportements […]. Le résultat de sa mise en œuvre est évaluable » (glossaire de la certification professionnelle, « Compétence professionnelle »). Sans critère, le jury n'a rien à évaluer ; sans savoir-faire ni connaissances, le formateur n'a rien à enseigner.",
    en: '"A competence combines knowledge, know-how and behaviours. The result of putting it to use can be assessed." Without criteria the jury has nothing to assess; without know-how or knowledge there is nothing to teach.',
  },
  mauvais: [
    `type: referentiel
competences:
  C1:
# ^^ ref-competence-incomplete
    titre: Planter
    savoir_faire:
      SF1: Planter un arbre
    connaissances:
      CO1: Les saisons
  C2:
# ^^ ref-competence-incomplete
    titre: Arroser
    savoir_faire:
    connaissances: {CO1: Les sols}
    criteres: {CR1: Le sol est humide}
`,
    `type: referentiel
competences:
  C1:
    titre:
#   ^^^^^ ref-competence-incomplete
    savoir_faire:
      SF1:
#     ^^^ ref-competence-incomplete
        details: {a: un arbre, b: un rosier}
    connaissances:
      CO1: ""
#     ^^^ ref-competence-incomplete
      CO2: Les saisons
    criteres:
      CR1: L'arbre est droit
      CR2:
#     ^^^ ref-competence-incomplete
`,
  ],
  bon: [
    `type: referentiel
competences:
  C1:
    titre: Planter
    savoir_faire: {SF1: Planter un arbre}
    connaissances: {CO1: Les saisons}
    criteres: {CR1: L'arbre est droit}
  C2:
    titre: Arroser
    savoir-faire: {SF1: Arroser un massif}
    connaissances: {CO1: Les sols}
    critères: {CR1: Le sol est humide}
`,
  ],
};

function untitledMessage(name: string): Bilingual {
  return {
    fr: `La compétence ${name} n'a pas de titre. Écrivez « titre: » et ce que la personne sait faire.`,
    en: `The compétence ${name} has no title. Write "titre:" and what the person can do.`,
  };
}

/** The items that have a number and no words, at the smallest place: their details can say nothing without them. */
function emptyItems(items: Table<Group<{ texte: unknown }>> | undefined): Report[] {
  return (items?.entries ?? []).flatMap(({ name, key, value, node }) => {
    if (!isEmptyNode(value ? value.field('texte')?.node : node) || (!value && node.kind !== 'empty')) return [];
    if (value && isMistyped('texte', value.unknown)) return [];
    return [
      {
        at: value?.field('texte')?.entry ? (value.field('texte')?.key ?? key) : key,
        message: {
          fr: `${name} n'a pas de texte. Écrivez-le, ou retirez ${name}.`,
          en: `${name} has no text. Write it, or remove ${name}.`,
        },
      },
    ];
  });
}

function skeletonEdit(document: Document, entry: EntryNode, list: keyof typeof LIST_SKELETONS): TextEdit | undefined {
  const map = entry.value;
  if (map.kind !== 'map') return fillField(document, entry, { [list]: LIST_SKELETONS[list] });
  const field = map.entries.find((candidate) => candidate.key.text === list);
  if (!field) return insertField(document, map, list, LIST_SKELETONS[list], ORDER);
  return map.flow ? undefined : fillField(document, field, LIST_SKELETONS[list]);
}
