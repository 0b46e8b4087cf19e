import type { Document } from '../../model/document.ts';
import type { Definition } from '../../model/gathered.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { DocumentEdit } from '../rule.ts';
import { canonicalReference, isIdReference, writeId } from './refIds.ts';

/** Keys of one list and the keys they become. `parent` is the canonical identifier of what holds them, or empty. */
export interface Renaming {
  readonly parent: string;
  readonly keys: ReadonlyMap<string, string>;
}

/** Gives an identifier after a renaming: itself when the renaming does not touch it. Never throws. */
function renamed(id: string, { parent, keys }: Renaming): string {
  const prefix = parent === '' ? '' : `${parent}.`;
  if (!id.startsWith(prefix)) return id;
  const [own = '', ...below] = id.slice(prefix.length).split('.');
  const name = keys.get(own);
  return name === undefined ? id : [`${prefix}${name}`, ...below].join('.');
}

/** Lists the documents whose identifiers are those of a référentiel: itself, then its fiches and bilans. */
function followersOf(snapshot: Snapshot, referentiel: Document<'referentiel'>): readonly Document[] {
  const followers = [...snapshot.all('fiche'), ...snapshot.all('bilan')].filter((document) => {
    const link = snapshot.links.referentielOf(document);
    return link.state === 'found' && link.document === referentiel;
  });
  return [referentiel, ...followers];
}

/** The edits that rename keys of a référentiel and every reference to them, in all the documents that follow it. */
export function renameEdits(
  snapshot: Snapshot,
  referentiel: Document<'referentiel'>,
  definitions: readonly Definition[],
  renaming: Renaming,
): readonly DocumentEdit[] {
  const edits = new Map<string, DocumentEdit>();
  // A text shared through an alias is met several times and changed once.
  const add = (edit: DocumentEdit) => edits.set(`${edit.uri} ${edit.span.start}`, edit);
  for (const { canonicalKey, key } of definitions) {
    const name = canonicalKey === undefined ? undefined : renaming.keys.get(canonicalKey);
    if (name !== undefined) add(writeId(referentiel, key, name));
  }
  for (const document of followersOf(snapshot, referentiel)) {
    for (const reference of document.gathered.references) {
      const id = isIdReference(reference) ? canonicalReference(reference) : undefined;
      const name = id === undefined ? undefined : renamed(id, renaming);
      if (name !== undefined && name !== id) add(writeId(document, reference.place, name));
    }
  }
  return [...edits.values()];
}
