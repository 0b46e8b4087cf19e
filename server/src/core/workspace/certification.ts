import type { Document } from '../model/document.ts';
import { canonicalReference } from './entity.ts';

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
