import { readDocument, uris } from '../../../core/linter.ts';
import type { Fault } from '../../faults.ts';
import { isMisnamedSettings, isSettings, shownPath, uriOf } from '../../files/names.ts';
import { MISNAMED } from '../../files/project.ts';
import { readBytes } from '../../files/readBytes.ts';
import { decode } from '../../files/readFile.ts';
import { surroundingsOf } from '../../files/surroundings.ts';
import type { Target } from '../../files/targets.ts';
import { walk } from '../../files/walk.ts';
import type { Entry } from './entry.ts';

/**
 * The documents of a folder by their names; a text is read only where the name does not tell its kind. The counterpart of
 * `loadProject` for folders that are not held in memory: both must take the same files.
 */
export class Listing {
  readonly entries = new Map<string, Entry>();
  targets: Target[] = [];
  readonly strangers: Target[] = [];
  readonly faults: Fault[] = [];
  readonly warnings: Fault[] = [];
  /** Where a référentiel that the projects lack may still be. Absolute. */
  spare: readonly string[] = [];
  readonly #asked = new Set<string>();

  constructor(private readonly cwd: string) {}

  /** Lists the files to check and, around them, the folders they belong to. Never throws. */
  async list(targets: readonly Target[]): Promise<void> {
    for (const target of targets) {
      const known = this.#add(target.file);
      if (known && 'message' in known) this.faults.push({ ...known, path: target.shown });
      else if (known) this.targets.push(target);
      else if (target.named && !isMisnamedSettings(target.file)) this.strangers.push(target);
    }
    const { roots, settings, spare } = await surroundingsOf(this.cwd, targets);
    this.spare = spare;
    for (const file of settings) this.around(file);
    await this.folders(roots);
  }

  /** Lists what folders hold. Never throws. */
  async folders(folders: readonly string[]): Promise<void> {
    const { files, faults } = await walk(folders);
    for (const file of files) this.around(file);
    for (const fault of faults) this.missed(fault);
  }

  /** Lists a file that was not asked for. Never throws. */
  around(file: string): void {
    if (this.#asked.has(file)) return;
    const known = this.#add(file);
    if (known && 'message' in known) this.missed(known);
  }

  /** Takes out a document that could not be read after all. Never throws. */
  lose(uri: string, message: Fault['message']): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.entries.delete(uri);
    const at = this.targets.findIndex(({ file }) => file === entry.file);
    const [target] = at < 0 ? [] : this.targets.splice(at, 1);
    if (target) this.faults.push({ path: target.shown, message });
    else this.missed({ path: entry.file, message });
  }

  /** Notes a document to check that cannot be checked, though it is there. Never throws. */
  giveUp(uri: string, message: Fault['message']): void {
    const file = this.entries.get(uri)?.file;
    const target = this.targets.find((one) => one.file === file);
    if (target) this.faults.push({ path: target.shown, message });
  }

  /** Notes what could not be read around the documents to check: settings matter, and référentiels may. Never throws. */
  missed({ path: file, message }: Fault): void {
    const fault = { path: shownPath(this.cwd, file), message };
    if (isSettings(file)) this.faults.push(fault);
    else if (uris.kindOfName(file) === 'referentiel') this.warnings.push(fault);
  }

  #add(file: string): Entry | Fault | undefined {
    this.#asked.add(file);
    if (isMisnamedSettings(file)) this.warnings.push({ path: shownPath(this.cwd, file), message: MISNAMED });
    const uri = uriOf(file);
    const named = isSettings(file) ? 'configuration' : uris.kindOfName(uri);
    const kind = named ?? kindOfText(uri, file);
    if (kind === undefined || typeof kind !== 'string') return kind;
    const entry: Entry = { uri, file, kind, identity: '' };
    this.entries.set(uri, entry);
    return entry;
  }
}

function kindOfText(uri: string, file: string): Entry['kind'] | Fault | undefined {
  const read = readBytes(file);
  if ('fault' in read) return { path: file, message: read.fault };
  return readDocument({ uri, ...decode(read.bytes), namedKind: undefined, config: false })?.kind;
}
