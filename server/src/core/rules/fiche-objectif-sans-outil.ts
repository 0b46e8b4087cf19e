import type { Document } from '../model/document.ts';
import { appendItem, extendGroup, fillField } from '../model/edits.ts';
import { canonicalId } from '../model/identifiers.ts';
import type { Leaf, List } from '../model/values.ts';
import type { Node } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { cite } from './support/cite.ts';
import { criteriaOf } from './support/criteria.ts';

/** An assessment tool, as far as the rule needs it. */
interface Outil {
  readonly node: Node;
  readonly nom: string;
  readonly objectifs: List<Leaf<string>> | undefined;
}

/** An objective that no assessment tool covers. */
export default defineRule({
  id: 'fiche-objectif-sans-outil',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const list = document.root.get('evaluation')?.get('outils');
    const outils = (list?.items ?? []).map((item): Outil => {
      return { node: item.node, nom: item.get('outil')?.text ?? '', objectifs: item.get('objectifs') };
    });
    const covered = new Set(outils.flatMap(({ objectifs }) => (objectifs?.items ?? []).map(({ text }) => idOf(text))));
    // A lone tool that names no objective is understood to assess them all.
    if (outils.length === 0 || (outils.length === 1 && covered.size === 0)) return;
    const inFlow = list?.node.kind === 'list' && list.node.flow;
    const criteria = criteriaOf(snapshot, document, 'evaluation');
    for (const { name, key } of document.root.get('objectifs')?.entries ?? []) {
      if (covered.has(idOf(name))) continue;
      report({
        at: key,
        message: {
          fr: `Aucun outil d'évaluation ne couvre l'objectif ${name}. Ajoutez ${name} aux objectifs d'un outil, ou prévoyez un outil pour lui.`,
          en: `No assessment tool covers objective ${name}. Add ${name} to the objectives of a tool, or plan a tool for it.`,
        },
        criteria,
        fixes: () => outils.flatMap((outil) => coverFix(document, outil, name, inFlow)),
      });
    }
  },
  titre: { fr: 'Objectif sans outil', en: 'Objective without tool' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un objectif qu'aucun outil d'évaluation ne couvre. Un seul outil qui ne nomme aucun objectif est compris comme les évaluant tous.",
    en: 'Reports an objective that no assessment tool covers. A lone tool that names no objective is understood to assess them all.',
  },
  pourquoi: {
    fr: "Le référentiel demande que « l'évaluation de l'activité [soit] préparée » : un objectif que rien n'évalue ne sera jamais dit atteint.",
    en: 'The référentiel asks that "the assessment of the activity is prepared": an objective nothing assesses will never be said to be reached.',
  },
  mauvais: [
    `type: fiche
objectifs:
  O1: Créer une adresse
  O2: Envoyer un message
  ^^ fiche-objectif-sans-outil
evaluation:
  outils:
    - {outil: Quiz, objectifs: [O1]}
    - outil: Grille d'observation
      objectifs:
        - O1
    - outil: Tour de table
      moment: fin de séance
`,
    `type: fiche
objectifs:
  O1: Créer une adresse
  ^^ fiche-objectif-sans-outil
evaluation:
  outils:
    - Quiz
    - Tour de table
`,
    `type: fiche
objectifs: {O1: Créer une adresse}
            ^^ fiche-objectif-sans-outil
evaluation: {outils: [Quiz, {outil: Grille, objectifs: []}]}
`,
  ],
  bon: [
    'type: fiche\nobjectifs: {O1: Créer une adresse, O2: Envoyer un message}\nevaluation:\n  outils: [{outil: Quiz, objectifs: [O1]}, {outil: Grille, objectifs: [o2]}]\n',
    'type: fiche\nobjectifs: {O1: Créer une adresse}\nevaluation: {outils: [Quiz]}\n',
    'type: fiche\nobjectifs: {O1: Créer une adresse}\n',
  ],
};

function idOf(text: string): string {
  return canonicalId(text) ?? text;
}

function coverFix(document: Document, outil: Outil, id: string, inFlow: boolean): Fix[] {
  const edit = coverEdit(document, outil, id, inFlow);
  if (!edit) return [];
  const title = { fr: `Ajouter ${id} à « ${cite(outil.nom)} »`, en: `Add ${id} to "${cite(outil.nom)}"` };
  return [{ title, safe: false, edits: [{ uri: document.uri, ...edit }] }];
}

function coverEdit(document: Document, { node, objectifs }: Outil, id: string, inFlow: boolean): TextEdit | undefined {
  if (node.kind !== 'map' && node.kind !== 'scalar') return undefined;
  const entry = node.kind === 'map' ? node.entries.find(({ key }) => key.text === 'objectifs') : undefined;
  if (!entry) return extendGroup(document, node, 'outil', 'objectifs', [id], inFlow);
  const value = entry.value;
  const filled = (objectifs?.items.length ?? 0) > 0;
  if (value.kind === 'scalar' || (value.kind === 'list' && filled)) return appendItem(document, value, id);
  if (value.kind === 'list') return { span: document.spanOf(value), newText: `[${id}]` };
  return fillField(document, entry, [id]);
}
