import type { Document } from '../model/document.ts';
import { readDocument } from '../model/read.ts';
import type { Encoding } from '../text/encoding.ts';
import { Snapshot } from './snapshot.ts';
import { isConfig, kindOfName } from './uris.ts';

/** What a shell tells about a file: its whole text, and how the bytes were read when they came from a disk. */
export interface FileInput {
  readonly uri: string;
  readonly text: string;
  readonly encoding?: Encoding;
}

/**
 * The documents of one or several folders. Shells put files in and take them out, under normalized URIs; a snapshot
 * answers questions about the whole at one moment.
 */
export class Workspace {
  readonly #documents = new Map<string, Document>();
  #snapshot: Snapshot | undefined;

  /** Puts a file in, or its new text. A file that is no document of ours is left out. Never throws. */
  set(file: FileInput): void {
    const known = this.#documents.get(file.uri);
    if (known && known.text === file.text && known.source.encoding === (file.encoding ?? 'utf-8')) return;
    const namedKind = kindOfName(file.uri);
    const document = readDocument({ ...file, namedKind, config: isConfig(file.uri) });
    if (document) this.#documents.set(file.uri, document);
    else this.#documents.delete(file.uri);
    this.#snapshot = undefined;
  }

  /** Takes a file out. Never throws. */
  delete(uri: string): void {
    if (this.#documents.delete(uri)) this.#snapshot = undefined;
  }

  /** Gives the state of the whole at this moment; it never changes afterwards. */
  snapshot(): Snapshot {
    this.#snapshot ??= new Snapshot(new Map(this.#documents));
    return this.#snapshot;
  }
}
