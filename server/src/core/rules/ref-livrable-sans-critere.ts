import type { Document } from '../model/document.ts';
import { insertField } from '../model/edits.ts';
import { citesDeliverable, criterionFor, deliverablesMade } from '../model/langue/livrables.ts';
import type { MapNode } from '../syntax/tree.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { type Item, itemsOf } from './support/items.ts';
import { placeIn, wordsOf } from './support/textes.ts';

/** A document that a savoir-faire asks for and that no critère of the compétence assesses. */
export default defineRule({
  id: 'ref-livrable-sans-critere',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'suggested',
  perEntry: true,
  needsWhole: true,
  check({ document, report }) {
    const items = itemsOf(document);
    for (const { name: competence, value } of document.root.get('competences')?.entries ?? []) {
      const table = value?.get('criteres');
      const own = items.filter((item) => item.competence === competence);
      const criteria = own.filter((item) => item.kind === 'CR').map(linesOf);
      // Without any critère there is something else to mend first (ref-competence-incomplete).
      if (!table || criteria.length === 0) continue;
      const assessed = criteria.flat().map(({ node }) => wordsOf(document, node));
      const told = new Set<string>();
      for (const { id, node } of own.filter((item) => item.kind === 'SF').flatMap(linesOf)) {
        for (const made of deliverablesMade(node.text, wordsOf(document, node))) {
          const { deliverable, from, to } = made;
          if (told.has(deliverable.nom) || assessed.some((words) => citesDeliverable(words, deliverable))) continue;
          told.add(deliverable.nom);
          const named = node.text.slice(from.start, to.end).replace(/\s+/g, ' ');
          report({
            at: placeIn({ node }, from.start, to.end),
            message: {
              fr: `${id} demande « ${named} », mais aucun critère de ${competence} n'en parle : le jury ne pourra pas l'évaluer. Ajoutez un critère.`,
              en: `${id} asks for "${named}", but no criterion of ${competence} speaks of it: the jury cannot assess it. Add a criterion.`,
            },
            fixes: () => [addCriterion(document, table.node, criterionFor(made, named))],
          });
        }
      }
    }
  },
  titre: { fr: 'Document demandé et jamais évalué', en: 'Document asked for and never assessed' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un document que l'on doit produire (rédiger un bilan, établir un devis, renseigner une fiche…) dans un savoir-faire, et dont aucun critère de la même compétence ne parle. Un critère qui parle des « documents » ou des « écrits » en général suffit.",
    en: 'Reports a document that a savoir-faire asks to produce (a report, a quote, a form…) and that no criterion of the same compétence speaks of. A criterion about documents in general is enough.',
  },
  pourquoi: {
    fr: "Le critère de performance sert à juger un « objet en termes de résultat(s) attendu(s) » (glossaire de la certification professionnelle). Un document est le résultat le plus facile à juger : il reste après l'épreuve.",
    en: 'A criterion judges an object by its expected results. A document is the easiest result to judge: it remains after the exam.',
  },
  mauvais: [
    `competences:
  C1:
    savoir_faire:
      SF1: Rédiger un rapport d'activité
#                     ^^^^^^^ ref-livrable-sans-critere
      SF2:
        texte: Participer à la gestion
        details:
          a: établir et transmettre les déclarations d'accident
#                                       ^^^^^^^^^^^^ ref-livrable-sans-critere
          b: Rédiger un compte-rendu
#                       ^^^^^^^^^^^^ ref-livrable-sans-critere
    criteres:
      CR1: Les délais sont tenus
`,
  ],
  bon: [
    `competences:
  C1:
    savoir_faire:
      SF1: Rédiger un court bilan
      SF2: Élaborer le budget d'un projet
      SF3: Tenir compte du rapport précédent
      SF4: Nettoyer le plan de travail
      SF5: Établir une relation de confiance
      SF6: Établir la liste du matériel du dossier
    criteres:
      CR1:
        texte: L'activité est évaluée
        details:
          a: Un bilan clair est remis
      CR2: Les prévisions budgétaires sont complètes
`,
    `competences:
  C1:
    savoir_faire:
      SF1: Rédiger des courriers
    criteres:
      CR1: Les documents produits sont clairs
  C2:
    savoir_faire:
      SF1: Rédiger un rapport
`,
  ],
};

function linesOf(item: Item) {
  return [...(item.node ? [{ id: item.id, node: item.node }] : []), ...item.details];
}

function addCriterion(document: Document, map: MapNode, text: string): Fix {
  const ranks = map.entries.map((entry) => Number(/^CR(\d+)$/.exec(entry.key.text)?.[1] ?? 0));
  const key = `CR${Math.max(0, ...ranks) + 1}`;
  return {
    title: { fr: `Ajouter le critère ${key} : « ${text} »`, en: `Add the criterion ${key}: "${text}"` },
    safe: false,
    edits: [{ uri: document.uri, ...insertField(document, map, key, text) }],
  };
}
