import * as z from 'zod/mini';
import { type Bilingual, SEVERITIES, type Severity } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { ruleOrCheckName } from '../ruleNames.ts';
import { optionName, refuseConflicts } from './conflicts.ts';
import { type FormatAsked, readFormats } from './formats.ts';

const LEVELS = [...SEVERITIES, 'desactivee'] as const;

/** `2/4`: the second part of four. */
const SHARD = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;

const schema = z.object({
  format: z._default(z.array(z.string()), []),
  output: z.optional(z.string().check(z.minLength(1))),
  maxWarnings: z.optional(z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))),
  quiet: z._default(z.boolean(), false),
  rule: z.pipe(
    z._default(z.array(z.string()), []),
    z.transform((given: string[]) => readSeverities(given)),
  ),
  stdin: z._default(z.boolean(), false),
  stdinFilename: z.optional(z.string().check(z.minLength(1))),
  timing: z._default(z.boolean(), false),
  fix: z._default(z.boolean(), false),
  fixDryRun: z._default(z.boolean(), false),
  baseline: z.optional(z.string().check(z.minLength(1))),
  updateBaseline: z._default(z.boolean(), false),
  watch: z._default(z.boolean(), false),
  jobs: z.optional(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,2}$/)), z.transform(Number))),
  cache: z._default(z.boolean(), false),
  cacheLocation: z.optional(z.string().check(z.minLength(1))),
  shard: z.optional(z.pipe(z.string().check(z.regex(SHARD)), z.transform(readShard))),
  color: z.optional(z.boolean()),
});

/** The options of `lint`, checked. */
export type LintOptions = Omit<z.output<typeof schema>, 'format' | 'output'> & {
  readonly formats: readonly FormatAsked[];
};

/** Checks the options of `lint` as the command line gives them. Throws a UsageError on the first that does not fit. */
export function readLintOptions(given: unknown, paths: readonly string[]): LintOptions {
  const read = schema.safeParse(given);
  if (!read.success) throw new UsageError(wording(String(read.error.issues[0]?.path[0])));
  const { stdin, stdinFilename, format, output, ...others } = read.data;
  if (stdin !== (stdinFilename !== undefined)) {
    throw new UsageError({
      fr: '--stdin et --stdin-filename FICHIER vont ensemble : le nom du fichier dit de quel document il s’agit.',
      en: '--stdin and --stdin-filename FILE go together: the name of the file tells which document it is.',
    });
  }
  if (paths.includes('')) {
    throw new UsageError({
      fr: 'un des chemins est vide. Pour le dossier courant, écrivez un point : certidoc lint .',
      en: 'one of the paths is empty. For the current folder, write a dot: certidoc lint .',
    });
  }
  if (stdin && paths.length > 0) {
    throw new UsageError({
      fr: `avec --stdin, ne donnez pas d'autre fichier (${paths.join(', ')}).`,
      en: `with --stdin, give no other file (${paths.join(', ')}).`,
    });
  }
  const cache = others.cache || others.cacheLocation !== undefined;
  const options = { ...others, cache, stdin, stdinFilename, formats: readFormats(format, output) };
  refuseConflicts(options);
  return options;
}

function wording(option: string): Bilingual {
  if (option === 'maxWarnings') {
    return {
      fr: '--max-warnings attend un nombre entier, 0 ou plus.',
      en: '--max-warnings expects a whole number, 0 or more.',
    };
  }
  if (option === 'jobs') {
    return { fr: '--jobs attend un nombre de 1 à 999.', en: '--jobs expects a number from 1 to 999.' };
  }
  if (option === 'shard') {
    return {
      fr: '--shard attend une partie et leur nombre, comme 2/4.',
      en: '--shard expects a part and how many there are, such as 2/4.',
    };
  }
  const name = optionName(option);
  const [fr, en] = option === 'cacheLocation' ? ['dossier', 'folder'] : ['fichier', 'file'];
  return { fr: `${name} attend un nom de ${fr}.`, en: `${name} expects the name of a ${en}.` };
}

function readShard(given: string) {
  const [index = 0, count = 0] = given.split('/').map(Number);
  if (index <= count) return { index, count };
  throw new UsageError({
    fr: `--shard ${given} : il n'y a pas de partie ${index} sur ${count}.`,
    en: `--shard ${given}: there is no part ${index} of ${count}.`,
  });
}

/** Reads `--rule ID=SEVERITY`, as often as given; the last one wins. */
function readSeverities(settings: readonly string[]): ReadonlyMap<string, Severity | 'desactivee'> {
  return new Map(settings.map(readSeverity));
}

function readSeverity(setting: string): [string, Severity | 'desactivee'] {
  const [, id = setting, level = ''] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
  const rule = id.trim() === '' ? 'ID' : ruleOrCheckName(id.trim());
  const severity = LEVELS.find((one) => one === level.trim());
  if (severity && id.trim() !== '') return [rule, severity];
  throw new UsageError({
    fr: `--rule ${setting} : écrivez ${rule}=GRAVITÉ, où GRAVITÉ est ${LEVELS.join(', ')}.`,
    en: `--rule ${setting}: write ${rule}=SEVERITY, where SEVERITY is ${LEVELS.join(', ')}.`,
  });
}
