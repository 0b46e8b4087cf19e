import path from 'node:path';
import { watch } from 'chokidar';
import { isInside, isReadable, isSkippedFolder } from '../../files/names.ts';

/** Milliseconds without a change before something is done about those that came: programs write in several steps. */
const QUIET = 100;

/** What is told of a follower's life. */
export interface Listener {
  /** A file, a folder or a link was added, changed or removed, where it really is. Absolute. */
  changed(file: string): void;
  /** The changes have come to a rest, or everything is followed from now on. */
  settled(): void;
  failed(error: unknown): void;
}

/** Follows what happens in folders, as `lint` walks them. */
export class Follower {
  readonly #folders = new Set<string>();
  readonly #watcher = watch([], {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    // Links that go round would have no end: what they lead to is followed where it really is.
    followSymlinks: false,
    ignored: (file, stats) => this.#isIgnored(file, stats?.isFile()),
  });
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly listener: Listener) {
    this.#watcher
      .on('all', (_, file) => {
        listener.changed(file);
        this.#soon();
      })
      .on('error', (error) => listener.failed(error));
  }

  /** Follows folders, and files that lie in none of them, where they really are. Absolute. Never throws. */
  follow(folders: readonly string[], files: readonly string[]): void {
    const added = folders.filter((folder) => !this.#holds(folder));
    for (const folder of added) this.#folders.add(folder);
    const apart = files.filter((file) => !this.#holds(file));
    for (const file of apart) this.#folders.add(file);
    if (added.length + apart.length > 0) this.#watcher.add([...added, ...apart]);
  }

  /** Resolves once everything is followed. */
  ready(): Promise<void> {
    return new Promise((resolve) => this.#watcher.once('ready', resolve));
  }

  /** Ends. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher.close();
  }

  #holds(file: string): boolean {
    return [...this.#folders].some((folder) => isInside(folder, file));
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.listener.settled(), QUIET);
  }

  /** What is asked for is followed whatever its name. */
  #isIgnored(file: string, isFile: boolean | undefined): boolean {
    if (this.#folders.has(file) || isReadable(file)) return false;
    return isFile === true || isSkippedFolder(path.basename(file));
  }
}
