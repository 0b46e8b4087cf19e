import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import { toPlainText, toSnippet, withoutMarks } from '../../text/snippet.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { bilanContents } from './bilan.ts';
import { ficheFields } from './fiche.ts';
import { referentielFields } from './referentiel.ts';
import type { NewDocument } from './wanted.ts';
import { writeMarked } from './write.ts';

/**
 * Gives the text of a new document as a snippet: what is known is written, the rest is there to tab through, in the usual
 * order. `uri` is where the document will be, normalized: the path to its fiche depends on it. Never throws.
 */
export function newDocument(snapshot: Snapshot, uri: string, wanted: NewDocument): string {
  return toSnippet(marked(snapshot, uri, wanted), PLACEHOLDER);
}

/** Gives the text of a new document, as `newDocument` does, with a placeholder where something is to be completed. Never throws. */
export function newDocumentText(snapshot: Snapshot, uri: string, wanted: NewDocument): string {
  return toPlainText(marked(snapshot, uri, wanted));
}

function marked(snapshot: Snapshot, uri: string, wanted: NewDocument): string {
  switch (wanted.kind) {
    case 'referentiel':
      return writeMarked('referentiel', { fields: referentielFields(clean(wanted)) });
    case 'fiche':
      return writeMarked('fiche', { fields: ficheFields(snapshot, uri, clean(wanted)) });
    case 'bilan':
      return writeMarked('bilan', bilanContents(snapshot, uri, wanted));
  }
}

/** What a person typed is text: it must not be taken for a mark, and holds one line. */
function clean<T extends object>(wanted: T): T {
  const one = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutMarks(value).replace(/\s+/g, ' ').trim();
    return Array.isArray(value) ? value.map(one).filter((item) => item !== '') : value;
  };
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, one(value)])) as T;
}
