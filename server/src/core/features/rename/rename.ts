import type { Document } from '../../model/document.ts';
import type { DocumentEdit } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { occurrencesOf } from '../../workspace/entities.ts';
import { type RenamedPlace, renamedPlaces } from '../../workspace/renaming.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { newIdOf } from './newId.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type Target, targetAt } from './target.ts';
import { renamedTerm } from './term.ts';

export { isRefusal, type Refusal } from './refusal.ts';

/** What the core schema of YAML reads as null, a boolean or a number, among the names that have the right letters. */
const OTHER_THAN_TEXT = /^(?:null|true|false|\d+(?:e\d+)?|0o[0-7]+|0x[0-9a-f]+)$/;

/** What the editor shows to begin a renaming. */
export interface Prepared {
  readonly span: Span;
  readonly placeholder: string;
}

/**
 * An edit of a renaming. Ordinary words of a sentence that only look like a term are for the person to confirm; what is
 * written as an identifier or marked as a term is sure, and must follow or nothing defines it any more.
 */
export interface RenameEdit extends DocumentEdit {
  readonly unsure: boolean;
}

/** Tells what would be renamed at an offset, or why nothing can be. Never throws. */
export function prepareRename(snapshot: Snapshot, document: Document, offset: number): Prepared | Refusal {
  const target = targetAt(snapshot, document, offset);
  return isRefusal(target) ? target : { span: target.span, placeholder: target.placeholder };
}

/**
 * Gives the edits, in all documents, that rename what stands at an offset: an identifier (whole or its own part alone), a
 * term, a référentiel. Or says why it cannot be. Never throws.
 */
export function rename(
  snapshot: Snapshot,
  document: Document,
  offset: number,
  name: string,
): readonly RenameEdit[] | Refusal {
  const target = targetAt(snapshot, document, offset);
  if (isRefusal(target)) return target;
  const places = placesOf(snapshot, target, name);
  return isRefusal(places) ? places : places.map(toEdit);
}

function placesOf(snapshot: Snapshot, target: Target, name: string): readonly RenamedPlace[] | Refusal {
  const { occurrence, home } = target;
  const { entity } = occurrence;
  if (entity.kind === 'terme') return renamedTerm(snapshot, target, name);
  if (entity.kind === 'referentiel') return renamedReferentiel(snapshot, target, name);
  const id = newIdOf(home, entity, name);
  return typeof id === 'string' ? renamedPlaces(snapshot, home, new Map([[entity.id, id]])) : id;
}

function renamedReferentiel(
  snapshot: Snapshot,
  { occurrence }: Target,
  name: string,
): readonly RenamedPlace[] | Refusal {
  const id = name.trim();
  const { entity } = occurrence;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    return refuse(
      `« ${name} » ne convient pas : des minuscules sans accent, des chiffres et des tirets, par exemple mediateur-numerique. La version ne se change pas ici.`,
      `"${name}" will not do: lower case without accents, figures and hyphens, for instance mediateur-numerique. The version is not changed here.`,
    );
  }
  if (OTHER_THAN_TEXT.test(id)) {
    return refuse(
      `« ${id} » serait lu comme un nombre ou une valeur vide : choisissez un nom avec d'autres lettres, par exemple mediateur-numerique.`,
      `"${id}" would be read as a number or an empty value: choose a name with other letters, for instance mediateur-numerique.`,
    );
  }
  if (id !== entity.id && snapshot.links.referentielsNamed(id).length > 0) {
    return refuse(
      `« ${id} » est déjà le nom d'un autre référentiel.`,
      `"${id}" is already the name of another référentiel.`,
    );
  }
  return occurrencesOf(snapshot, entity).flatMap(({ document, occurrence: place }) => {
    const at = place.text.indexOf('@');
    const newText = at < 0 ? id : `${id}${place.text.slice(at)}`;
    return newText === place.text ? [] : [{ document, occurrence: place, span: place.span, newText }];
  });
}

function toEdit({ document, occurrence, span, newText }: RenamedPlace): RenameEdit {
  const unsure = occurrence.form === 'prose' && occurrence.entity.kind === 'terme';
  return { uri: document.uri, span, newText, unsure };
}
