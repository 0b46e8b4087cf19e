import { type Document, isKind } from '../../model/document.ts';
import { canonicalId } from '../../model/identifiers.ts';
import type { EntryNode, ScalarNode } from '../../syntax/tree.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import type { Rubrique } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A criterion that a document says it proves. */
export interface Claim {
  readonly id: string;
  readonly node: ScalarNode;
  readonly entry: EntryNode;
}

/** Lists the criteria a fiche or a bilan claims, under their canonical identifiers; none for others. Never throws. */
export function claimsOf(document: Document): readonly Claim[] {
  const fiche = isKind(document, 'fiche') ? document.root.field('preuves') : undefined;
  const field = isKind(document, 'bilan') ? document.root.field('preuves') : fiche;
  const entry = field?.entry;
  if (!entry) return [];
  return (field.value?.items ?? []).map(({ node, text }) => ({ id: canonicalId(text) ?? text, node, entry }));
}

/** Gives the référentiel of a document and its claims that it defines; undefined when there is no référentiel. */
export function knownClaims(
  snapshot: Snapshot,
  document: Document,
): { readonly referentiel: Document<'referentiel'>; readonly claims: readonly Claim[] } | undefined {
  const link = snapshot.links.referentielOf(document);
  if (link.state !== 'found') return undefined;
  const known = definitionsOf(link.document);
  return { referentiel: link.document, claims: claimsOf(document).filter(({ id }) => known.has(id)) };
}

/** Tells whether two identifiers are one, or an item and one of its details (`C4.CR3` and `C4.CR3.b`). Never throws. */
export function sameItem(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** Lists the rubriques that help to prove a criterion, or its details, or the criterion it details. Never throws. */
export function provers(rubriques: readonly Rubrique[], id: string): readonly Rubrique[] {
  return rubriques.filter(({ preuves }) => preuves.some((proved) => sameItem(proved, id)));
}
