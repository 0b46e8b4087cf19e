import { existsSync } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { BROKEN_LINK, type Fault, IS_FOLDER, reasonOfError } from '../faults.ts';
import { isInside, isNamedOurs, shownPath, withSlashes } from './names.ts';
import { walk } from './walk.ts';

/** A file to check. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  /** As the report names it: as given, or by the folder given. */
  readonly shown: string;
  /** True when the file itself was named, not only a folder or a pattern. */
  readonly named: boolean;
  /** The folder the file was asked from: the one given, or its own. Absolute. */
  readonly from: string;
}

/** The files asked for, each once, and what could not be read. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly faults: readonly Fault[];
}

/**
 * Finds the files that paths and patterns ask for, less those that a pattern after `!` leaves out; none means the current
 * folder. Never throws.
 */
export async function findTargets(cwd: string, asked: readonly string[]): Promise<Targets> {
  const found = new Map<string, Target>();
  const faults: Fault[] = [];
  const { wanted, isLeftOut } = sorted(cwd, asked);
  for (const one of wanted) {
    const result = await find(cwd, one);
    faults.push(...result.faults);
    for (const target of result.targets) {
      const known = found.get(target.file);
      if (!known || (target.named && !known.named)) found.set(target.file, target);
    }
  }
  return {
    targets: [...found.values()].filter(({ file }) => !isLeftOut(file)),
    faults: faults.filter((fault) => !isLeftOut(path.resolve(cwd, fault.path))),
  };
}

/** Gives the folders and files that paths and patterns lead into, whether or not there is something there. Absolute. */
export function placesAsked(cwd: string, asked: readonly string[]): readonly string[] {
  return sorted(cwd, asked).wanted.map((one) => {
    const absolute = path.resolve(cwd, one);
    return existsSync(absolute) ? absolute : path.resolve(cwd, picomatch.scan(withSlashes(one)).base);
  });
}

/** Tells what is asked for from what is left out: what follows a `!`, unless there is a file of that very name. */
function sorted(cwd: string, asked: readonly string[]) {
  const isExclusion = (one: string) => /^!./.test(one) && !existsSync(path.resolve(cwd, one));
  const wanted = asked.filter((one) => !isExclusion(one));
  const outside = asked.filter(isExclusion).map((one) => {
    const { base, glob } = picomatch.scan(withSlashes(one.slice(1)));
    const folder = path.resolve(cwd, base);
    const matches = glob === '' ? () => true : picomatch([glob, `${glob}/**`]);
    return (file: string) => isInside(folder, file) && matches(withSlashes(path.relative(folder, file)));
  });
  return {
    wanted: wanted.length > 0 ? wanted : ['.'],
    isLeftOut: (file: string) => outside.some((leavesOut) => leavesOut(file)),
  };
}

async function find(cwd: string, asked: string): Promise<Targets> {
  const absolute = path.resolve(cwd, asked);
  try {
    const entry = await stat(absolute);
    if (!entry.isDirectory()) return single(absolute, asked);
    if (isNamedOurs(absolute)) return faulty(asked, IS_FOLDER);
    return await inFolder(absolute, asked, () => true);
  } catch (error) {
    const { base, glob } = picomatch.scan(withSlashes(asked));
    if (glob !== '' && !(await isLink(absolute))) return inPattern(cwd, asked, base, glob);
    return faulty(asked, (await isLink(absolute)) && isMissing(error) ? BROKEN_LINK : reasonOfError(error));
  }
}

function single(file: string, asked: string): Targets {
  return {
    targets: [{ file, shown: withSlashes(asked), named: true, from: path.dirname(file) }],
    faults: [],
  };
}

function faulty(asked: string, message: Fault['message']): Targets {
  return { targets: [], faults: [{ path: asked, message }] };
}

async function inFolder(folder: string, asked: string, wanted: (path: string) => boolean): Promise<Targets> {
  const { files, faults } = await walk([folder]);
  const shown = (file: string) => path.posix.join(withSlashes(asked), withSlashes(path.relative(folder, file)));
  const kept = files.filter((file) => wanted(withSlashes(path.relative(folder, file))));
  return {
    targets: kept.map((file) => ({ file, shown: shown(file), named: false, from: folder })),
    faults: faults
      .filter((fault) => fault.path === folder || wanted(withSlashes(path.relative(folder, fault.path))))
      .map((fault) => ({ ...fault, path: shown(fault.path) })),
  };
}

/** A pattern that matches a folder asks for everything in it, as it does when a shell expands it. */
async function inPattern(cwd: string, asked: string, base: string, glob: string): Promise<Targets> {
  const folder = path.resolve(cwd, base);
  const matches = picomatch([glob, `${glob}/**`]);
  const found = await inFolder(folder, base || '.', (file) => matches(file));
  if (found.targets.length > 0 || found.faults.some((fault) => fault.path !== shownPath(cwd, folder))) return found;
  return faulty(asked, { fr: 'aucun fichier ne correspond à ce motif.', en: 'no file matches this pattern.' });
}

async function isLink(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isSymbolicLink();
  } catch {
    // Nothing there, or nothing that may be looked at: not a link for anyone.
    return false;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
