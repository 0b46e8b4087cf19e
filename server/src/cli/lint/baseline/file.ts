import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Bilingual } from '../../../core/linter.ts';
import { reasonOfError, UsageError } from '../../faults.ts';
import { writeWhole } from '../output.ts';

const entry = z.strictObject({
  rule: z.string().check(z.minLength(1)),
  path: z._default(z.string(), ''),
  subject: z._default(z.string(), ''),
  count: z._default(z.int().check(z.positive()), 1),
});

const schema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.array(entry)),
});

const ofOtherVersion = z.object({
  version: z.number().check(z.refine((version) => version !== 1)),
  files: z.unknown(),
});

/** A finding that is known, and how many times. */
export type Known = z.output<typeof entry>;

/** Known findings, by the path of their document from the folder of the baseline, with `/`. */
export type Baseline = ReadonlyMap<string, readonly Known[]>;

/** Reads a baseline. Throws a UsageError when there is none, or when the file is something else. */
export function readBaseline(cwd: string, name: string): Baseline {
  const content = parse(name, load(cwd, name));
  const read = schema.safeParse(content);
  if (read.success) return new Map(Object.entries(read.data.files));
  if (ofOtherVersion.safeParse(content).success) {
    throw new UsageError({
      fr: `${name} : cette version de Certidoc ne lit que la version 1 de ce fichier. Supprimez-le, puis refaites-le avec --update-baseline.`,
      en: `${name}: this version of Certidoc reads only version 1 of this file. Delete it, then make it again with --update-baseline.`,
    });
  }
  const place = read.error.issues[0]?.path.join('.');
  throw new UsageError({
    fr: `${name} : ce n'est pas une liste de constats connus (${place || 'racine'}). Supprimez ce fichier, puis refaites-le avec --update-baseline.`,
    en: `${name}: this is no list of known findings (${place || 'root'}). Delete it, then make it again with --update-baseline.`,
  });
}

function load(cwd: string, name: string): string {
  try {
    return readFileSync(path.resolve(cwd, name), 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EISDIR') throw new UsageError(isFolder(name));
    const reason = reasonOfError(error);
    const hint = code === 'ENOENT';
    throw new UsageError({
      fr: `--baseline ${name} : ${reason.fr}${hint ? ' Pour le créer, ajoutez --update-baseline.' : ''}`,
      en: `--baseline ${name}: ${reason.en}${hint ? ' To create it, add --update-baseline.' : ''}`,
    });
  }
}

function isFolder(name: string): Bilingual {
  return {
    fr: `--baseline ${name} : c'est un dossier. Donnez le nom d'un fichier.`,
    en: `--baseline ${name}: this is a folder. Give the name of a file.`,
  };
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError({
      fr: `${name} : ce fichier n'est pas du JSON lisible. Supprimez-le, puis refaites-le avec --update-baseline.`,
      en: `${name}: this file is no readable JSON. Delete it, then make it again with --update-baseline.`,
    });
  }
}

/** Writes a baseline: sorted, one finding a line, so that two versions compare well. Throws a UsageError when it cannot. */
export function writeBaseline(cwd: string, name: string, baseline: Baseline): void {
  const files = [...baseline].filter(([, known]) => known.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const blocks = files.map(([file, known]) => {
    const lines = known.map(lineOf).toSorted().join(',\n');
    return `    ${JSON.stringify(file)}: [\n${lines}\n    ]`;
  });
  const body = blocks.length > 0 ? `{\n${blocks.join(',\n')}\n  }` : '{}';
  writeWhole(cwd, name, `{\n  "version": 1,\n  "files": ${body}\n}\n`);
}

/** What is usual is not written. */
function lineOf({ rule, path: place, subject, count }: Known): string {
  const written = { rule, ...(place && { path: place }), ...(subject && { subject }), ...(count > 1 && { count }) };
  return `      ${JSON.stringify(written)}`;
}
