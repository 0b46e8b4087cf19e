import type { Document } from '../model/document.ts';
import { fillField, insertField } from '../model/edits.ts';
import { isEmptyNode } from '../model/values.ts';
import type { EntryNode, MapNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { severityOfAbsence } from './support/absence.ts';
import { anchorOf, isAbsent, motiveOf, rubriqueFixes, rubriqueOf, topEntry } from './support/missingRubrique.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

const PARTS = [
  { key: 'responsable', fr: 'le nom du responsable', en: 'the name of the person in charge' },
  { key: 'date', fr: 'la date de validation', en: 'the date of validation' },
] as const;

function entryOf(map: MapNode, key: string): EntryNode | undefined {
  return map.entries.find((child) => child.key.text === key);
}

function completeFix(document: Document, map: MapNode, missing: readonly string[]): Fix[] {
  const edits = missing.map((key): TextEdit => {
    const entry = entryOf(map, key);
    if (entry) return fillField(document, entry, PLACEHOLDER);
    return insertField(document, map, key, PLACEHOLDER, ['responsable', 'date']);
  });
  return [
    {
      title: { fr: 'Compléter la validation', en: 'Complete the validation' },
      safe: false,
      edits: edits.map((edit) => ({ uri: document.uri, ...edit })),
    },
  ];
}

/** A fiche said to be validated, by nobody or on no day (C4.CR5 of the official référentiel). */
export default defineRule({
  id: 'fiche-validation-absente',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const rubrique = rubriqueOf(snapshot, document, 'validation');
    const severity = severityOfAbsence(document, rubrique);
    const entry = topEntry(document, 'validation');
    const map = entry?.value.kind === 'map' ? entry.value : undefined;
    const absent = isAbsent(document, 'validation');
    // A text where two fields are expected is another fault, reported as such.
    if (severity === undefined || (!absent && !map)) return;
    const missing = PARTS.filter(({ key }) => isEmptyNode(map && entryOf(map, key)?.value));
    if (missing.length === 0) return;
    const etat = document.root.get('etat');
    const motive = motiveOf(snapshot, document, rubrique);
    const said = etat?.value === 'validee';
    const [fr, en] = [missing.map((part) => part.fr).join(' et '), missing.map((part) => part.en).join(' and ')];
    report({
      at: entry?.key ?? (said ? etat.node : anchorOf(document)),
      severity: said || etat?.value !== 'brouillon' ? severity : 'avertissement',
      message: {
        fr: `${said ? 'La fiche est dite validée' : 'La fiche doit être validée'}, mais il manque ${fr}. Complétez la rubrique « validation ».${motive.sentence.fr}`,
        en: `The fiche ${said ? 'is said to be' : 'must be'} validated, but ${en} is missing. Complete the rubrique "validation".${motive.sentence.en}`,
      },
      criteria: motive.criteria,
      related: motive.related,
      fixes: () =>
        map && !absent
          ? completeFix(
              document,
              map,
              missing.map(({ key }) => key),
            )
          : (rubriqueFixes(snapshot, document, 'validation')?.() ?? []),
    });
  },
  titre: { fr: 'Validation absente', en: 'Validation missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une fiche « validee » qui ne dit pas par qui, ou quand.',
    en: 'Reports a fiche in state "validee" that does not say by whom, or when.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « le projet d’activité [soit] présenté au responsable hiérarchique » (compétence « Concevoir un projet d’animation », critères de performance). Son nom et la date en sont la trace.',
    en: 'The référentiel asks that "the project is presented to the person in charge". A name and a date are the proof of it.',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier photo\netat: validee\n      ^^^^^^^ fiche-validation-absente\n',
    'type: fiche\ntitre: Atelier photo\netat: validee\nvalidation: {responsable: Directrice de la médiathèque}\n^^^^^^^^^^ fiche-validation-absente\n',
    'type: fiche\ntitre: Atelier photo\netat: validee\nvalidation:\n^^^^^^^^^^ fiche-validation-absente\n  responsable:\n  date: 2026-03-01\n',
    'type: fiche\ntitre: Atelier photo\netat: validee\nvalidation:\n^^^^^^^^^^ fiche-validation-absente\n',
  ],
  bon: [
    'type: fiche\ntitre: Atelier photo\netat: validee\nvalidation: {responsable: Directrice de la médiathèque, date: 2026-03-01}\n',
    'type: fiche\ntitre: Atelier photo\netat: soumise\n',
    'type: fiche\ntitre: Atelier photo\n',
  ],
};
