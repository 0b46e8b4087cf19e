import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOfError, UsageError } from '../faults.ts';
import { shownPath } from '../files/names.ts';

/**
 * Writes a file that must not exist yet, in folders made as needed. `file` is absolute; `mode` are its permissions. Throws
 * a UsageError when it exists or cannot be written: it is then not there, or as it was.
 */
export function writeNew(cwd: string, file: string, text: string, mode?: number): void {
  const shown = shownPath(cwd, file);
  if (existsSync(file)) throw new UsageError(taken(shown));
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new UsageError(taken(shown));
    const reason = reasonOfError(error);
    throw new UsageError({
      fr: `${shown} n'a pas pu être écrit : ${reason.fr}`,
      en: `${shown} could not be written: ${reason.en}`,
    });
  }
}

function taken(shown: string) {
  return {
    fr: `${shown} existe déjà et n'a pas été touché. Choisissez un autre nom.`,
    en: `${shown} exists already and was left alone. Choose another name.`,
  };
}
