import { isKind } from '../model/document.ts';
import { followersOf } from '../workspace/entities.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A file, and the documents that refer to it. */
export interface FileReferences {
  readonly uri: string;
  readonly references: readonly string[];
}

/**
 * Lists the fiches and référentiels among some files and folders (normalized URIs) that documents outside them refer to:
 * what would be broken if they went. Never throws.
 */
export function fileReferences(snapshot: Snapshot, uris: readonly string[]): readonly FileReferences[] {
  const goes = (uri: string) => uris.some((one) => uri === one || uri.startsWith(`${one.replace(/\/$/, '')}/`));
  return [...snapshot.all('fiche'), ...snapshot.all('referentiel')].flatMap((document) => {
    if (!goes(document.uri)) return [];
    const references = followersOf(snapshot, document.uri)
      // A bilan follows a référentiel through its fiche only.
      .filter((follower) => isKind(document, 'fiche') || isKind(follower, 'fiche'))
      .map(({ uri }) => uri)
      .filter((uri) => !goes(uri));
    return references.length > 0 ? [{ uri: document.uri, references }] : [];
  });
}
