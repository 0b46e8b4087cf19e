import type { Document } from '../../../core/linter.ts';
import { type Fault, reasonOfWriteError, UsageError } from '../../faults.ts';
import { encodeText, type Writing } from '../../files/encodeText.ts';
import { prepareReplacement, type Replacement } from '../../files/replaceFile.ts';
import { fileOf } from './disk.ts';

/** A document to write with its new text. */
export interface Rewritten {
  readonly document: Document;
  readonly text: string;
  readonly writing: Writing;
  readonly shown: string;
}

/**
 * Writes documents in place of what they were. Everything is written beside the files first, then put in place in one go
 * that no signal interrupts: each file is whole at any time. Gives the files that could not be replaced. Throws a
 * UsageError, every file being as it was, when there is no room or no right to write.
 */
export function writeDocuments(rewritten: readonly Rewritten[]): Fault[] {
  const ready = prepareAll(rewritten);
  return ready.flatMap(({ shown, replacement }) => {
    try {
      replacement.commit();
      return [];
    } catch (error) {
      return [{ path: shown, message: reasonOfWriteError(error) }];
    }
  });
}

function prepareAll(rewritten: readonly Rewritten[]): { shown: string; replacement: Replacement }[] {
  const ready: { shown: string; replacement: Replacement }[] = [];
  for (const { document, text, writing, shown } of rewritten) {
    try {
      const bytes = encodeText(text, writing);
      if (bytes) ready.push({ shown, replacement: prepareReplacement(fileOf(document), bytes) });
    } catch (error) {
      for (const { replacement } of ready) replacement.discard();
      const reason = reasonOfWriteError(error);
      throw new UsageError({
        fr: `aucune correction n'a été écrite. ${shown} : ${reason.fr}`,
        en: `no fix was written. ${shown}: ${reason.en}`,
      });
    }
  }
  return ready;
}
