import { dayOf, Workspace } from '../../../core/languageService.ts';
import { uriOf } from '../../files/names.ts';
import type { ProjectSource } from '../../files/project.ts';
import { type FileText, readText } from '../../files/readFile.ts';

/** Keeps what was read from one check to the next: only files that changed are read again. */
export class Memory implements ProjectSource {
  readonly workspace = new Workspace({ today: () => dayOf(new Date()) });
  readonly #texts = new Map<string, FileText>();

  /** Reads a file, or gives what was read of it. `file` is absolute. Never throws. */
  async read(file: string): Promise<FileText> {
    const known = this.#texts.get(file);
    if (known) return known;
    const read = await readText(file);
    // What could not be read may be a moment later, with no change to tell.
    if ('text' in read) this.#texts.set(file, read);
    return read;
  }

  /** Forgets a file that changed, or is no longer there. Never throws. */
  forget(file: string): void {
    this.#texts.delete(file);
    this.workspace.delete(uriOf(file));
  }

  /** Forgets everything read; documents whose text turns out the same stay what they are. Never throws. */
  forgetAll(): void {
    this.#texts.clear();
  }

  /** The files read, absolute. */
  get files(): readonly string[] {
    return [...this.#texts.keys()];
  }
}
