import path from 'node:path';
import type { Snapshot } from '../../core/linter.ts';
import type { Fault } from '../faults.ts';
import { uriOf, withSlashes } from '../files/names.ts';
import { diskSource, loadProject, type Project, type ProjectSource } from '../files/project.ts';
import { type DecodedText, readStream } from '../files/readFile.ts';
import { findTargets, type Target, type Targets } from '../files/targets.ts';
import type { Shell } from '../shell.ts';
import type { Checked } from './check.ts';
import type { LintOptions } from './options.ts';
import type { Timing } from './timing.ts';

/** What is to be checked, and what stood in the way of reading it. */
export interface Opened {
  readonly snapshot: Snapshot;
  /** Documents and settings asked for. */
  readonly files: readonly Checked[];
  /** Files asked for by their name that are no documents. */
  readonly strangers: readonly Target[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** The document read from the standard input, under its absolute path. */
  readonly given: (DecodedText & { readonly file: string }) | undefined;
  /** The folders read, around the documents too. Absolute. */
  readonly folders: readonly string[];
}

/** What a check may bring of its own. */
export interface OpenWith {
  readonly timing?: Timing | undefined;
  /** Where documents are read from; the disk by default. */
  readonly memory?: ProjectSource;
  /** The files that the paths ask for, where they have been looked for already. */
  readonly found?: Targets | undefined;
}

/** Reads what the command line asks for, and the folders around it. Throws what reading the standard input throws. */
export async function openDocuments(
  shell: Shell,
  paths: readonly string[],
  options: LintOptions,
  { timing, memory, found: asked }: OpenWith = {},
): Promise<Opened> {
  const { cwd } = shell;
  const name = options.stdinFilename;
  const given = name === undefined ? undefined : { file: path.resolve(cwd, name), ...(await readStream(shell.stdin)) };
  const found =
    name === undefined ? (asked ?? (await findTargets(cwd, paths))) : { targets: [stdinTarget(cwd, name)], faults: [] };
  const source = memory ?? diskSource(new Map(given ? [[given.file, given]] : []));
  const started = timing?.now() ?? 0;
  const project = await loadProject(cwd, found.targets, source);
  const loaded = timing?.now() ?? 0;
  const snapshot = project.workspace.snapshot();
  timing?.phase('reading', loaded - started);
  timing?.phase('linking', timing.now() - loaded);
  const files = project.targets.flatMap((target) => {
    const document = snapshot.get(uriOf(target.file));
    return document ? [{ target, document }] : [];
  });
  return { snapshot, files, ...obstaclesOf(cwd, found, project), given, folders: project.folders };
}

/** Gathers what stood in the way of finding files, then of reading them and those around. Never throws. */
export function obstaclesOf(
  cwd: string,
  found: Targets,
  read: Pick<Project, 'strangers' | 'faults' | 'warnings'>,
): Pick<Opened, 'strangers' | 'faults' | 'warnings'> {
  const faults = onePerFile(cwd, [...found.faults, ...read.faults]);
  const told = new Set(faults.map((fault) => path.resolve(cwd, fault.path)));
  const warnings = read.warnings.filter((fault) => !told.has(path.resolve(cwd, fault.path)));
  return { strangers: read.strangers, faults, warnings };
}

/** Lists the documents to check: settings are not, nor what they ignore unless it was named. Never throws. */
export function documentsOf({ files, snapshot }: Opened): Checked[] {
  return files.filter(
    ({ document, target }) =>
      document.kind !== 'configuration' && (target.named || !snapshot.settingsFor(document.uri).ignored),
  );
}

function stdinTarget(cwd: string, name: string): Target {
  const file = path.resolve(cwd, name);
  return { file, shown: withSlashes(name), named: true, from: path.dirname(file) };
}

/** The first fault of each file: a folder asked for and walked through again around its documents gives two. */
function onePerFile(cwd: string, faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map((fault) => [path.resolve(cwd, fault.path), fault])).values()].toReversed();
}
