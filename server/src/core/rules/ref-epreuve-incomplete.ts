import type { Document } from '../model/document.ts';
import { fillField, insertField, type Plain } from '../model/edits.ts';
import { isEmptyNode } from '../model/values.ts';
import type { EntryNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { assessedIn, competencesFor } from './support/refEpreuves.ts';
import { isMistyped } from './support/refSkeletons.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

const ORDER = ['intitule', 'nature', 'competences', 'duree', 'coefficient', 'modalites'];

const PARTS = [
  { key: 'nature', fr: 'la nature (mise en situation, entretien, étude de cas…)', en: 'its nature (role play…)' },
  { key: 'duree', fr: 'la durée (par exemple 1 h 30)', en: 'its duration (for instance 1 h 30)' },
  { key: 'competences', fr: 'les compétences évaluées', en: 'the compétences it assesses' },
] as const;

/** An épreuve that does not say its nature, its duration or what it assesses. */
export default defineRule({
  id: 'ref-epreuve-incomplete',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  presence: true,
  check({ document, report }) {
    for (const epreuve of document.root.get('certification')?.get('epreuves')?.entries ?? []) {
      const { name, key, value, node, entry } = epreuve;
      // A value of another shape is reported as such.
      if (!entry || (!value && !isEmptyNode(node))) continue;
      for (const part of PARTS) {
        const field = value?.field(part.key);
        if (!isEmptyNode(field?.node) || isMistyped(part.key, value?.unknown ?? [])) continue;
        const edit = skeletonEdit(document, entry, part.key);
        report({
          at: field?.key ?? key,
          about: part.key,
          message: {
            fr: `L'épreuve ${name} ne dit pas ${part.fr}. Complétez « ${part.key} ».`,
            en: `The épreuve ${name} does not say ${part.en}. Fill in "${part.key}".`,
          },
          ...(edit && {
            fixes: () => [
              {
                title: { fr: `Ajouter « ${part.key} »`, en: `Add "${part.key}"` },
                safe: false,
                edits: [{ uri: document.uri, ...edit }],
              },
            ],
          }),
        });
      }
    }
  },
  titre: { fr: 'Épreuve incomplète', en: 'Incomplete épreuve' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une épreuve qui ne dit pas sa nature, sa durée ou les compétences qu’elle évalue.',
    en: 'Reports an épreuve that does not say its nature, its duration or the compétences it assesses.',
  },
  pourquoi: {
    fr: "« Le référentiel de certification précise le nombre, la nature, le contenu et la durée de chacune des épreuves que devra subir le candidat pour valider l'ensemble des compétences » (glossaire de la certification professionnelle, « Epreuve »).",
    en: '"The certification part gives the number, nature, content and duration of each exam the candidate takes to validate all competences."',
  },
  mauvais: [
    `type: referentiel
activites:
  A1: {titre: Planter, competences: [C1]}
competences:
  C1: {titre: Bêcher}
certification:
  epreuves:
    E1:
#   ^^ ref-epreuve-incomplete
      intitule: Pratique
      nature: mise en situation
      duree:
#     ^^^^^ ref-epreuve-incomplete
`,
    `type: referentiel
certification:
  epreuves:
    E1: {intitule: Pratique, duree: 2 h, competences: [C1]}
#   ^^ ref-epreuve-incomplete
competences:
  C1: {titre: Bêcher}
`,
  ],
  bon: [
    'type: referentiel\ncompetences:\n  C1: {titre: Bêcher}\ncertification:\n  epreuves:\n    E1: {nature: mise en situation, duree: 2 h, competences: [C1]}\n    E2: {nature: entretien, durée: 30 min, competences: C1}\n',
  ],
};

function skeletonEdit(document: Document<'referentiel'>, entry: EntryNode, part: string): TextEdit | undefined {
  const competences =
    part === 'competences' ? competencesFor(document, entry.key.text, new Set(assessedIn(document))) : [];
  if (part === 'competences' && competences.length === 0) return undefined;
  const value: Plain = part === 'competences' ? competences : PLACEHOLDER;
  const map = entry.value;
  if (map.kind !== 'map') return fillField(document, entry, { [part]: value });
  const field = map.entries.find((candidate) => candidate.key.text === part);
  if (!field) return insertField(document, map, part, value, ORDER);
  return map.flow ? undefined : fillField(document, field, value);
}
