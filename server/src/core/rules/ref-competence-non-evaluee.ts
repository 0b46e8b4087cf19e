import type { Document } from '../model/document.ts';
import { perInputs } from '../model/excerpts.ts';
import type { Definition } from '../model/gathered.ts';
import { isEmptyNode } from '../model/values.ts';
import { definitionsOf, definitionsOfKind, namesOf } from '../workspace/definitions.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { assessedIn, competencesFor, epreuvesOf } from './support/refEpreuves.ts';
import { unexplained, withText } from './support/refIds.ts';
import { addToList } from './support/refLists.ts';

const ORDER = ['intitule', 'nature', 'competences', 'duree', 'coefficient', 'modalites'];

/** A compétence that no épreuve assesses. */
export default defineRule({
  id: 'ref-competence-non-evaluee',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, report }) {
    const epreuves = epreuvesOf(document);
    // While an épreuve does not say what it assesses, which is reported, nothing can be concluded.
    const silent = epreuves.some(({ value }) => isEmptyNode(value?.field('competences')?.node));
    if (epreuves.length === 0 || silent) return;
    const known = definitionsOf(document);
    for (const id of notAssessed(document)) {
      const competence = known.get(id);
      if (!competence) continue;
      const { key } = competence;
      const fixes = attachFixes(document, competence);
      report({
        at: key,
        message: {
          fr: `Aucune épreuve n'évalue la compétence ${id}. Ajoutez ${id} aux « competences » d'une épreuve.`,
          en: `No épreuve assesses the compétence ${id}. Add ${id} to the "competences" of an épreuve.`,
        },
        ...(fixes.length > 0 && { fixes: () => fixes }),
      });
    }
  },
  titre: { fr: 'Compétence non évaluée', en: 'Compétence not assessed' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, dès que le référentiel décrit des épreuves, une compétence qu'aucune n'évalue.",
    en: 'Reports, once the référentiel describes épreuves, a compétence that none assesses.',
  },
  pourquoi: {
    fr: "Les épreuves sont celles « que devra subir le candidat pour valider l'ensemble des compétences » (glossaire de la certification professionnelle, « Epreuve »).",
    en: 'Exams are those "the candidate takes to validate all competences".',
  },
  mauvais: [
    `type: referentiel
activites:
  A1: {titre: Planter, competences: [C1, C2]}
competences:
  C1: {titre: Bêcher}
  C2: {titre: Semer}
# ^^ ref-competence-non-evaluee
certification:
  epreuves:
    E1: {nature: mise en situation, duree: 2 h, competences: [C1]}
    E2:
      nature: entretien
      duree: 20 min
      competences:
        - C1
`,
  ],
  bon: [
    'type: referentiel\ncompetences:\n  C1: {titre: Bêcher}\n  C2: {titre: Semer}\ncertification:\n  epreuves:\n    E1: {competences: [C1]}\n    E2: {competences: c 2}\n',
    'type: referentiel\ncompetences:\n  C1: {titre: Bêcher}\ncertification:\n  voies_acces: [formation]\n',
    'type: referentiel\ncompetences:\n  C1: {titre: Bêcher}\n  C2: {titre: Semer}\ncertification:\n  epreuves:\n    E1: {competences: [C1]}\n    E2: {nature: entretien}\n',
  ],
};

const notAssessed = perInputs(
  (document: Document<'referentiel'>) => [namesOf(document), ...assessedIn(document)],
  (document) => {
    const names = namesOf(document);
    const assessed = new Set(assessedIn(document));
    const mistyped = [...assessed].filter((id) => names.kindOf(id) !== 'competence');
    const left = definitionsOfKind(document, 'competence').filter(({ canonical }) => !assessed.has(canonical));
    return unexplained(left, mistyped).map(({ canonical }) => canonical);
  },
);

/** One fix for each épreuve that can take the compétence, those of its own certificate first. */
function attachFixes(document: Document<'referentiel'>, { canonical: id }: Definition): readonly Fix[] {
  const fits = (name: string) => (competencesFor(document, name, new Set()).includes(id) ? 0 : 1);
  return epreuvesOf(document)
    .toSorted((a, b) => fits(a.name) - fits(b.name))
    .flatMap(({ name, node }): Fix[] => {
      const edit = node.kind === 'map' ? addToList(document, node, 'competences', id, ORDER) : undefined;
      const title = {
        fr: `Évaluer ${id} dans ${withText(document, name)}`,
        en: `Assess ${id} in ${withText(document, name)}`,
      };
      return edit ? [{ title, safe: false, edits: [{ uri: document.uri, ...edit }] }] : [];
    });
}
