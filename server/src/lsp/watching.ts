import type { FileChange, FileHost } from './host.ts';

/** Follows what changes on the disk in the folders that were read, for clients that do not tell of it themselves. */
export class Watching {
  /** How to end each, by the URI of the folder. */
  readonly #followed = new Map<string, { readonly deep: boolean; readonly end: () => void }>();

  constructor(
    private readonly host: FileHost,
    private readonly wanted: () => boolean,
    private readonly told: (change: FileChange) => void,
  ) {}

  /** Gives the host's files; a folder is followed from the moment it is listed. */
  files(): FileHost {
    const { host } = this;
    return {
      ...host,
      list: (folder, deep) => {
        if (this.wanted()) this.#follow(withSlash(folder), deep);
        return host.list(folder, deep);
      },
    };
  }

  /** Follows a folder, and what it holds, no longer. */
  leave(folder: string): void {
    for (const [followed, { end }] of this.#followed) {
      if (!followed.startsWith(withSlash(folder))) continue;
      end();
      this.#followed.delete(followed);
    }
  }

  /** Follows nothing any more, at the end of the session. */
  stop(): void {
    for (const { end } of this.#followed.values()) end();
    this.#followed.clear();
  }

  #follow(folder: string, deep: boolean): void {
    const followed = [...this.#followed].some(([other, known]) =>
      known.deep ? folder.startsWith(other) : other === folder && !deep,
    );
    if (followed) return;
    // Otherwise what it holds would be told of twice.
    if (deep) this.leave(folder);
    const end = this.host.watch?.(folder, deep, this.told);
    if (end) this.#followed.set(folder, { deep, end });
  }
}

function withSlash(uri: string): string {
  return uri.replace(/\/?$/, '/');
}
