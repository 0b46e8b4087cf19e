/** Reads the files of a project, by URI. Neither method throws or rejects for a file or folder that is not there. */
export interface FileHost {
  /** Lists the files in a folder, ours or not; `deep` includes its subfolders, except hidden ones and `node_modules`. */
  list(folder: string, deep: boolean): Promise<readonly string[]>;
  /** Gives the bytes of a file, undefined when it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** Finds what lies around a folder, where the host may look outside the folders that are open. */
  around?(folder: string): Promise<Surroundings>;
  /**
   * Tells from now on, until what it gives is called, of the files that appear, change or go in a folder among those that
   * `list` would give, and of the subfolders that go. Never throws.
   */
  watch?(folder: string, deep: boolean, told: (change: FileChange) => void): () => void;
}

/** What happened to a file, or to a folder that is gone. */
export interface FileChange {
  readonly uri: string;
  readonly gone: boolean;
}

/** The project a folder belongs to, undefined when nothing tells, and the settings files above the folder. */
export interface Surroundings {
  readonly project: string | undefined;
  readonly settings: readonly string[];
}

/** What the place where the server runs gives it. */
export interface ServerHost {
  /** Undefined where only the client can reach files: in a browser. */
  readonly files: FileHost | undefined;
}

/** Runs something as soon as waiting messages have been handled. Workers of browsers only have timers. */
export const soon: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => setImmediate(run) : (run) => setTimeout(run, 0);

/** Lets waiting messages be handled before going on with a long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => soon(resolve));
}

/** How long to work before letting messages be handled, in milliseconds. */
const SLICE = 5;

/** Cuts a long work into slices, between which messages are handled. */
export class Pace {
  #since = performance.now();

  /** Goes on at once, or after a breath when the slice is over; tells whether there was one. */
  async step(): Promise<boolean> {
    if (performance.now() - this.#since < SLICE) return false;
    await breathe();
    this.#since = performance.now();
    return true;
  }
}
