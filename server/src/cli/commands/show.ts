import * as z from 'zod/mini';
import { summaryOf } from '../../core/languageService.ts';
import { openOne } from '../documents/openOne.ts';
import { summaryAsJson } from '../documents/summaryJson.ts';
import { summaryAsText } from '../documents/summaryText.ts';
import { UsageError } from '../faults.ts';
import type { Shell } from '../shell.ts';

const schema = z.object({ format: z._default(z.enum(['texte', 'json']), 'texte') });

/**
 * `certidoc show FILE`: what was understood of a document. Throws a UsageError on an unknown format, or when the file is no
 * document.
 */
export async function show(shell: Shell, name: string, given: unknown): Promise<void> {
  const options = schema.safeParse(given);
  if (!options.success) {
    throw new UsageError({
      fr: "--format attend l'une de ces valeurs : texte, json.",
      en: '--format expects one of: texte, json.',
    });
  }
  const { snapshot, document, target } = await openOne(shell, name);
  const summary = summaryOf(snapshot, document);
  if (!summary) {
    throw new UsageError({
      fr: `${name} : ce fichier contient des réglages, pas un document.`,
      en: `${name}: this file holds settings, not a document.`,
    });
  }
  const write = options.data.format === 'json' ? summaryAsJson : summaryAsText;
  shell.stdout.write(write(summary, document, { file: target.shown, language: shell.language }));
}
