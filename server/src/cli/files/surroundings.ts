import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { type FolderLook, projectFolderOf, settingsAbove } from '../../core/linter.ts';
import { isInside, pathOf, uriOf } from './names.ts';
import type { Target } from './targets.ts';

/** What lies around the files to check. Paths are absolute. */
export interface Surroundings {
  /** The folders of their projects, outermost first. */
  readonly roots: readonly string[];
  /** The settings that stand above them, well named or nearly so. */
  readonly settings: readonly string[];
  /** Where a référentiel that the projects lack may still be: the current folder, where it holds the files. */
  readonly spare: readonly string[];
}

/**
 * Finds the projects of files. Where nothing tells a project, it is the current folder if it holds the file, else the
 * folder asked for: never the whole disk nor a home, unless asked for. Never throws.
 */
export async function surroundingsOf(cwd: string, targets: readonly Target[]): Promise<Surroundings> {
  const look = await lookAround();
  const here = isWide(uriOf(cwd), look) ? undefined : cwd;
  const roots = new Set<string>();
  const settings = new Set<string>();
  const spare = new Set<string>();
  const seen = new Set<string>();
  for (const { file, from } of targets) {
    const folder = path.dirname(file);
    if (seen.has(folder)) continue;
    seen.add(folder);
    const uri = uriOf(folder);
    for (const one of settingsAbove(uri).flatMap((name) => [name, name.replace(/yaml$/, 'yml')]))
      if (await look.exists(one)) settings.add(pathOf(one));
    const project = await projectFolderOf(uri, look);
    const around = here !== undefined && isInside(here, folder) ? here : undefined;
    roots.add(project ? pathOf(project.folder) : (around ?? from));
    if (project && project.by !== 'repository' && around !== undefined) spare.add(around);
  }
  const outermostFirst = [...roots].toSorted((a, b) => a.length - b.length);
  return { roots: outermostFirst, settings: [...settings], spare: [...spare] };
}

function isWide(uri: string, look: FolderLook): boolean {
  return look.isTooWide(uri) || path.dirname(pathOf(uri)) === pathOf(uri);
}

/** Looks at the disk, once a place: the folders of a project have their parents in common. */
async function lookAround(): Promise<FolderLook> {
  const given = [homedir(), tmpdir()];
  const real = await Promise.all(given.map((folder) => realpath(folder).catch(() => folder)));
  const wide = new Set([...given, ...real].map(uriOf));
  const there = new Map<string, boolean>();
  const held = new Map<string, readonly string[]>();
  return {
    async exists(uri) {
      const known = there.get(uri) ?? existsSync(pathOf(uri));
      there.set(uri, known);
      return known;
    },
    async names(folder) {
      const known = held.get(folder) ?? (await readdir(pathOf(folder)).catch(() => []));
      held.set(folder, known);
      return known;
    },
    isTooWide: (folder) => wide.has(folder),
  };
}
