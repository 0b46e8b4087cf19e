import type { Document } from '../../server/src/core/model/document.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { type Files, snapshotOf, uriOf } from './fixture.ts';

/** A workspace in which a cursor stands somewhere. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly offset: number;
}

/** Reads files of which one holds a cursor `█`. Throws when none does, or when it is no document of ours. */
export function sceneOf(files: Files): Scene {
  const marked = Object.entries(files).find(([, text]) => text.includes('█'));
  if (!marked) throw new Error('no cursor');
  const [name, text] = marked;
  const offset = text.indexOf('█');
  const snapshot = snapshotOf({ ...files, [name]: text.replace('█', '') });
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(`${name} is no document`);
  return { snapshot, document, offset };
}

/** Writes a place as a person reads it: `a.fiche.yaml 3:2 C4.CR3`, zero-based line and column, then the text there. */
export function placeText(document: Document, span: { readonly start: number; readonly end: number }): string {
  const { line, character } = document.lines.positionAt(span.start);
  return `${document.uri.replace('file:///projet/', '')} ${line}:${character} ${document.text.slice(span.start, span.end)}`;
}
