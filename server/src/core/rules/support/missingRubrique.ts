import type { Document } from '../../model/document.ts';
import { fillField, insertField, type Plain } from '../../model/edits.ts';
import type { Bilingual } from '../../model/notation.ts';
import { isEmptyNode } from '../../model/values.ts';
import type { EntryNode, Located, MapNode, Node } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { textOfDefinition } from '../../workspace/enonces.ts';
import { type Rubrique, rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Fix, Related } from '../rule.ts';
import { PLACEHOLDER, skeletonOf } from './skeletons.ts';

/** What stands behind a rubrique: the identifiers it proves, their places, and a sentence that quotes the first. */
export interface Motive {
  readonly criteria: readonly string[];
  readonly related: readonly Related[];
  /** Empty when nothing is known; otherwise begins with a space. */
  readonly sentence: Bilingual;
}

/**
 * Gives the criteria behind a rubrique, with their wording and their places in the référentiel. `subject` begins the
 * sentence: a pronoun where the rubrique has just been named. Never throws.
 */
export function motiveOf(
  snapshot: Snapshot,
  document: Document,
  rubrique: Rubrique | undefined,
  subject: Bilingual = { fr: 'Elle', en: 'It' },
): Motive {
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
  const wording = textOfDefinition(first.definition);
  const quote = wording === '' ? first.id : `${first.id} « ${wording} »`;
  return {
    criteria: proofs.map(({ id }) => id),
    related,
    sentence: { fr: ` ${subject.fr} sert à prouver ${quote}.`, en: ` ${subject.en} helps to prove ${quote}.` },
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
  const entry = topEntry(document, key);
  return !entry || isVoid(document, entry.value);
}

/** Tells whether a value says nothing; words that are only misplaced (`{Affiche}`) are reported as such. Never throws. */
export function isVoid(document: Document, value: Node): boolean {
  return isEmptyNode(value) && !(value.kind === 'map' && hasMisplacedWords(document, value));
}

function hasMisplacedWords(document: Document, map: MapNode): boolean {
  return document.gathered.issues.some((issue) => {
    if (issue.kind === 'duplicate-key' || issue.kind === 'bullets') return false;
    return issue.kind === 'invalid' ? issue.node === map : map.entries.includes(issue.entry);
  });
}

/** Where to report something missing from a whole document: the key `titre`, else `type`, else the first key. */
export function anchorOf(document: Document): Located {
  const root = document.source.tree.root;
  const entry =
    topEntry(document, 'titre') ?? topEntry(document, 'type') ?? (root.kind === 'map' ? root.entries[0] : undefined);
  return entry?.key ?? root;
}

/**
 * Gives the fix that inserts a rubrique at its usual place, or fills the one left empty, with a skeleton to complete;
 * undefined where the text cannot take it.
 */
export function rubriqueFixes(snapshot: Snapshot, document: Document, key: string): (() => readonly Fix[]) | undefined {
  const root = document.source.tree.root;
  const entry = topEntry(document, key);
  if (root.kind !== 'map' || (entry && root.flow)) return undefined;
  return () => {
    const skeleton = skeletonOf(snapshot, document, key);
    const order = ['type', ...rubriquesOf(snapshot, document).map((rubrique) => rubrique.key)];
    const edits = entry ? fillEdits(document, entry, skeleton) : [insertField(document, root, key, skeleton, order)];
    const title = entry
      ? { fr: `Remplir la rubrique « ${key} »`, en: `Fill in the rubrique "${key}"` }
      : { fr: `Insérer la rubrique « ${key} »`, en: `Insert the rubrique "${key}"` };
    return [{ title, safe: false, edits: edits.map((edit) => ({ uri: document.uri, ...edit })) }];
  };
}

/** Fills what is empty and keeps the keys already written, with their comments. */
function fillEdits(document: Document, entry: EntryNode, skeleton: Plain): TextEdit[] {
  const { value } = entry;
  if (value.kind !== 'map' || value.flow || !isRecord(skeleton)) return [fillField(document, entry, skeleton)];
  const [first = PLACEHOLDER] = Object.values(skeleton);
  // Objectives have numbers for keys: those written are the ones to fill, whichever the skeleton has.
  const numbered = entry.key.text === 'objectifs';
  const filled = value.entries.map((child) =>
    fillField(document, child, skeleton[child.key.text] ?? (numbered ? first : PLACEHOLDER)),
  );
  const written = new Set(value.entries.map((child) => child.key.text));
  const added = Object.entries(skeleton)
    .filter(([name]) => !numbered && !written.has(name))
    .map(([name, plain]) => insertField(document, value, name, plain, Object.keys(skeleton)));
  return [...filled, ...added];
}

function isRecord(plain: Plain): plain is { readonly [key: string]: Plain } {
  return typeof plain === 'object' && !Array.isArray(plain);
}
