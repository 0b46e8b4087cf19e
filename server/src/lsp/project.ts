import type { TextDocument } from 'vscode-languageserver-textdocument';
import { dayOf, type Snapshot, uris, Workspace } from '../core/languageService.ts';
import type { ClientUris } from './convert.ts';
import { type FileHost, Pace } from './host.ts';
import { readFile } from './readFile.ts';

/** How many files are read at once. */
const CHUNK = 32;

/** Tells whether a file may be a document or a settings file of ours in a notation the core reads. Never throws. */
export function isOurs(uri: string): boolean {
  return uris.isConfig(uri) || uris.kindOfName(uri) !== undefined;
}

/**
 * The files the server knows: those of the client's folders, and those open in its editors, whose text wins over the
 * disk's. Keys are normalized URIs. `changed` is told of every change of what a snapshot would hold.
 */
export class Project {
  readonly #workspace = new Workspace({ today: () => dayOf(new Date()) });
  readonly #open = new Map<string, TextDocument>();
  /** Open documents whose last text has not been read yet: typing fast reads only what is asked for. */
  readonly #unread = new Set<string>();
  /** Files known, open or not. */
  readonly #known = new Set<string>();
  readonly #folders = new Set<string>();
  /** Folders of files opened alone: read for what their documents refer to, but not reported on. */
  readonly #neighbourhoods = new Set<string>();
  /** The projects that what is open belongs to: read in the same way, with their subfolders. */
  readonly #projects = new Set<string>();
  /** The last reading of each file: an older one that ends later is dropped. */
  readonly #readings = new Map<string, number>();
  #reading = 0;

  constructor(
    private readonly host: FileHost,
    private readonly spelling: ClientUris,
    private readonly changed: (keys: readonly string[]) => void,
  ) {}

  /** Gives the state of the whole at this moment. Never throws. */
  snapshot(): Snapshot {
    for (const key of this.#unread) {
      const document = this.#open.get(key);
      if (document) this.#workspace.set({ uri: key, text: document.getText() });
    }
    this.#unread.clear();
    return this.#workspace.snapshot();
  }

  /** Lists what is reported on: the files of the folders and the open ones, the latter first. */
  reported(): string[] {
    const rest = [...this.#known].filter((key) => !this.#open.has(key) && isInside(key, this.#folders));
    return [...this.#open.keys(), ...rest.toSorted()];
  }

  /** Tells whether a file is reported on. */
  isReported(key: string): boolean {
    return this.#open.has(key) || (this.#known.has(key) && isInside(key, this.#folders));
  }

  /** Lists the open documents. */
  open(): string[] {
    return [...this.#open.keys()];
  }

  /** Gives the version of an open document, undefined when it is not open. */
  versionOf(key: string): number | undefined {
    return this.#open.get(key)?.version;
  }

  /** Adds folders and reads their files. Rejects when the host does. */
  async addFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) this.#folders.add(withoutSlash(this.spelling.take(folder)));
    for (const folder of folders) {
      await this.load(folder, true);
      await this.#loadAround(withoutSlash(folder));
    }
  }

  /** Takes folders out, with their files unless another folder holds them or they are open. */
  removeFolders(folders: readonly string[]): void {
    for (const folder of folders) this.#folders.delete(withoutSlash(this.spelling.take(folder)));
    this.#forget([...this.#known].filter((key) => !this.#open.has(key) && !this.#belongs(key)));
  }

  /** An editor shows a document, or its text has changed. */
  edited(document: TextDocument): void {
    const key = this.spelling.take(document.uri);
    this.#open.set(key, document);
    this.#known.add(key);
    this.#unread.add(key);
    this.changed([key]);
  }

  /** Reads what lies beside a file opened without its folder. Rejects when the host does. */
  async neighbours(uri: string): Promise<void> {
    const key = this.spelling.take(uri);
    const folder = uris.folderOf(key);
    if (this.#belongs(key) || !/^[a-z][a-z\d+.-]*:\/\//i.test(folder)) return;
    this.#neighbourhoods.add(folder);
    await this.load(uris.folderOf(uri), false);
    await this.#loadAround(uris.folderOf(uri));
  }

  /** An editor has closed a document: the disk's text holds again. Rejects when the host does. */
  async closed(uri: string): Promise<void> {
    const key = this.spelling.take(uri);
    this.#open.delete(key);
    this.#unread.delete(key);
    if (this.#belongs(key)) await this.refresh([uri]);
    else this.#forget([key]);
  }

  /** Reads files again, or for the first time; those that are gone are forgotten. Rejects when the host does. */
  async refresh(files: readonly string[]): Promise<void> {
    const pace = new Pace();
    for (let at = 0; at < files.length; at += CHUNK) {
      const chunk = files.slice(at, at + CHUNK);
      const changed = await Promise.all(chunk.map((uri) => this.#read(uri, pace)));
      const keys = changed.filter((key) => key !== undefined);
      if (keys.length > 0) this.changed(keys);
      await pace.step();
    }
  }

  /** A file or a whole folder is gone from the disk. */
  removed(uri: string): void {
    const key = this.spelling.take(uri);
    this.#forget([...this.#known].filter((known) => !this.#open.has(known) && (known === key || isIn(known, key))));
  }

  /** Reads the files of a folder. Rejects when the host does. */
  async load(folder: string, deep: boolean): Promise<void> {
    await this.refresh((await this.host.list(folder, deep)).filter(isOurs));
  }

  /** Reads the project a folder belongs to, as the command line does: both then say the same of a document. */
  async #loadAround(folder: string): Promise<void> {
    const around = await this.host.around?.(folder);
    if (!around) return;
    await this.refresh(around.settings.filter((uri) => !this.#known.has(this.spelling.take(uri))));
    const project = around.project === undefined ? undefined : this.spelling.take(around.project);
    if (around.project === undefined || project === undefined || this.#folders.has(project)) return;
    this.#projects.add(project);
    const files = (await this.host.list(around.project, true)).filter(isOurs);
    await this.refresh(files.filter((uri) => !this.#known.has(this.spelling.take(uri))));
  }

  async #read(uri: string, pace: Pace): Promise<string | undefined> {
    const key = this.spelling.note(uri);
    if (this.#open.has(key)) return undefined;
    const turn = ++this.#reading;
    this.#readings.set(key, turn);
    const file = await readFile(this.host, uri);
    await pace.step();
    if (this.#readings.get(key) !== turn || this.#open.has(key)) return undefined;
    this.#readings.delete(key);
    if (!file) return this.#drop(key) ? key : undefined;
    this.#known.add(key);
    this.#workspace.set({ uri: key, ...file });
    return key;
  }

  #forget(keys: readonly string[]): void {
    const gone = keys.filter((key) => this.#drop(key));
    if (gone.length > 0) this.changed(gone);
  }

  #drop(key: string): boolean {
    this.#readings.delete(key);
    this.#workspace.delete(key);
    return this.#known.delete(key);
  }

  #belongs(key: string): boolean {
    return (
      isInside(key, this.#folders) || isInside(key, this.#projects) || this.#neighbourhoods.has(uris.folderOf(key))
    );
  }
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}

function isInside(key: string, folders: ReadonlySet<string>): boolean {
  return [...folders].some((folder) => isIn(key, folder));
}

function isIn(key: string, folder: string): boolean {
  return key.startsWith(`${folder}/`);
}
