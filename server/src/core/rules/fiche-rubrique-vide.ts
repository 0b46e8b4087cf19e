import { isEmptyNode } from '../model/values.ts';
import type { EntryNode } from '../syntax/tree.ts';
import { type Rubrique, rubriquesOf } from '../workspace/rubriques.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { type AbsenceContext, hasOwnRule, severityOfAbsence } from './support/absence.ts';
import { isVoid, motiveOf } from './support/missingRubrique.ts';
import { placeholdersIn } from './support/placeholder.ts';

/** A rubrique opened and left empty, or a placeholder left in one. */
export default defineRule({
  id: 'fiche-rubrique-vide',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'none',
  presence: true,
  check(context) {
    const root = context.document.source.tree.root;
    const rubriques = new Map(rubriquesOf(context.snapshot, context.document).map((one) => [one.key, one]));
    for (const entry of root.kind === 'map' ? root.entries : []) {
      const rubrique = rubriques.get(entry.key.text);
      if (isVoid(context.document, entry.value)) reportEmpty(context, entry, rubrique);
      else reportHoles(context, entry);
    }
  },
  titre: { fr: 'Rubrique vide', en: 'Empty rubrique' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une rubrique laissée vide, ou un texte provisoire oublié : « à compléter », « TODO », « … ».',
    en: 'Reports a rubrique left empty, or a placeholder left behind: "à compléter", "TODO", "…".',
  },
  pourquoi: {
    fr: 'Une rubrique vide ne prouve aucun critère de performance du référentiel, et un texte provisoire laissé dans une fiche remise se voit au premier coup d’œil.',
    en: 'An empty rubrique proves no performance criterion, and a placeholder left in a fiche that is handed in is seen at first glance.',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier photo\nauteur:\n^^^^^^ fiche-rubrique-vide\ncontexte:\n^^^^^^^^ fiche-rubrique-vide\n  milieu: ""\n  analyse:\n',
    'type: fiche\ntitre: À compléter\n       ^^^^^^^^^^^ fiche-rubrique-vide\npublic: {description: "…", age: "???"}\n                      ^^^ fiche-rubrique-vide\n                                ^^^^^ fiche-rubrique-vide\nsecurite: TODO voir avec la tutrice\n          ^^^^^^^^^^^^^^^^^^^^^^^^^ fiche-rubrique-vide\nlieu:\n  nom: Salle [à préciser]\n       ^^^^^^^^^^^^^^^^^^ fiche-rubrique-vide\ncommunication: Lorem ipsum dolor sit amet\n               ^^^^^^^^^^^^^^^^^^^^^^^^^^ fiche-rubrique-vide\n',
    'type: fiche\ntitre: Atelier photo\nobjectifs:\n  O1: Cadrer un portrait\n  O2:\n  ^^ fiche-rubrique-vide\nmoyens:\n  materiels: [xxx, "Imprimante : à compléter"]\n              ^^^ fiche-rubrique-vide\n                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ fiche-rubrique-vide\nprogression:\n^^^^^^^^^^^ fiche-rubrique-vide\n',
  ],
  bon: [
    'type: fiche\ntitre: Atelier photo\nderoule:\n  - etape: Questionnaire\n    contenu: Un tableau à compléter par binôme, puis une liste « TODO » pour la suite...\n    consignes: Pourquoi ? Que mettre dans « Nom : » ?\n',
    'type: fiche\ntitre: Atelier photo\ncommunication: {Affiche}\npreuves: {C1.CR1.a, C1.CR2}\n',
    'type: fiche\ntitre: Écrire sa liste TODO au format XXL\nmoyens:\nobjectifs: {}\nplanification:\n  date:\n',
  ],
};

function reportEmpty(context: AbsenceContext, entry: EntryNode, rubrique: Rubrique | undefined): void {
  const { document, snapshot, report } = context;
  // Keys of no rubrique (a misspelt one, `etat`) have rules of their own, and so have the main rubriques.
  if (!rubrique || (hasOwnRule(document, rubrique.key) && severityOfAbsence(document, rubrique) !== undefined)) return;
  const motive = motiveOf(snapshot, document, rubrique);
  const needed = severityOfAbsence(document, rubrique) === 'erreur';
  report({
    at: entry.key,
    message: {
      fr: `La rubrique « ${rubrique.intitule.fr} » est vide. Remplissez-la${needed ? '' : ', ou retirez-la si elle ne sert pas'}.${motive.sentence.fr}`,
      en: `The rubrique "${rubrique.intitule.en}" is empty. Fill it in${needed ? '' : ', or remove it when it serves no purpose'}.${motive.sentence.en}`,
    },
    criteria: motive.criteria,
    related: motive.related,
  });
}

function reportHoles({ report }: AbsenceContext, entry: EntryNode): void {
  for (const node of placeholdersIn(entry.value)) {
    report({
      at: node,
      message: {
        fr: `Il reste un texte provisoire (« ${excerpt(node.text)} ») dans « ${entry.key.text} ». Remplacez-le par ce que vous prévoyez.`,
        en: `A placeholder ("${excerpt(node.text)}") is left in "${entry.key.text}". Replace it by what you plan.`,
      },
    });
  }
  // An objective with a number and no words is a hole too: the number promises something.
  const objectives = entry.key.text === 'objectifs' && entry.value.kind === 'map' ? entry.value.entries : [];
  for (const objective of objectives.filter(({ value }) => isEmptyNode(value))) {
    const id = objective.key.text;
    report({
      at: objective.key,
      message: {
        fr: `L'objectif ${id} est vide. Écrivez ce que les participants sauront faire, ou retirez-le.`,
        en: `The objective ${id} is empty. Write what participants will be able to do, or remove it.`,
      },
    });
  }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
