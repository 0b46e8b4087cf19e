import type { Document } from '../model/document.ts';
import { isKind } from '../model/document.ts';
import { entity, occurrencesOf, type Placed } from './entities.ts';
import { canonicalReference, type Entity } from './entity.ts';
import type { Snapshot } from './snapshot.ts';

/** Gives the compétence an identifier belongs to (`C4.CR3.b`, `C4` → `C4`); undefined for other identifiers. */
export function competenceOf(id: string): string | undefined {
  return /^C\d+(?=$|\.)/.exec(id)?.[0];
}

/** Gives what holds an item of a compétence: `C4.CR3.b` → `C4.CR3` → `C4`; undefined at the top. Never throws. */
export function holderOf(id: string): string | undefined {
  const end = id.lastIndexOf('.');
  return end > 0 && competenceOf(id) !== undefined ? id.slice(0, end) : undefined;
}

/** Lists the activités that call for a compétence, usually one. Never throws. */
export function activitesOf(referentiel: Document<'referentiel'>, competence: string): readonly string[] {
  return (referentiel.root.get('activites')?.entries ?? [])
    .filter(({ value }) => lists(value?.get('competences')?.items, 'competence', competence))
    .map(({ name }) => canonicalReference(name, 'activite'));
}

/** Lists the épreuves that assess a compétence. Never throws. */
export function epreuvesOf(referentiel: Document<'referentiel'>, competence: string): readonly string[] {
  return (referentiel.root.get('certification')?.get('epreuves')?.entries ?? [])
    .filter(({ value }) => lists(value?.get('competences')?.items, 'competence', competence))
    .map(({ name }) => canonicalReference(name, 'epreuve'));
}

/** Lists the certificates that an épreuve is part of. Never throws. */
export function cpuOf(referentiel: Document<'referentiel'>, epreuve: string): readonly string[] {
  return (referentiel.root.get('certification')?.get('cpu')?.entries ?? [])
    .filter(({ value }) => lists(value?.get('epreuves')?.items, 'epreuve', epreuve))
    .map(({ name }) => name.trim());
}

function lists(
  items: readonly { readonly value: string }[] | undefined,
  refers: 'competence' | 'epreuve',
  id: string,
): boolean {
  return (items ?? []).some(({ value }) => canonicalReference(value, refers) === id);
}

/**
 * Lists the places where fiches and bilans claim to prove something: itself, something it holds (`C4.CR3.b` for
 * `C4.CR3`), or, for a sub-item, the whole it is part of. Never throws.
 */
export function claimsOf(snapshot: Snapshot, { kind, id, home }: Entity): readonly Placed[] {
  const holder = kind === 'detail' ? holderOf(id) : undefined;
  const wanted = [
    ...occurrencesOf(snapshot, entity(kind, id, home), { below: true }),
    ...(holder === undefined ? [] : occurrencesOf(snapshot, entity('critere', holder, home))),
  ];
  return wanted.filter(
    ({ document, occurrence }) =>
      occurrence.refers === 'critere' && (isKind(document, 'fiche') || isKind(document, 'bilan')),
  );
}
