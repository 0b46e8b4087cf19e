import type { Document } from '../../model/document.ts';
import { perExcerpt } from '../../model/excerpts.ts';
import { definitionsOf, definitionsOfKind } from '../../workspace/definitions.ts';
import { canonicalReference } from './refIds.ts';

type Referentiel = Document<'referentiel'>;

/** Lists the épreuves of the certification part, in the order of the text. */
export function epreuvesOf(document: Referentiel) {
  return document.root.get('certification')?.get('epreuves')?.entries ?? [];
}

/** Lists the identifiers, canonical, of the compétences that the épreuves assess, as often as they name them. */
export function assessedIn(document: Referentiel): readonly string[] {
  return assessedInPart(document).flat();
}

const assessedInPart = perExcerpt((part: Referentiel) =>
  epreuvesOf(part).flatMap(({ value }) => competencesIn(value?.get('competences')?.items ?? [])),
);

/** Gives the canonical identifiers that a list of references to compétences names. */
function competencesIn(items: readonly { readonly value: string }[]): string[] {
  return items.map(({ value }) => canonicalReference({ refers: 'competence', id: value }) ?? value);
}

/**
 * Lists the compétences that an épreuve is most likely to assess: those of the activité whose certificate it serves,
 * else all, the ones no épreuve assesses if there are some. Never throws.
 */
export function competencesFor(document: Referentiel, epreuve: string, assessed: ReadonlySet<string>): string[] {
  const own = competencesOfCertificate(document, epreuve);
  const all = definitionsOfKind(document, 'competence').map(({ canonical }) => canonical);
  const candidates = own.length > 0 ? own : all;
  const left = candidates.filter((id) => !assessed.has(id));
  return left.length > 0 ? left : own;
}

function competencesOfCertificate(document: Referentiel, epreuve: string): string[] {
  const cpu = document.root
    .get('certification')
    ?.get('cpu')
    ?.entries.find(({ value }) => value?.get('epreuves')?.items.some((leaf) => leaf.value === epreuve));
  const activite = cpu?.value?.get('activite')?.value;
  const items = activite === undefined ? [] : document.root.get('activites')?.get(activite)?.get('competences')?.items;
  const known = definitionsOf(document);
  return competencesIn(items ?? []).filter((id) => known.has(id));
}
