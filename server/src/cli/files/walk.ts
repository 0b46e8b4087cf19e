import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Bilingual } from '../../core/linter.ts';
import { BROKEN_LINK, type Fault, IS_FOLDER, reasonOfError } from '../faults.ts';
import { isInside, isNamedOurs, isReadable, isSkippedFolder } from './names.ts';

/** What walking folders met: YAML and Markdown files in the order of their paths, and what could not be read. Paths are absolute. */
export interface Walked {
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Lists the YAML and Markdown files of folders, whatever their depth. Each file is listed once: links are followed after everything
 * else, and only to what has not been met, so that a loop ends. Never throws.
 */
export async function walk(folders: readonly string[]): Promise<Walked> {
  const walker = new Walker();
  for (const folder of folders) await walker.folder(folder);
  await walker.followLinks();
  return { files: walker.files.toSorted(byPath), faults: walker.faults };
}

function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Walker {
  readonly files: string[] = [];
  readonly faults: Fault[] = [];
  readonly #links: string[] = [];
  /** Real paths of the folders and files met. */
  readonly #met = new Set<string>();

  async folder(folder: string): Promise<void> {
    try {
      const real = await realpath(folder);
      if (this.#met.has(real)) return;
      this.#met.add(real);
      const entries = await readdir(folder, { withFileTypes: true });
      for (const entry of entries) {
        const file = path.join(folder, entry.name);
        if (entry.isSymbolicLink()) this.#links.push(file);
        else if (entry.isDirectory()) await this.#subfolder(file);
        else if (entry.isFile()) this.#file(file, path.join(real, entry.name));
      }
    } catch (error) {
      this.#fault(folder, reasonOfError(error));
    }
  }

  async followLinks(): Promise<void> {
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      try {
        const real = await realpath(link);
        if (!(await stat(link)).isDirectory()) this.#file(link, real);
        // A link to a folder that holds it would bring in what was not asked for.
        else if (!isInside(real, await realpath(path.dirname(link)))) await this.#subfolder(link);
      } catch (error) {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (isNamedOurs(link)) this.#fault(link, missing ? BROKEN_LINK : reasonOfError(error));
      }
    }
  }

  async #subfolder(folder: string): Promise<void> {
    if (isNamedOurs(folder)) this.#fault(folder, IS_FOLDER);
    else if (!isSkippedFolder(path.basename(folder))) await this.folder(folder);
  }

  #file(file: string, real: string): void {
    if (!isReadable(file) || this.#met.has(real)) return;
    this.#met.add(real);
    this.files.push(file);
  }

  #fault(file: string, message: Bilingual): void {
    this.faults.push({ path: file, message });
  }
}
