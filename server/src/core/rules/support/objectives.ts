import type { Document } from '../../model/document.ts';
import type { Definition } from '../../model/gathered.ts';
import { canonicalKey } from '../../model/identifiers.ts';
import { definitionsOf } from '../../workspace/links.ts';

/** Gives the objectives of a fiche by canonical identifier (`O1`), in the order of the text. Never throws. */
export function objectivesOf(fiche: Document<'fiche'>): ReadonlyMap<string, Definition> {
  return definitionsOf(fiche);
}

/** Gives the canonical form of an objective's identifier (`o 1` gives `O1`), or the text itself. Never throws. */
export function canonicalObjective(id: string): string {
  return canonicalKey('objectif', id, '') ?? id;
}
