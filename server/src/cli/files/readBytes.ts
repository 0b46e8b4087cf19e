import { readFileSync, statSync } from 'node:fs';
import type { Bilingual } from '../../core/linter.ts';
import { IS_FOLDER, reasonOfError } from '../faults.ts';

/** A file's bytes, or why they could not be read. */
export type FileBytes = { readonly bytes: Uint8Array } | { readonly fault: Bilingual };

/** Beyond this the core would refuse the text anyway; reading it would only fill the memory. In bytes. */
const MAX_SIZE = 100_000_000;

/** Reads a file at once: for small files waiting costs less than going through the event loop. Never throws. */
export function readBytes(file: string): FileBytes {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return { fault: IS_FOLDER };
    if (!found.isFile()) return { fault: { fr: "ce n'est pas un fichier.", en: 'this is not a file.' } };
    if (found.size > MAX_SIZE) {
      return {
        fault: { fr: 'ce fichier est trop grand (plus de 100 Mo).', en: 'this file is too large (over 100 MB).' },
      };
    }
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { fault: reasonOfError(error) };
  }
}
