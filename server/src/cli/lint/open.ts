import path from 'node:path';
import type { Snapshot } from '../../core/languageService.ts';
import type { Fault } from '../faults.ts';
import { uriOf, withSlashes } from '../files/names.ts';
import { loadProject } from '../files/project.ts';
import { readStream } from '../files/readFile.ts';
import { findTargets, type Target } from '../files/targets.ts';
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
}

/** Reads what the command line asks for, and the folders around it. Throws what reading the standard input throws. */
export async function openDocuments(
  shell: Shell,
  paths: readonly string[],
  options: LintOptions,
  timing?: Timing,
): Promise<Opened> {
  const { cwd } = shell;
  const name = options.stdinFilename;
  const given = name === undefined ? undefined : { name, text: await readStream(shell.stdin) };
  const found = given ? { targets: [stdinTarget(cwd, given.name)], faults: [] } : await findTargets(cwd, paths);
  const texts = new Map(given ? [[path.resolve(cwd, given.name), given.text]] : []);
  const started = timing?.now() ?? 0;
  const project = await loadProject(cwd, found.targets, texts);
  const read = timing?.now() ?? 0;
  const snapshot = project.workspace.snapshot();
  timing?.phase('reading', read - started);
  timing?.phase('linking', timing.now() - read);
  const files = project.targets.flatMap((target) => {
    const document = snapshot.get(uriOf(target.file));
    return document ? [{ target, document }] : [];
  });
  const faults = onePerFile(cwd, [...found.faults, ...project.faults]);
  const told = new Set(faults.map((fault) => path.resolve(cwd, fault.path)));
  const warnings = project.warnings.filter((fault) => !told.has(path.resolve(cwd, fault.path)));
  return { snapshot, files, strangers: project.strangers, faults, warnings };
}

function stdinTarget(cwd: string, name: string): Target {
  const file = path.resolve(cwd, name);
  return { file, shown: withSlashes(name), named: true, from: path.dirname(file) };
}

/** The first fault of each file: a folder asked for and walked through again around its documents gives two. */
function onePerFile(cwd: string, faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map((fault) => [path.resolve(cwd, fault.path), fault])).values()].toReversed();
}
