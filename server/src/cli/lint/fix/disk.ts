import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Bilingual, Document } from '../../../core/linter.ts';
import { reasonOfError } from '../../faults.ts';
import { encodeText, type Writing } from '../../files/encodeText.ts';
import { pathOf } from '../../files/names.ts';
import { decode } from '../../files/readFile.ts';

const READ_ONLY: Bilingual = {
  fr: "ce fichier est en lecture seule : ses corrections n'ont pas été appliquées.",
  en: 'this file is read-only: its fixes were not applied.',
};

const IN_READ_ONLY: Bilingual = {
  fr: "le dossier de ce fichier est en lecture seule : ses corrections n'ont pas été appliquées.",
  en: 'the folder of this file is read-only: its fixes were not applied.',
};

const CHANGED: Bilingual = {
  fr: "ce fichier a changé pendant la vérification : ses corrections n'ont pas été appliquées. Relancez la commande.",
  en: 'this file changed during the check: its fixes were not applied. Run the command again.',
};

const UNFAITHFUL: Bilingual = {
  fr: "l'encodage de ce fichier ne permet pas de le réécrire sans rien perdre : ses corrections n'ont pas été appliquées. Enregistrez-le en UTF-8.",
  en: 'the encoding of this file does not allow writing it again without loss: its fixes were not applied. Save it as UTF-8.',
};

/** Gives the file a document is in, links followed. Throws what the file system throws. */
export function fileOf(document: Document): string {
  return realpathSync(pathOf(document.uri));
}

/** Says why a document's file may not be written, undefined when it may: the file itself, and its folder. Never throws. */
export function whyNotWritable(document: Document): Bilingual | undefined {
  try {
    const file = fileOf(document);
    // The administrator may write anything, even what was made read-only on purpose.
    if ((statSync(file).mode & 0o222) === 0 || !isWritable(file)) return READ_ONLY;
    return isWritable(path.dirname(file)) ? undefined : IN_READ_ONLY;
  } catch (error) {
    return reasonOfError(error);
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    // This is how the system says no.
    return false;
  }
}

/** How a document's file is to be written, or why its text cannot go there. */
export type WritingOrFault = { readonly writing: Writing } | { readonly fault: Bilingual };

/**
 * Looks at a document's file again and tells how its new text is to be written; or why it cannot be: the file is no longer
 * what was checked, or could not be written as it was read. Never throws.
 */
export function writingOf(document: Document, newText: string): WritingOrFault {
  try {
    const bytes = readFileSync(fileOf(document));
    const found = decode(bytes);
    if (found.text !== document.text || found.encoding !== document.source.encoding) return { fault: CHANGED };
    return encodeText(found.text, found)?.equals(bytes) ? checked(newText, found) : { fault: UNFAITHFUL };
  } catch (error) {
    return { fault: reasonOfError(error) };
  }
}

/** Tells that a text can be written so; or that its encoding lacks a character. Never throws. */
export function checked(newText: string, writing: Writing): WritingOrFault {
  return encodeText(newText, writing) ? { writing } : { fault: UNFAITHFUL };
}
