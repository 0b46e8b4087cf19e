import { begunDocument } from '../../model/begin.ts';
import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import { toPlainText, toSnippet, withoutMarks } from '../../text/snippet.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { isMarkdown } from '../../workspace/uris.ts';
import { bilanContents } from './bilan.ts';
import { ficheFields } from './fiche.ts';
import { referentielFields } from './referentiel.ts';
import type { NewDocument } from './wanted.ts';
import { type Contents, writeMarked, writeMarkedMarkdown } from './write.ts';

/**
 * Gives the text of a new document as a snippet: what is known is written, the rest is there to tab through, in the usual
 * order. `uri` is where the document will be, normalized: its notation and the path to its fiche depend on it. Never throws.
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
      return written(snapshot, uri, 'fiche', { fields: ficheFields(snapshot, uri, clean(wanted)) });
    case 'bilan':
      return written(snapshot, uri, 'bilan', bilanContents(snapshot, uri, wanted));
  }
}

/** In the notation that the file's name tells. */
function written(snapshot: Snapshot, uri: string, kind: 'fiche' | 'bilan', contents: Contents): string {
  const { referentiel, fiche } = contents.fields;
  const links = { ...(referentiel !== undefined && { referentiel }), ...(fiche !== undefined && { fiche }) };
  const begun = isMarkdown(uri) ? begunDocument(uri, kind, { type: kind, ...links }) : undefined;
  if (!begun) return writeMarked(kind, contents);
  const later = new Snapshot(new Map([...snapshot.documents, [uri, begun]]), snapshot.today);
  return writeMarkedMarkdown(later, begun, contents);
}

/** What a person typed is text: it must not be taken for a mark, and holds one line. */
function clean<T extends object>(wanted: T): T {
  const one = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutMarks(value).replace(/\s+/g, ' ').trim();
    return Array.isArray(value) ? value.map(one).filter((item) => item !== '') : value;
  };
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, one(value)])) as T;
}
