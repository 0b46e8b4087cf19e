import type { Document } from '../../model/document.ts';
import { canonicalKey } from '../../model/identifiers.ts';
import { type Definitions, definitionsOf } from '../../workspace/definitions.ts';
import { candidatesFor } from './candidates.ts';

/** Gives the objectives of a fiche by canonical identifier (`O1`), in the order of the text. Never throws. */
export function objectivesOf(fiche: Document<'fiche'>): Definitions {
  return definitionsOf(fiche);
}

/** Gives the canonical form of an objective's identifier (`o 1` gives `O1`), or the text itself. Never throws. */
export function canonicalObjective(id: string): string {
  return canonicalKey('objectif', id, '') ?? id;
}

/**
 * Gives the result of a bilan that was probably meant for the one objective without result: when exactly one name is
 * unknown, exactly one objective is missing, and they are alike. That is one fault. Never throws.
 */
export function mistakenObjective(
  objectives: Definitions,
  names: readonly string[],
): { readonly written: string; readonly meant: string } | undefined {
  const written = names.map(canonicalObjective);
  const unknown = written.filter((name) => !objectives.has(name));
  const missing = [...objectives.keys()].filter((id) => !written.includes(id));
  const [name, id] = [unknown[0], missing[0]];
  if (unknown.length !== 1 || missing.length !== 1 || name === undefined || id === undefined) return undefined;
  return candidatesFor(name, missing).length > 0 ? { written: name, meant: id } : undefined;
}
