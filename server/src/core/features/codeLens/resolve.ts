import { type Document, isKind } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import { competenceOf, epreuvesOf } from '../../workspace/certification.ts';
import { claimsOf } from '../../workspace/claims.ts';
import { definitionPlaces, entity, occurrencesOf, type Placed } from '../../workspace/entities.ts';
import { kindOfId } from '../../workspace/entity.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName } from '../../workspace/uris.ts';
import type { LensSubject } from './codeLens.ts';

/** A place that a lens leads to. */
export interface LensPlace {
  readonly document: Document;
  readonly span: { readonly start: number; readonly end: number };
}

/** What a lens says and does. */
export interface ResolvedLens {
  readonly title: Bilingual;
  readonly action:
    | { readonly do: 'show'; readonly places: readonly LensPlace[] }
    | { readonly do: 'open'; readonly uri: string }
    | { readonly do: 'write-bilan' }
    | { readonly do: 'nothing' };
}

/** Works out what a lens of a document says. What is gone since is said to be nowhere. Never throws. */
export function resolveLens(snapshot: Snapshot, document: Document, subject: LensSubject): ResolvedLens {
  const { what, id } = subject;
  if (what === 'new-bilan')
    return { title: { fr: 'écrire le bilan', en: 'write the bilan' }, action: { do: 'write-bilan' } };
  if (what === 'bilan' || what === 'fiche') {
    const name = fileName(id);
    return { title: { fr: `${what} : ${name}`, en: `${what}: ${name}` }, action: { do: 'open', uri: id } };
  }
  const { parts, places } = what === 'proofs' ? proofs(snapshot, document, id) : results(snapshot, document, id);
  return {
    title: { fr: titleOf(parts, subject, 'fr'), en: titleOf(parts, subject, 'en') },
    action: places.length > 0 ? { do: 'show', places } : { do: 'nothing' },
  };
}

interface Found {
  readonly parts: readonly Bilingual[];
  readonly places: readonly LensPlace[];
}

function proofs(snapshot: Snapshot, document: Document, id: string): Found {
  const claims = claimsOf(snapshot, entity(kindOfId(id, 'critere'), id, document.uri));
  const competence = competenceOf(id);
  const epreuves = isKind(document, 'referentiel') && competence !== undefined ? epreuvesOf(document, competence) : [];
  const assessed = epreuves.flatMap((one) => definitionPlaces(snapshot, entity('epreuve', one, document.uri)));
  const parts = [...counted(documentsOf(claims, 'fiche'), FICHE), ...counted(documentsOf(claims, 'bilan'), BILAN)];
  return {
    parts: [...(parts.length > 0 ? parts : [UNPROVED]), ...counted(epreuves.length, EPREUVE)],
    places: [...claims, ...assessed].map(placeOf),
  };
}

function results(snapshot: Snapshot, document: Document, id: string): Found {
  const named = occurrencesOf(snapshot, entity('objectif', id, document.uri)).filter(
    ({ occurrence }) => occurrence.role === 'reference' && occurrence.form === 'field',
  );
  const tools = named.filter((placed) => placed.document === document);
  const parts = [...counted(tools.length, OUTIL), ...counted(documentsOf(named, 'bilan'), BILAN)];
  return { parts: parts.length > 0 ? parts : [UNASSESSED], places: named.map(placeOf) };
}

function documentsOf(placed: readonly Placed[], kind: 'fiche' | 'bilan'): number {
  return new Set(placed.filter(({ document }) => document.kind === kind).map(({ document }) => document)).size;
}

function placeOf({ document, occurrence }: Placed): LensPlace {
  return { document, span: occurrence.span };
}

type Noun = readonly [one: Bilingual, several: Bilingual];

const FICHE: Noun = [
  { fr: 'fiche', en: 'fiche' },
  { fr: 'fiches', en: 'fiches' },
];
const BILAN: Noun = [
  { fr: 'bilan', en: 'bilan' },
  { fr: 'bilans', en: 'bilans' },
];
const EPREUVE: Noun = [
  { fr: 'épreuve', en: 'exam' },
  { fr: 'épreuves', en: 'exams' },
];
const OUTIL: Noun = [
  { fr: 'outil', en: 'tool' },
  { fr: 'outils', en: 'tools' },
];
const UNPROVED: Bilingual = { fr: 'aucune fiche ni bilan', en: 'no fiche or bilan' };
const UNASSESSED: Bilingual = { fr: 'aucun outil ni bilan', en: 'no tool or bilan' };

/** Says how many; what there is none of is not said. */
function counted(count: number, [one, several]: Noun): Bilingual[] {
  const noun = count > 1 ? several : one;
  return count === 0 ? [] : [{ fr: `${count} ${noun.fr}`, en: `${count} ${noun.en}` }];
}

function titleOf(parts: readonly Bilingual[], { id, named }: LensSubject, language: keyof Bilingual): string {
  const title = parts.map((part) => part[language]).join(' · ');
  if (!named) return title;
  return language === 'fr' ? `${id} : ${title}` : `${id}: ${title}`;
}
