import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { complain, reasonOfWriteError } from '../../faults.ts';
import { makeFolder } from '../../files/makeFolder.ts';
import { pathOf, shownPath } from '../../files/names.ts';
import { readBytes } from '../../files/readBytes.ts';
import { prepareReplacement } from '../../files/replaceFile.ts';
import type { Shell } from '../../shell.ts';
import type { Orders } from './checker.ts';
import { digest } from './digest.ts';
import type { Folder, Remembered } from './folder.ts';
import { readMemory, writeMemory } from './memory.ts';

/** Files of runs asked for otherwise that nobody has written for so long are removed, in milliseconds. */
const TOO_OLD = 30 * 24 * 3600 * 1000;

/** The files of the cache, and what a run that was killed while it wrote one left. */
const NAME = /^(?:[\w-]{22}\.certidoc-cache|\.certidoc-[\w-]{36}\.tmp)$/;

/**
 * What earlier runs found, in one file for each way of running: this very program, its options, the language. Whatever is
 * wrong with the file, a run only takes longer.
 */
export class Cache {
  readonly #file: string;
  readonly #known: ReadonlyMap<string, Remembered>;

  /** `location` is the folder of the cache, absolute. Never throws. */
  constructor(
    private readonly shell: Shell,
    private readonly location: string,
    orders: Orders,
    program: string,
  ) {
    this.#file = path.join(location, `${nameOf(orders, program)}.certidoc-cache`);
    this.#known = existsSync(this.#file) ? this.#load() : new Map();
  }

  /** Gives what an earlier run knows of a document. Never throws. */
  readonly recall = (uri: string): Remembered | undefined => this.#known.get(uri);

  /** Takes note of what is known now, unless that is nothing new. What goes wrong is said on stderr. Never throws. */
  save(folder: Folder): void {
    const known = folder.known();
    const other = (one: Remembered) => !folder.listing.entries.has(one.outline.uri) && isThere(one.outline.uri);
    const others = [...this.#known.values()].filter(other);
    const same = known.length + others.length === this.#known.size && known.every((one) => this.#holds(one));
    if (same) return;
    try {
      this.#prepareFolder();
      prepareReplacement(this.#file, writeMemory([...known, ...others])).commit();
      this.#removeOld();
    } catch (error) {
      const reason = reasonOfWriteError(error);
      const shown = shownPath(this.shell.cwd, this.location);
      complain(this.shell, {
        fr: `le cache n'a pas pu être écrit dans ${shown} : ${reason.fr} Le résultat n'en dépend pas.`,
        en: `the cache could not be written to ${shown}: ${reason.en} The result does not depend on it.`,
      });
    }
  }

  #holds({ outline, identity, key }: Remembered): boolean {
    const before = this.#known.get(outline.uri);
    return before?.identity === identity && before.key === key;
  }

  #load(): ReadonlyMap<string, Remembered> {
    const read = readBytes(this.#file);
    const known = 'bytes' in read ? readMemory(Buffer.from(read.bytes).toString('utf8')) : undefined;
    if (known) return known;
    const shown = shownPath(this.shell.cwd, this.#file);
    complain(this.shell, {
      fr: `le cache ${shown} est illisible : il est refait. Le résultat n'en dépend pas.`,
      en: `the cache ${shown} cannot be read: it is made anew. The result does not depend on it.`,
    });
    return new Map();
  }

  /** A cache is no part of a project: its folder tells git to leave it out. */
  #prepareFolder(): void {
    makeFolder(this.location);
    const ignore = path.join(this.location, '.gitignore');
    if (readdirSync(this.location).length === 0) writeFileSync(ignore, '*\n');
  }

  #removeOld(): void {
    for (const name of readdirSync(this.location).filter((one) => NAME.test(one))) {
      const file = path.join(this.location, name);
      // Another run may have removed it, or put it in place, meanwhile.
      const found = statSync(file, { throwIfNoEntry: false });
      if (found && Date.now() - found.mtimeMs > TOO_OLD) rmSync(file, { force: true });
    }
  }
}

/** Gives the folder of the cache where none is asked for: among those of other tools where there are. Never throws. */
export function defaultLocation(cwd: string): string {
  const packages = path.join(cwd, 'node_modules');
  return existsSync(packages) ? path.join(packages, '.cache', 'certidoc') : path.join(cwd, '.certidoc-cache');
}

function nameOf({ severities, wording }: Orders, program: string): string {
  const asked = [[...severities].toSorted(), wording.language, [...wording.details].toSorted()];
  return digest(`${digest(readFileSync(program))} ${process.version} ${JSON.stringify(asked)}`);
}

function isThere(uri: string): boolean {
  return existsSync(pathOf(uri));
}
