import type { CalendarDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/read.ts';
import { givenNames } from './rubriques.ts';
import { Snapshot } from './snapshot.ts';

/**
 * Reads a document in Markdown again where its headings may be names that its référentiel gives to rubriques, which is
 * known once documents are linked. Gives the same document where nothing changes, or in another notation. Never throws.
 */
export function withGivenNames(snapshot: Snapshot, document: Document): Document {
  if (document.source.notation !== 'markdown') return document;
  const names = givenNames(snapshot, document);
  if (names === document.source.names || asText(names) === asText(document.source.names)) return document;
  const { uri, text, source } = document;
  const { encoding, namedKind } = source;
  return readDocument({ uri, text, encoding, namedKind, config: false, names }) ?? document;
}

/**
 * Draws a snapshot of documents once those in Markdown are read with the names that their référentiels, as they are now,
 * give to rubriques. Never throws.
 */
export function snapshotWithGivenNames(documents: ReadonlyMap<string, Document>, today?: CalendarDate): Snapshot {
  const linked = new Snapshot(documents, today);
  const renamed = [...documents.values()].flatMap((document) => {
    const named = withGivenNames(linked, document);
    return named === document ? [] : [named];
  });
  if (renamed.length === 0) return linked;
  return new Snapshot(new Map([...documents, ...renamed.map((one) => [one.uri, one] as const)]), today);
}

function asText(names: ReadonlyMap<string, string> | undefined): string {
  return JSON.stringify([...(names ?? [])]);
}
