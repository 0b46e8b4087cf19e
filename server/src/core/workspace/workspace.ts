import { type CalendarDate, formatIsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/read.ts';
import type { Encoding } from '../text/encoding.ts';
import { withGivenNames } from './givenNames.ts';
import { Snapshot } from './snapshot.ts';
import { isConfig, kindOfName } from './uris.ts';

/** What a shell tells about a file: its whole text, and how the bytes were read when they came from a disk. */
export interface FileInput {
  readonly uri: string;
  readonly text: string;
  readonly encoding?: Encoding;
}

/** What a shell lends to a workspace. */
export interface WorkspaceHost {
  /** Gives the current day, where the user is. */
  today?(): CalendarDate;
}

/**
 * The documents of one or several folders. Shells put files in and take them out, under normalized URIs; a snapshot
 * answers questions about the whole at one moment.
 */
export class Workspace {
  readonly #documents = new Map<string, Document>();
  #snapshot: Snapshot | undefined;
  /** Files put in or taken out since the snapshot was made. */
  readonly #changed = new Set<string>();

  constructor(private readonly host: WorkspaceHost = {}) {}

  /** Puts a file in, or its new text. A file that is no document of ours is left out. Never throws. */
  set(file: FileInput): void {
    const known = this.#documents.get(file.uri);
    if (known && known.text === file.text && known.source.encoding === (file.encoding ?? 'utf-8')) return;
    const namedKind = kindOfName(file.uri);
    // The names its référentiel gives most likely still hold: a snapshot reads it again where they do not.
    const names = known?.source.names;
    const document = readDocument({ ...file, namedKind, config: isConfig(file.uri), before: known, names });
    if (document) this.#documents.set(file.uri, document);
    else this.#documents.delete(file.uri);
    this.#changed.add(file.uri);
  }

  /** Takes a file out. Never throws. */
  delete(uri: string): void {
    if (this.#documents.delete(uri)) this.#changed.add(uri);
  }

  /** Gives the state of the whole at this moment; it never changes afterwards. */
  snapshot(): Snapshot {
    const today = this.host.today?.();
    const known = this.#snapshot;
    if (known && this.#changed.size === 0 && sameDay(known.today, today)) return known;
    const linked = this.#drawn(today);
    for (const document of this.#documents.values()) {
      const named = withGivenNames(linked, document);
      if (named !== document) this.#put(named);
    }
    return this.#drawn(today);
  }

  /** Draws what has changed since the last snapshot into a new one. */
  #drawn(today: CalendarDate | undefined): Snapshot {
    const known = this.#snapshot;
    if (known && this.#changed.size === 0 && sameDay(known.today, today)) return known;
    const made = new Snapshot(new Map(this.#documents), today, {
      before: known && { snapshot: known, changed: this.#changed },
    });
    this.#changed.clear();
    this.#snapshot = made;
    return made;
  }

  #put(document: Document): void {
    this.#documents.set(document.uri, document);
    this.#changed.add(document.uri);
  }
}

function sameDay(a: CalendarDate | undefined, b: CalendarDate | undefined): boolean {
  return (a && formatIsoDate(a)) === (b && formatIsoDate(b));
}
