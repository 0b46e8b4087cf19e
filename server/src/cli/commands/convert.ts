import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Conversion, convert, otherNotation } from '../../core/languageService.ts';
import type { Bilingual } from '../../core/linter.ts';
import { openOne } from '../documents/openOne.ts';
import { UsageError } from '../faults.ts';
import { pathOf, shownPath } from '../files/names.ts';
import { say } from '../language.ts';
import { writeWhole } from '../lint/output.ts';
import type { Shell } from '../shell.ts';

const schema = z.object({ vers: z.optional(z.enum(['yaml', 'md'])), force: z._default(z.boolean(), false) });

/**
 * `certidoc convert FILE`: writes a fiche or a bilan in the other notation beside it. Throws a UsageError when the document
 * cannot be converted, or when a file stands there and `--force` is not given.
 */
export async function convertFile(shell: Shell, name: string, given: unknown): Promise<void> {
  const options = schema.safeParse(given);
  if (!options.success) {
    throw new UsageError({
      fr: "--vers attend l'une de ces valeurs : yaml, md.",
      en: '--vers expects one of: yaml, md.',
    });
  }
  const { vers, force } = options.data;
  const { snapshot, document, target } = await openOne(shell, name);
  const to = vers === undefined ? otherNotation(document) : vers === 'md' ? 'markdown' : 'yaml';
  const made = convert(snapshot, document, to);
  if ('refused' in made)
    throw new UsageError({ fr: `${name} : ${made.refused.fr}`, en: `${name}: ${made.refused.en}` });
  const file = pathOf(made.uri);
  const shown = shownPath(shell.cwd, file);
  if (existsSync(file) && !force) {
    throw new UsageError({
      fr: `${shown} existe déjà. Renommez-le, ou ajoutez --force pour le remplacer.`,
      en: `${shown} exists already. Rename it, or add --force to replace it.`,
    });
  }
  writeWhole(shell.cwd, file, made.text);
  for (const line of told(shown, target.shown, made)) shell.stdout.write(`${say(line, shell.language)}\n`);
}

function told(written: string, original: string, { asComments, faithful }: Conversion): Bilingual[] {
  const lines: Bilingual[] = [
    {
      fr: `${written} est écrit. ${original} reste tel quel : gardez l'un des deux, car Certidoc vérifie l'un et l'autre.`,
      en: `${written} is written. ${original} is left alone: keep one of the two, for Certidoc checks both.`,
    },
  ];
  const several = asComments > 1;
  if (asComments > 0) {
    lines.push({
      fr: `${asComments} ${several ? 'lignes que les rubriques ne prévoient pas sont gardées' : 'ligne que les rubriques ne prévoient pas est gardée'} en commentaire.`,
      en: `${asComments} ${several ? 'lines that no rubrique takes are' : 'line that no rubrique takes is'} kept as a comment.`,
    });
  }
  if (!faithful) {
    lines.push({
      fr: "Relisez-le : une valeur au moins ne s'y lit pas tout à fait comme dans l'original.",
      en: 'Please read it over: one value at least does not quite read as in the original.',
    });
  }
  return lines;
}
