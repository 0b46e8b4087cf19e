import type { Document } from '../../model/document.ts';
import { insertField, type Plain } from '../../model/edits.ts';
import type { Bilingual } from '../../model/notation.ts';
import { isEmptyNode } from '../../model/values.ts';
import type { EntryNode, Located, Node } from '../../syntax/tree.ts';
import { textOfDefinition } from '../../workspace/enonces.ts';
import { definitionsOf } from '../../workspace/links.ts';
import { type Rubrique, rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Fix, Related } from '../rule.ts';

/** What stands behind a rubrique: the identifiers it proves, their places, and a sentence that quotes the first. */
export interface Motive {
  readonly criteria: readonly string[];
  readonly related: readonly Related[];
  /** Empty when nothing is known; otherwise begins with a space. */
  readonly sentence: Bilingual;
}

/** Gives the criteria behind a rubrique, with their wording and their places in the référentiel. Never throws. */
export function motiveOf(snapshot: Snapshot, document: Document, rubrique: Rubrique | undefined): Motive {
  const link = snapshot.links.referentielOf(document);
  const known = link.state === 'found' ? definitionsOf(link.document) : undefined;
  const proofs = (rubrique?.preuves ?? []).flatMap((id) => {
    const definition = known?.get(id);
    return definition && link.state === 'found' ? [{ id, definition, document: link.document }] : [];
  });
  const related = proofs.map(({ id, definition, document: referentiel }): Related => {
    const text = `${id} — ${textOfDefinition(definition)}`;
    return { document: referentiel, at: definition.key, message: { fr: text, en: text } };
  });
  const first = proofs[0];
  if (!first) return { criteria: [], related, sentence: { fr: '', en: '' } };
  const quote = `${first.id} « ${textOfDefinition(first.definition)} »`;
  return {
    criteria: proofs.map(({ id }) => id),
    related,
    sentence: { fr: ` Elle sert à prouver ${quote}.`, en: ` It helps to prove ${quote}.` },
  };
}

/** Finds the rubrique of that key in what the référentiel expects of the document. Never throws. */
export function rubriqueOf(snapshot: Snapshot, document: Document, key: string): Rubrique | undefined {
  return rubriquesOf(snapshot, document).find((rubrique) => rubrique.key === key);
}

/** Gives the entry of a top-level key, whether or not the schema knows it; undefined when it is not written. */
export function topEntry(document: Document, key: string): EntryNode | undefined {
  const root = document.source.tree.root;
  return root.kind === 'map' ? root.entries.find((entry) => entry.key.text === key) : undefined;
}

/** Tells whether a top-level key is missing or says nothing. Never throws. */
export function isAbsent(document: Document, key: string): boolean {
  return isEmptyNode(topEntry(document, key)?.value);
}

/** Where to report something missing from a whole document: the value of `titre`, else of `type`, else the first key. */
export function anchorOf(document: Document): Located {
  const root = document.source.tree.root;
  const entry =
    topEntry(document, 'titre') ?? topEntry(document, 'type') ?? (root.kind === 'map' ? root.entries[0] : undefined);
  return entry?.key ?? root;
}

/** A fix that inserts a rubrique at its usual place, with a skeleton to fill in. */
export function insertRubriqueFix(
  snapshot: Snapshot,
  document: Document,
  key: string,
  skeleton: Plain,
): readonly Fix[] {
  const root: Node = document.source.tree.root;
  if (root.kind !== 'map' || topEntry(document, key)) return [];
  const order = ['type', ...rubriquesOf(snapshot, document).map((rubrique) => rubrique.key)];
  const edit = insertField(document, root, key, skeleton, order);
  return [
    {
      title: { fr: `Insérer la rubrique « ${key} »`, en: `Insert the rubrique "${key}"` },
      safe: false,
      edits: [{ uri: document.uri, ...edit }],
    },
  ];
}
