import { type Document, isKind } from '../model/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { followersOf, type Occurrence, occurrencesIn } from './entities.ts';
import type { EntityKind } from './entity.ts';
import type { Snapshot } from './snapshot.ts';

/** A place whose text changes in a renaming. */
export interface RenamedPlace extends TextEdit {
  readonly document: Document;
  readonly occurrence: Occurrence;
}

/** What is not named by an identifier of its référentiel. */
const APART: readonly EntityKind[] = ['terme', 'pix', 'referentiel', 'fiche', 'annexe', 'rubrique', 'objectif'];

/** Lists the documents that name what a document defines: itself, then those that follow it. Never throws. */
export function namersOf(snapshot: Snapshot, home: Document): readonly Document[] {
  return [home, ...followersOf(snapshot, home.uri)];
}

/** Lists what a document names among the identifiers that `home` defines or should define. Never throws. */
export function idsNamed(snapshot: Snapshot, document: Document, home: Document): readonly Occurrence[] {
  const objectives = isKind(home, 'fiche');
  return occurrencesIn(snapshot, document).filter(
    ({ entity }) =>
      entity.home === home.uri && (objectives ? entity.kind === 'objectif' : !APART.includes(entity.kind)),
  );
}

/**
 * Lists the places to change so that identifiers defined in `home` (a référentiel, a fiche for its objectives) get others,
 * everywhere they are named, sentences included. `ids` gives full canonical identifiers; what lies below follows (`C4` to
 * `C5` makes `C4.CR3` `C5.CR3`). All at once: two may change places. Never throws.
 */
export function renamedPlaces(
  snapshot: Snapshot,
  home: Document,
  ids: ReadonlyMap<string, string>,
): readonly RenamedPlace[] {
  return namersOf(snapshot, home).flatMap((document) =>
    idsNamed(snapshot, document, home).flatMap((occurrence) => {
      const newText = newTextOf(occurrence, ids);
      return newText === undefined || newText === occurrence.text
        ? []
        : [{ document, occurrence, span: occurrence.span, newText }];
    }),
  );
}

/** A definition writes its own part of the identifier, other places write it whole. */
function newTextOf({ entity, role }: Occurrence, ids: ReadonlyMap<string, string>): string | undefined {
  if (role === 'definition') return ids.get(entity.id)?.split('.').at(-1);
  const parts = entity.id.split('.');
  for (let count = parts.length; count > 0; count--) {
    const renamed = ids.get(parts.slice(0, count).join('.'));
    if (renamed !== undefined) return [renamed, ...parts.slice(count)].join('.');
  }
  return undefined;
}
