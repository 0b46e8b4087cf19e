import { existsSync } from 'node:fs';
import path from 'node:path';

/** Gives the folder of the repository that a folder lies in (`.git`), the folder itself where there is none. Never throws. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return folder;
  }
}
