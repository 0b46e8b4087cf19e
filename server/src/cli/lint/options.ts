import * as z from 'zod';
import { type Bilingual, SEVERITIES, type Severity } from '../../core/languageService.ts';
import { UsageError } from '../faults.ts';
import { FORMATS, type FormatName } from '../format/index.ts';
import { ruleOrCheckName } from '../ruleNames.ts';

const LEVELS = [...SEVERITIES, 'desactivee'] as const;

const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);

const schema = z.object({
  format: z.string().default('texte').refine(isFormat),
  output: z.string().min(1).optional(),
  maxWarnings: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
  quiet: z.boolean().default(false),
  rule: z.array(z.string()).default([]).transform(readSeverities),
  stdin: z.boolean().default(false),
  stdinFilename: z.string().min(1).optional(),
  timing: z.boolean().default(false),
  color: z.boolean().optional(),
});

/** The options of `lint`, checked. */
export type LintOptions = z.output<typeof schema>;

/** Checks the options of `lint` as the command line gives them. Throws a UsageError on the first that does not fit. */
export function readLintOptions(given: unknown, paths: readonly string[]): LintOptions {
  const read = schema.safeParse(given);
  if (!read.success) throw new UsageError(wording(String(read.error.issues[0]?.path[0])));
  const { stdin, stdinFilename } = read.data;
  if (stdin !== (stdinFilename !== undefined)) {
    throw new UsageError({
      fr: '--stdin et --stdin-filename FICHIER vont ensemble : le nom du fichier dit de quel document il s’agit.',
      en: '--stdin and --stdin-filename FILE go together: the name of the file tells which document it is.',
    });
  }
  if (stdin && paths.length > 0) {
    throw new UsageError({
      fr: `avec --stdin, ne donnez pas d'autre fichier (${paths.join(', ')}).`,
      en: `with --stdin, give no other file (${paths.join(', ')}).`,
    });
  }
  return read.data;
}

function wording(option: string): Bilingual {
  if (option === 'format') {
    const names = Object.keys(FORMATS).join(', ');
    return { fr: `--format attend l'une de ces valeurs : ${names}.`, en: `--format expects one of: ${names}.` };
  }
  if (option === 'maxWarnings') {
    return {
      fr: '--max-warnings attend un nombre entier, 0 ou plus.',
      en: '--max-warnings expects a whole number, 0 or more.',
    };
  }
  return { fr: `l'option ${option} attend un nom de fichier.`, en: `option ${option} expects the name of a file.` };
}

/** Reads `--rule ID=SEVERITY`, as often as given; the last one wins. */
function readSeverities(settings: readonly string[]): ReadonlyMap<string, Severity | 'desactivee'> {
  return new Map(settings.map(readSeverity));
}

function readSeverity(setting: string): [string, Severity | 'desactivee'] {
  const [, id = setting, level = ''] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
  const rule = ruleOrCheckName(id.trim());
  const severity = LEVELS.find((one) => one === level.trim());
  if (severity) return [rule, severity];
  throw new UsageError({
    fr: `--rule ${setting} : écrivez ${rule}=GRAVITÉ, où GRAVITÉ est ${LEVELS.join(', ')}.`,
    en: `--rule ${setting}: write ${rule}=SEVERITY, where SEVERITY is ${LEVELS.join(', ')}.`,
  });
}
