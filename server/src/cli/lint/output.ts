import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
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
    // A link keeps leading to its file.
    const file = existsSync(asked) ? realpathSync(asked) : asked;
    if (existsSync(file) && !statSync(file).isFile()) writeFileSync(file, text);
    else prepareReplacement(file, text).commit();
  } catch (error) {
    const reason = reasonOfWriteError(error);
    throw new UsageError({
      fr: `le résultat n'a pas pu être écrit dans ${name} : ${reason.fr}`,
      en: `the result could not be written to ${name}: ${reason.en}`,
    });
  }
}
