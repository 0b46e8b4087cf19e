import { realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOfWriteError, UsageError } from '../faults.ts';
import { prepareReplacement } from '../files/replaceFile.ts';

/**
 * Writes a file whole or not at all: the text goes to a file beside it that then takes its place. What is no ordinary
 * file (a device, a pipe) is written to directly. Throws a UsageError when it cannot be written.
 */
export function writeWhole(cwd: string, name: string, text: string): void {
  try {
    const asked = path.resolve(cwd, name);
    const found = statSync(asked, { throwIfNoEntry: false });
    // Under the name that was given: a pipe of the process (`/dev/stdout`, `>(…)`) has no other.
    if (found && !found.isFile()) writeFileSync(asked, text);
    // A link keeps leading to its file.
    else prepareReplacement(found ? realpathSync(asked) : asked, text).commit();
  } catch (error) {
    const reason = reasonOfWriteError(error);
    throw new UsageError({
      fr: `le résultat n'a pas pu être écrit dans ${name} : ${reason.fr}`,
      en: `the result could not be written to ${name}: ${reason.en}`,
    });
  }
}
