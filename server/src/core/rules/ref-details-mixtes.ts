import { beginning } from '../model/langue/infinitifs.ts';
import { placeOfText } from '../syntax/align.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { type Detail, itemsOf } from './support/items.ts';
import { placeOfWhole } from './support/textes.ts';

/** Sub-items of one item that do not have one form: some infinitives, some nouns or sentences. */
export default defineRule({
  id: 'ref-details-mixtes',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'none',
  perEntry: true,
  style: true,
  check({ document, report }) {
    for (const { kind, id, details } of itemsOf(document)) {
      // A critère in the infinitive is told by ref-critere-observable, one by one.
      if (kind === 'CR') continue;
      const forms = details.map((detail) => ({ detail, ...beginning(detail.node.text) }));
      const verbs = forms.filter(({ infinitive }) => infinitive === 'yes');
      const others = forms.filter(({ infinitive }) => infinitive === 'no');
      const [first] = verbs.length < others.length ? verbs : others;
      const model = (verbs.length < others.length ? others : verbs)[0]?.detail;
      if (!first || !model) continue;
      report({
        at: placeOfText(first.detail.node, first.start, first.end),
        message:
          first.infinitive === 'yes'
            ? {
                fr: `Les sous-éléments de ${id} n'ont pas la même forme : ${letter(first.detail)} commence par un verbe, ${letter(model)} non. Donnez-leur une seule forme.`,
                en: `The sub-items of ${id} do not have one form: ${letter(first.detail)} starts with a verb, ${letter(model)} does not. Give them one form.`,
              }
            : {
                fr: `Les sous-éléments de ${id} n'ont pas la même forme : ${letter(model)} commence par un verbe, ${letter(first.detail)} non. Donnez-leur une seule forme.`,
                en: `The sub-items of ${id} do not have one form: ${letter(model)} starts with a verb, ${letter(first.detail)} does not. Give them one form.`,
              },
        related: [{ document, at: placeOfWhole(model.node), message: { fr: model.node.text, en: model.node.text } }],
      });
    }
  },
  titre: { fr: 'Sous-éléments de formes différentes', en: 'Sub-items of different forms' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un élément dont les sous-éléments mêlent des verbes à l'infinitif et des noms ou des phrases. Le premier de la forme la plus rare est montré. Les critères à l'infinitif relèvent de ref-critere-observable.",
    en: 'Reports an item whose sub-items mix infinitives with nouns or sentences. The first of the rarer form is shown. Critères in the infinitive belong to ref-critere-observable.',
  },
  pourquoi: {
    fr: "Les éléments d'une énumération ont la même nature grammaticale : on les compare d'un coup d'œil, et l'on voit s'il s'agit d'actions ou de thèmes.",
    en: 'The elements of a list are of one grammatical nature: they compare at a glance, and one sees whether they are actions or topics.',
  },
  mauvais: [
    `competences:
  C1:
    savoir_faire:
      SF1:
        texte: Préparer un atelier
        details:
          a: identifier les participants
          b: les objectifs de la séance
#            ^^^ ref-details-mixtes
          c: choisir un outil d'évaluation
      SF2:
        texte: Rédiger une fiche
        details:
          a: Coût de chaque produit
          b: Étapes et durées
          c: Calculer le total
#            ^^^^^^^^ ref-details-mixtes
`,
  ],
  bon: [
    `competences:
  C1:
    savoir_faire:
      SF1:
        texte: Préparer un atelier
        details:
          a: identifier les participants
          b: "en fin de séance, recueillir les avis"
          c: se présenter
      SF2:
        texte: Identifier des thématiques
        details:
          a: Initiation à un logiciel
          b: Prévention des risques
      SF3:
        texte: Vendre un produit
        details:
          a: présenter le produit
    criteres:
      CR1:
        texte: Une fiche est établie
        details:
          a: L'objectif est clair
          b: Identifier les moyens
`,
  ],
};

function letter(detail: Detail): string {
  return detail.id.split('.').at(-1) ?? detail.id;
}
