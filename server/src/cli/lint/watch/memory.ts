import { realpathSync } from 'node:fs';
import path from 'node:path';
import { dayOf, Workspace } from '../../../core/linter.ts';
import { isReadable, uriOf } from '../../files/names.ts';
import type { ProjectSource } from '../../files/project.ts';
import { type FileText, readText } from '../../files/readFile.ts';

/** Keeps what was read from one check to the next: only files that changed are read again. */
export class Memory implements ProjectSource {
  readonly workspace = new Workspace({ today: () => dayOf(new Date()) });
  readonly #texts = new Map<string, FileText>();
  /** The files read, by where they really are, and where the last link that leads to them is. */
  readonly #places = new Map<string, Set<string>>();

  #stopped = false;

  /** Reads a file, or gives what was read of it. `file` is absolute. Never throws. */
  async read(file: string): Promise<FileText> {
    if (this.#stopped) return STOPPED;
    const known = this.#texts.get(file);
    if (known) return known;
    const read = readText(file);
    // What could not be read may be a moment later, with no change to tell.
    if ('text' in read) this.#texts.set(file, read);
    for (const place of [realPlace(file), path.join(realPlace(path.dirname(file)), path.basename(file))]) {
      this.#places.set(place, (this.#places.get(place) ?? new Set()).add(file));
    }
    return read;
  }

  /** Forgets what was read of a place that changed, links followed; all of it after a folder or a link. Never throws. */
  forget(place: string): void {
    if (!isReadable(place)) this.forgetAll();
    for (const file of this.#places.get(place) ?? []) {
      this.#texts.delete(file);
      this.workspace.delete(uriOf(file));
    }
  }

  /** Forgets everything read; documents whose text turns out the same stay what they are. Never throws. */
  forgetAll(): void {
    this.#texts.clear();
  }

  /** Reads nothing more: what is under way comes to its end at once. Never throws. */
  stop(): void {
    this.#stopped = true;
  }

  /** Where the files read really are. Absolute. */
  get places(): readonly string[] {
    return [...this.#places.keys()];
  }
}

const STOPPED: FileText = { fault: { fr: 'la lecture est interrompue.', en: 'reading is interrupted.' } };

/** Follows the links of a path, as far as there is something. Never throws. */
export function realPlace(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // Nothing there yet: what will be is where the path says.
    return file;
  }
}
