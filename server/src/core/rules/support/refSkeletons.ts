import type { Document } from '../../model/document.ts';
import type { Plain } from '../../model/edits.ts';
import { toSnakeCase } from '../../model/fold.ts';
import { compareIds, nearest } from '../../model/identifiers.ts';
import { type Bilingual, metaOf } from '../../model/notation.ts';
import { referentielSchema } from '../../model/schemas/referentiel.ts';
import { fileName } from '../../workspace/uris.ts';
import { canonicalReference } from './refIds.ts';
import { PLACEHOLDER as P } from './skeletons.ts';

type Referentiel = Document<'referentiel'>;

/** The first line of each list of a compétence; each reads as one of its kind does. */
export const LIST_SKELETONS = {
  savoir_faire: { SF1: 'Réaliser… (à compléter)' },
  connaissances: { CO1: 'Connaissance (à compléter)' },
  criteres: { CR1: 'Le résultat est conforme (à compléter)' },
} as const;

/** The parts of a référentiel, in their usual order. */
export const PARTS: readonly string[] = Object.keys(referentielSchema.def.innerType.shape);

/** The parts whose absence is an error, with what each is for. `type` is not one: the file's name says the kind. */
export const REQUIRED_PARTS: readonly { readonly key: string; readonly aide: Bilingual }[] = Object.entries(
  referentielSchema.def.innerType.shape,
).flatMap(([key, schema]) => {
  const meta = metaOf(schema);
  return meta?.statut === 'obligatoire' && key !== 'type' ? [{ key, aide: { fr: meta.fr, en: meta.en } }] : [];
});

/** Gives what inserting a part of a référentiel writes, fitted to what is already there. Never throws. */
export function partSkeleton(document: Referentiel, key: string): Plain {
  if (key === 'id') return toSnakeCase(fileName(document.uri).replace(/\.referentiel\..*$/i, '')).replaceAll('_', '-');
  if (key === 'activites') {
    const competences = definedCompetences(document);
    return { A1: { titre: P, ...(competences.length > 0 && { competences }) } };
  }
  if (key !== 'competences') return P;
  const cited = citedCompetences(document);
  const ids = cited.length > 0 ? cited : ['C1'];
  return Object.fromEntries(ids.map((id) => [id, { titre: P, ...LIST_SKELETONS }]));
}

function definedCompetences(document: Referentiel): string[] {
  const definitions = document.gathered.definitions.filter(({ kind }) => kind === 'competence');
  return definitions.map(({ canonical }) => canonical);
}

function citedCompetences(document: Referentiel): string[] {
  const references = document.gathered.references.filter(({ refers }) => refers === 'competence');
  return [...new Set(references.flatMap((reference) => canonicalReference(reference) ?? []))].toSorted(compareIds);
}

/** Tells whether one of the keys nobody knows was probably meant for `key`: it is reported by itself. Never throws. */
export function isMistyped(key: string, unknown: readonly { readonly name: string }[]): boolean {
  return unknown.some(({ name }) => nearest(toSnakeCase(name), [key]).length > 0);
}
