import { fillField, insertField } from '../model/edits.ts';
import type { Bilingual } from '../model/notation.ts';
import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { anchorOf, isAbsent, topEntry } from './support/missingRubrique.ts';
import { isMistyped, PARTS, partSkeleton, REQUIRED_PARTS } from './support/refSkeletons.ts';

/** A référentiel without one of the parts that every other part or document leans on. */
export default defineRule({
  id: 'ref-section-manquante',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  presence: true,
  check({ document, report }) {
    const root = document.source.tree.root;
    if (root.kind !== 'map') return;
    for (const { key, aide } of REQUIRED_PARTS) {
      if (!isAbsent(document, key) || isMistyped(key, document.root.unknown)) continue;
      const entry = topEntry(document, key);
      report({
        at: entry?.key ?? anchorOf(document),
        about: key,
        message: {
          fr: `${entry ? `« ${key} » est vide` : `Il manque « ${key} »`} dans ce référentiel. À quoi cela sert : ${aide.fr}`,
          en: `${entry ? `"${key}" is empty` : `"${key}" is missing`} in this référentiel. What it is for: ${aide.en}`,
        },
        ...(!(entry && root.flow) && {
          fixes: () => {
            const skeleton = partSkeleton(document, key);
            const edit = entry
              ? fillField(document, entry, skeleton)
              : insertField(document, root, key, skeleton, PARTS);
            return [
              {
                title: { fr: `Ajouter « ${key} », à compléter`, en: `Add "${key}", to be completed` },
                safe: false,
                edits: [{ uri: document.uri, ...edit }],
              },
            ];
          },
        }),
      });
    }
    for (const { name, key, value } of document.root.get('activites')?.entries ?? []) {
      if (!value || !isEmptyNode(value.field('titre')?.node) || isMistyped('titre', value.unknown)) continue;
      report({ at: value.field('titre')?.key ?? key, message: untitledMessage(name) });
    }
  },
  titre: { fr: 'Partie obligatoire manquante', en: 'Required part missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un référentiel sans identifiant, sans titre, sans certification délivrée, sans version, sans niveau, sans activités ou sans compétences, et une activité sans titre. Le type n'est pas réclamé : le nom du fichier suffit.",
    en: 'Reports a référentiel without identifier, title, certification, version, level, activités or compétences, and an activité without title. The type is not asked for: the file name is enough.',
  },
  pourquoi: {
    fr: 'Le référentiel professionnel décrit « les compétences qui sont regroupées en activités dans un but de certification » (glossaire de la certification professionnelle). Les fiches et les bilans le retrouvent par son identifiant et sa version.',
    en: 'The référentiel describes "the competences grouped into activities for certification". Fiches and bilans find it by its identifier and version.',
  },
  mauvais: [
    `type: referentiel
id: jardinier
titre: Jardinier
^^^^^ ref-section-manquante
certification_delivree: Certificat de jardinier
niveau: 3
activites:
  A1: {titre: Planter, competences: [C1]}
competences:
  C1:
    titre: Planter
    savoir_faire: {SF1: Planter un arbre}
    connaissances: {CO1: Les saisons}
    criteres: {CR1: L'arbre est droit}
`,
    `id: jardinier
titre: Jardinier
certification_delivree: Certificat de jardinier
version:
^^^^^^^ ref-section-manquante
niveau: 3
activites: {}
^^^^^^^^^ ref-section-manquante
competences:
  C1:
    titre: Planter
    savoir_faire: {SF1: Planter un arbre}
    connaissances: {CO1: Les saisons}
    criteres: {CR1: L'arbre est droit}
`,
    `id: jardinier
titre: Jardinier
certification_delivree: Certificat de jardinier
version: "2024"
niveau: 3
activites:
  A1: {competences: [C1]}
# ^^ ref-section-manquante
  A2:
    titre:
#   ^^^^^ ref-section-manquante
    description: Tondre une pelouse.
    competences: [C1]
competences:
  C1:
    titre: Planter
    savoir_faire: {SF1: Planter un arbre}
    connaissances: {CO1: Les saisons}
    criteres: {CR1: L'arbre est droit}
`,
  ],
  bon: [
    // The type is told by the file's name; a mistyped key is reported as such.
    `id: jardinier
titre: Jardinier
certification-delivree: Certificat de jardinier
version: "2024"
niveau: 3
activités:
  A1: {titre: Planter, competences: [C1]}
competences:
  C1: {titre: Planter}
`,
  ],
};

function untitledMessage(name: string): Bilingual {
  return {
    fr: `L'activité ${name} n'a pas de titre. Écrivez « titre: » et ce que l'on y fait.`,
    en: `The activité ${name} has no title. Write "titre:" and what is done in it.`,
  };
}
