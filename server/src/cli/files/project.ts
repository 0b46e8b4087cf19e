import { existsSync } from 'node:fs';
import { dayOf, isKind, uris, Workspace } from '../../core/linter.ts';
import type { Fault } from '../faults.ts';
import { isMisnamedSettings, isSettings, pathOf, shownPath, uriOf } from './names.ts';
import { type FileText, readText } from './readFile.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Target } from './targets.ts';
import { walk } from './walk.ts';

/** The documents to check among those they may speak of. */
export interface Project {
  readonly workspace: Workspace;
  /** The folders read. Absolute. */
  readonly folders: readonly string[];
  /** The files to check that are documents, or settings. */
  readonly targets: readonly Target[];
  /** Files asked for by their name that are no documents of ours. */
  readonly strangers: readonly Target[];
  /** What was asked for and could not be read, and the settings that could not. */
  readonly faults: readonly Fault[];
  /** What was not asked for and could not be read, though findings may depend on it. */
  readonly warnings: readonly Fault[];
}

/** Where documents are read from, and put in. */
export interface ProjectSource {
  readonly workspace: Workspace;
  /** Reads a file, by its absolute path. Never rejects. */
  read(file: string): Promise<FileText>;
}

/** Gives a source that reads the disk; `given` are texts to take instead of what is there, by path. Never throws. */
export function diskSource(given: ReadonlyMap<string, FileText> = new Map()): ProjectSource {
  return {
    workspace: new Workspace({ today: () => dayOf(new Date()) }),
    read: async (file) => given.get(file) ?? readText(file),
  };
}

/**
 * Reads the files to check and, around them, the folders they belong to: a fiche is checked with its référentiel even
 * when it is asked for alone. The workspace then holds these documents and no others. Never throws.
 */
export async function loadProject(
  cwd: string,
  targets: readonly Target[],
  source: ProjectSource = diskSource(),
): Promise<Project> {
  const loader = new Loader(cwd, source);
  await loader.readTargets(targets);
  const { roots, settings, spare } = await surroundingsOf(cwd, targets);
  for (const file of settings) await loader.readAround(file);
  await loader.readFolders(roots);
  if (spare.length > 0 && loader.lacksReferentiels) await loader.readFolders(spare);
  await loader.readLinked();
  loader.dropOthers();
  loader.folders = [...roots, ...spare];
  return loader;
}

/** What is wrong with settings under nearly their name. */
export const MISNAMED = {
  fr: `ces réglages ne sont pas lus. Renommez ce fichier en ${uris.CONFIG_NAME}.`,
  en: `these settings are not read. Rename this file to ${uris.CONFIG_NAME}.`,
};

class Loader implements Project {
  readonly workspace: Workspace;
  folders: readonly string[] = [];
  readonly targets: Target[] = [];
  readonly strangers: Target[] = [];
  readonly faults: Fault[] = [];
  readonly warnings: Fault[] = [];
  readonly #asked = new Set<string>();

  constructor(
    private readonly cwd: string,
    private readonly source: ProjectSource,
  ) {
    this.workspace = source.workspace;
  }

  async readTargets(targets: readonly Target[]): Promise<void> {
    const readable: Target[] = [];
    for (const target of targets) {
      this.#asked.add(target.file);
      const read = await this.#read(target.file);
      if ('fault' in read) this.faults.push({ path: target.shown, message: read.fault });
      else readable.push(target);
    }
    const snapshot = this.workspace.snapshot();
    for (const target of readable) {
      if (snapshot.get(uriOf(target.file))) this.targets.push(target);
      else if (target.named && !isMisnamedSettings(target.file)) this.strangers.push(target);
    }
  }

  async readAround(file: string): Promise<void> {
    if (this.#asked.has(file)) return;
    this.#asked.add(file);
    const read = await this.#read(file);
    if ('fault' in read) this.missed({ path: file, message: read.fault });
  }

  async readFolders(folders: readonly string[]): Promise<void> {
    const around = await walk(folders);
    for (const file of around.files) await this.readAround(file);
    for (const fault of around.faults) this.missed(fault);
  }

  /** True when a document to check names a référentiel that has not been met. */
  get lacksReferentiels(): boolean {
    const snapshot = this.workspace.snapshot();
    return this.targets.some(({ file }) => {
      const document = snapshot.get(uriOf(file));
      return document !== undefined && snapshot.links.referentielOf(document).state === 'not-found';
    });
  }

  /** Notes what could not be read around the documents to check: settings matter, and référentiels may. */
  missed({ path: file, message }: Fault): void {
    const fault = { path: shownPath(this.cwd, file), message };
    if (isSettings(file)) this.faults.push(fault);
    else if (uris.kindOfName(file) === 'referentiel') this.warnings.push(fault);
  }

  /** Reads the fiches that bilans name outside the folders read. */
  async readLinked(): Promise<void> {
    const snapshot = this.workspace.snapshot();
    for (const { file } of this.targets) {
      const document = snapshot.get(uriOf(file));
      if (!document || !isKind(document, 'bilan')) continue;
      const link = snapshot.links.ficheOf(document);
      if (link.state === 'not-found' && existsSync(pathOf(link.uri))) await this.readAround(pathOf(link.uri));
    }
  }

  /** Takes out of the workspace what an earlier reading put there and is no longer met. */
  dropOthers(): void {
    const met = new Set([...this.#asked].map(uriOf));
    for (const uri of this.workspace.snapshot().documents.keys()) if (!met.has(uri)) this.workspace.delete(uri);
  }

  async #read(file: string): Promise<FileText> {
    if (isMisnamedSettings(file)) this.warnings.push({ path: shownPath(this.cwd, file), message: MISNAMED });
    const read = await this.source.read(file);
    if (!('text' in read)) this.workspace.delete(uriOf(file));
    else this.workspace.set({ uri: uriOf(file), ...read });
    return read;
  }
}
