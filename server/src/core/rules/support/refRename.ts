import type { Document } from '../../model/document.ts';
import { renamedPlaces } from '../../workspace/renaming.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { DocumentEdit } from '../rule.ts';
import { canonicalReference } from './refIds.ts';

/** Keys of one list and the keys they become. `parent` is the canonical identifier of what holds them, or empty. */
export interface Renaming {
  readonly parent: string;
  readonly keys: ReadonlyMap<string, string>;
}

/** The edits that rename keys of a référentiel and every reference to them, in all the documents that follow it. */
export function renameEdits(
  snapshot: Snapshot,
  referentiel: Document<'referentiel'>,
  { parent, keys }: Renaming,
): readonly DocumentEdit[] {
  const full = (key: string) => (parent === '' ? key : `${parent}.${key}`);
  const ids = new Map([...keys].map(([before, after]) => [full(before), full(after)]));
  return renamedPlaces(snapshot, referentiel, ids).map(({ document, span, newText }) => ({
    uri: document.uri,
    span,
    newText,
  }));
}

/** Tells whether a référentiel, or what follows it, names one of these identifiers or something below. Never throws. */
export function isCited(snapshot: Snapshot, referentiel: Document<'referentiel'>, ids: readonly string[]): boolean {
  const own = referentiel.gathered.references.map((reference) => canonicalReference(reference) ?? reference.id);
  const others = snapshot.links.followersOf(referentiel.uri).flatMap(({ cites }) => cites);
  return [...own, ...others].some((name) => ids.some((id) => name === id || name.startsWith(`${id}.`)));
}
