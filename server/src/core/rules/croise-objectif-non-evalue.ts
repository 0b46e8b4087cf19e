import type { Document } from '../model/document.ts';
import { fillField, insertField, type Plain } from '../model/edits.ts';
import type { Definition } from '../model/gathered.ts';
import { compareIds } from '../model/identifiers.ts';
import { isEmptyNode } from '../model/values.ts';
import type { EntryNode, MapNode } from '../syntax/tree.ts';
import { writeFlow } from '../syntax/yaml/write.ts';
import type { TextEdit } from '../text/edit.ts';
import { textOfDefinition } from '../workspace/enonces.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { isAbsent, topEntry } from './support/missingRubrique.ts';
import { canonicalObjective, mistakenObjective, objectivesOf } from './support/objectives.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

const FICHE = 'type: fiche\ntitre: Atelier photo\nobjectifs:\n  O1: Cadrer un portrait\n  O2: Régler la lumière\n';

/** An objective of the fiche that its bilan says nothing of: it owes one result for each. */
export default defineRule({
  id: 'croise-objectif-non-evalue',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const link = snapshot.links.ficheOf(document);
    const rubrique = topEntry(document, 'objectifs');
    // Where the rubrique is missing or empty, that is said of the whole, once.
    if (link.state !== 'found' || rubrique?.value.kind !== 'map' || isAbsent(document, 'objectifs')) return;
    const map = rubrique.value;
    const objectives = objectivesOf(link.document);
    // A result under a mistyped number is reported there.
    const mistaken = mistakenObjective(
      objectives,
      map.entries.map(({ key }) => key.text),
    );
    for (const [id, definition] of objectives) {
      if (id === mistaken?.meant && !link.document.damaged) continue;
      const entry = map.entries.find(({ key }) => canonicalObjective(key.text) === id);
      if (entry && hasResult(entry)) continue;
      const texte = textOfDefinition(definition);
      report({
        at: entry?.key ?? rubrique.key,
        message: messageFor(id, texte),
        related: [{ document: link.document, at: definition.key, message: { fr: texte || id, en: texte || id } }],
        fixes: () => [
          {
            title: { fr: `Ajouter le résultat de ${id}`, en: `Add the result of ${id}` },
            safe: false,
            edits: [{ uri: document.uri, ...resultEdit(document, map, definition, entry) }],
          },
        ],
      });
    }
  },
  titre: { fr: 'Objectif sans résultat', en: 'Objective without result' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un objectif de la fiche dont le bilan ne donne pas le résultat.',
    en: 'Reports an objective of the fiche whose result the bilan does not give.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « les participants [soient] évalués par rapport aux objectifs fixés » (compétence « Evaluer son action et rendre compte », critères de performance) : chacun des objectifs de la fiche attend un résultat, même « non-evalue ».',
    en: 'The référentiel asks that "participants are assessed against the objectives set": each objective of the fiche awaits a result, be it "non-evalue".',
  },
  mauvais: [
    {
      'a.fiche.yaml': FICHE,
      'a.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nobjectifs:\n^^^^^^^^^ croise-objectif-non-evalue\n  O1: {resultat: atteint, constat: "Six portraits"}   # bravo\natouts: [Le groupe]\n',
    },
    {
      'a.fiche.yaml': FICHE,
      'a.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nobjectifs:\n^^^^^^^^^ croise-objectif-non-evalue\n  O2:\n    resultat: atteint\n    constat: Six réglages\n',
    },
    {
      'a.fiche.yaml': FICHE,
      'a.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nobjectifs:\n  O1: atteint\n  O2:\n  ^^ croise-objectif-non-evalue\n',
      'b.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nobjectifs: {O1: atteint, O2: {constat: Six réglages}}\n                         ^^ croise-objectif-non-evalue\n',
    },
  ],
  bon: [
    {
      'a.fiche.yaml': FICHE,
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nobjectifs: {O1: atteint, o2: non-evalue}\n',
      'b.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nobjectifs:\n',
      'c.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nobjectifs: {O1: atteint, O3: atteint}\n',
    },
  ],
};

function messageFor(id: string, texte: string) {
  return {
    fr: `Le bilan ne donne pas le résultat de ${id}${texte && ` « ${texte} »`}. Écrivez-le : atteint, partiel, non-atteint ou non-evalue, et ce que vous avez constaté.`,
    en: `The bilan does not give the result of ${id}${texte && ` "${texte}"`}. Write it: atteint, partiel, non-atteint or non-evalue, and what you observed.`,
  };
}

/** A lone text is a result; among named fields, `resultat` must be there. What it says is checked elsewhere. */
function hasResult({ value }: EntryNode): boolean {
  if (value.kind !== 'map') return !isEmptyNode(value);
  return !isEmptyNode(value.entries.find(({ key }) => key.text === 'resultat')?.value);
}

const RESULT = { resultat: PLACEHOLDER, constat: PLACEHOLDER };

/** Writes the result as its neighbours are written: a lone word, on one line between braces, or on lines of its own. */
function resultEdit(document: Document, map: MapNode, definition: Definition, entry: EntryNode | undefined): TextEdit {
  const neighbour = map.entries.find((other) => other !== entry && !isEmptyNode(other.value))?.value;
  const alone = neighbour?.kind === 'scalar';
  const oneLine = neighbour?.kind === 'map' && neighbour.flow;
  if (entry?.value.kind === 'map' && !isEmptyNode(entry.value)) {
    const empty = entry.value.entries.find(({ key }) => key.text === 'resultat');
    if (empty) return fillField(document, empty, PLACEHOLDER);
    return insertField(document, entry.value, 'resultat', PLACEHOLDER, ['resultat', 'constat']);
  }
  const value: Plain = alone ? PLACEHOLDER : RESULT;
  const order = [...map.entries.map(({ key }) => key.text), definition.canonical].toSorted(compareIds);
  const edit = entry
    ? fillField(document, entry, map.flow || oneLine ? PLACEHOLDER : value)
    : insertField(document, map, definition.canonical, oneLine && !map.flow ? PLACEHOLDER : value, order);
  return oneLine && !map.flow ? { ...edit, newText: edit.newText.replace(PLACEHOLDER, writeFlow(RESULT)) } : edit;
}
