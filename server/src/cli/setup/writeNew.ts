import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOfWriteError, UsageError } from '../faults.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { shownPath } from '../files/names.ts';

/**
 * Writes a file that must not exist yet, in folders made as needed. `file` is absolute; `mode` are its permissions. Throws
 * a UsageError when it exists or cannot be written: it is then as it was, or not there.
 */
export function writeNew(cwd: string, file: string, text: string, mode = 0o666): void {
  const shown = shownPath(cwd, file);
  if (existsSync(file)) {
    throw new UsageError({
      fr: `${shown} existe déjà et n'a pas été touché. Choisissez un autre nom.`,
      en: `${shown} exists already and was left alone. Choose another name.`,
    });
  }
  try {
    makeFolder(path.dirname(file));
    // Should somebody else write it meanwhile, theirs stays.
    writeFileSync(file, '', { flag: 'wx', mode });
  } catch (error) {
    throw unwritten(shown, error);
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw unwritten(shown, error);
  }
}

function unwritten(shown: string, error: unknown): UsageError {
  const reason = reasonOfWriteError(error);
  return new UsageError({
    fr: `${shown} n'a pas pu être écrit : ${reason.fr}`,
    en: `${shown} could not be written: ${reason.en}`,
  });
}
