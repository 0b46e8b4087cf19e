import type { Document } from '../../model/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { rubriqueOf } from './missingRubrique.ts';

/** Gives the identifiers that a rubrique helps to prove, as the document's référentiel has it. Never throws. */
export function criteriaOf(snapshot: Snapshot, document: Document, key: string): readonly string[] {
  return rubriqueOf(snapshot, document, key)?.preuves ?? [];
}
