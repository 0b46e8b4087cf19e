import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import type { Reference } from '../model/gathered.ts';
import type { ReferenceKind } from '../model/notation.ts';

/** Lists the references of a document to things of one kind, in the order of the text. Never throws. */
export function referencesTo(document: Document, refers: ReferenceKind): readonly Reference[] {
  return byKindInPart(document).flatMap((byKind) => byKind.get(refers) ?? NONE);
}

const NONE: readonly Reference[] = [];

const byKindInPart = perExcerpt((part: Document): ReadonlyMap<ReferenceKind, readonly Reference[]> => {
  const made = new Map<ReferenceKind, Reference[]>();
  for (const reference of part.gathered.references) {
    const list = made.get(reference.refers);
    if (list) list.push(reference);
    else made.set(reference.refers, [reference]);
  }
  return made;
});
