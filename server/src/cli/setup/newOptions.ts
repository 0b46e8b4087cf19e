import * as z from 'zod/mini';
import type { Kind } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';

const schema = z.object({
  titre: z._default(z.string(), ''),
  referentiel: z.optional(z.string()),
  fiche: z.optional(z.string()),
  preuves: z.pipe(
    z._default(z.string(), ''),
    z.transform((ids) => ids.split(/[\s,]+/).filter(Boolean)),
  ),
  objectif: z._default(z.array(z.string()), []),
});

/** The options of `new`, checked. */
export type NewOptions = z.output<typeof schema>;

/** What each kind of document can be told from the start. */
const OPTIONS: Readonly<Record<Kind, readonly (keyof NewOptions)[]>> = {
  referentiel: ['titre'],
  fiche: ['titre', 'referentiel', 'preuves', 'objectif'],
  bilan: ['fiche', 'preuves'],
};

/** Checks the options of `new` as the command line gives them. Throws a UsageError on one that does not fit the kind. */
export function readNewOptions(kind: Kind, given: unknown): NewOptions {
  const options = schema.parse(given);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value.length === 0 || OPTIONS[kind].some((one) => one === name)) continue;
    throw new UsageError({
      fr: `--${name} ne va pas avec certidoc new ${kind}.`,
      en: `--${name} does not go with certidoc new ${kind}.`,
    });
  }
  return options;
}
