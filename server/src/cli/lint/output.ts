import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { reasonOfError, UsageError } from '../faults.ts';

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
    else replaceFile(file, text);
  } catch (error) {
    const reason = reasonOfError(error);
    throw new UsageError({
      fr: `le résultat n'a pas pu être écrit dans ${name} : ${reason.fr}`,
      en: `the result could not be written to ${name}: ${reason.en}`,
    });
  }
}

function replaceFile(file: string, text: string): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(beside, 'wx');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
