import type { Document } from '../model/document.ts';
import { replaceText } from '../model/edits.ts';
import type { DocumentEdit } from '../rules/rule.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { followersOf } from '../workspace/entities.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { relativePath, resolveUri } from '../workspace/uris.ts';

/** A file or a folder that gets another place or name; normalized URIs, without a final slash. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Gives the edits that keep every path between documents right when files or folders move; their URIs are those before
 * the move. Paths that lead where they led are left as they are written. Never throws.
 */
export function moveEdits(snapshot: Snapshot, moves: readonly Move[]): readonly DocumentEdit[] {
  return documentsOf(snapshot).flatMap((document) =>
    pathsIn(document).flatMap(({ node, path }): DocumentEdit[] => {
      const target = resolveUri(document.uri, path);
      const from = moved(document.uri, moves);
      const to = moved(target, moves);
      if ((from === document.uri && to === target) || resolveUri(from, path) === to) return [];
      // A path that leads nowhere stays as it is, unless the file it should lead to is the one that moves.
      if (to === target && !snapshot.get(target)) return [];
      return samePlace(from, to) ? [{ uri: document.uri, ...replaceText(document, node, relativePath(from, to)) }] : [];
    }),
  );
}

/** Lists, for each file or folder, the documents outside all of these that refer to it. Never throws. */
export function referrersOf(snapshot: Snapshot, uris: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const inside = (uri: string, holder: string) => uri === holder || uri.startsWith(`${holder}/`);
  return new Map(
    uris.map((holder) => {
      const held = documentsOf(snapshot).filter(({ uri }) => inside(uri, holder));
      const found = held.flatMap(({ uri }) => followersOf(snapshot, uri).map((follower) => follower.uri));
      const outside = found.filter((uri) => !uris.some((other) => inside(uri, other)));
      return [holder, [...new Set(outside)].toSorted()];
    }),
  );
}

function documentsOf(snapshot: Snapshot): readonly Document[] {
  return [...snapshot.documents.values()].toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** The places of a document that hold the path of a file, as the schema tells. */
function pathsIn(document: Document) {
  return document.gathered.references.flatMap(({ refers, id, place }) =>
    refers === 'fiche' && isScalar(place) && id.trim() !== '' ? [{ node: place, path: id.trim() }] : [],
  );
}

function isScalar(place: object): place is ScalarNode {
  return 'kind' in place && place.kind === 'scalar';
}

/** Where a file is after the moves; the longest one that holds it counts. */
function moved(uri: string, moves: readonly Move[]): string {
  const move = moves
    .filter(({ from }) => uri === from || uri.startsWith(`${from}/`))
    .toSorted((a, b) => b.from.length - a.from.length)[0];
  return move ? move.to + uri.slice(move.from.length) : uri;
}

/** Tells whether a path can lead from one to the other: same scheme and authority. */
function samePlace(a: string, b: string): boolean {
  const origin = (uri: string) => /^[^:]+:\/\/[^/]*/.exec(uri)?.[0];
  return origin(a) === origin(b);
}
