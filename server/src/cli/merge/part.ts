import path from 'node:path';
import * as z from 'zod/mini';
import { LANGUAGES } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { readBytes } from '../files/readBytes.ts';
import type { Reported } from '../format/report.ts';
import { detailsSchema, findingSchema } from '../format/reportedSchema.ts';

const schema = z.object({
  version: z.literal(1),
  findings: z.array(findingSchema),
  shard: z.object({
    index: z.int().check(z.positive()),
    count: z.int().check(z.positive()),
    certidoc: z.string(),
    language: z.enum(LANGUAGES),
    files: z.array(z.string()),
    faults: z.array(z.object({ file: z.string(), message: z.string() })),
    details: z.array(detailsSchema),
  }),
});

type Shard = z.output<typeof schema>['shard'];

/** The report of one part of a folder. */
export interface Part extends Omit<Shard, 'details'> {
  /** The file it was read from, as it was given. */
  readonly name: string;
  readonly findings: readonly Reported[];
}

/** Reads the JSON report of a part. Throws a UsageError when the file is anything else. */
export function readPart(cwd: string, name: string): Part {
  const given = load(cwd, name);
  const read = schema.safeParse(given);
  if (!read.success) throw new UsageError(wording(name, given));
  const { findings, shard } = read.data;
  const { details, ...others } = shard;
  const whole = findings.flatMap((finding, i) => {
    const more = details[i];
    return more ? [{ ...finding, ...more }] : [];
  });
  if (whole.length !== findings.length) throw new UsageError(wording(name, undefined));
  return { name, ...others, findings: whole };
}

function load(cwd: string, name: string): unknown {
  const read = readBytes(path.resolve(cwd, name));
  if ('fault' in read) throw new UsageError({ fr: `${name} : ${read.fault.fr}`, en: `${name}: ${read.fault.en}` });
  try {
    return JSON.parse(
      Buffer.from(read.bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch {
    throw new UsageError({
      fr: `${name} : ce fichier n'est pas du JSON lisible. Refaites-le avec certidoc lint --shard … --format json.`,
      en: `${name}: this file is no readable JSON. Make it again with certidoc lint --shard … --format json.`,
    });
  }
}

const report = z.object({ version: z.unknown(), findings: z.array(z.unknown()), shard: z.optional(z.unknown()) });

function wording(name: string, given: unknown) {
  const read = report.safeParse(given);
  if (read.success && read.data.version !== 1) {
    return {
      fr: `${name} : ce rapport est d'une autre version de Certidoc. Refaites toutes les parties avec la même.`,
      en: `${name}: this report is from another version of Certidoc. Make all parts again with the same one.`,
    };
  }
  if (read.success && read.data.shard === undefined) {
    return {
      fr: `${name} : ce rapport est entier. certidoc merge réunit des parties, faites avec certidoc lint --shard.`,
      en: `${name}: this report is whole. certidoc merge puts together parts, made with certidoc lint --shard.`,
    };
  }
  return {
    fr: `${name} : ce n'est pas un rapport de Certidoc. Il faut celui de certidoc lint --shard … --format json.`,
    en: `${name}: this is no report of Certidoc. It takes that of certidoc lint --shard … --format json.`,
  };
}
