import path from 'node:path';
import type { Bilingual } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { isNamedOurs } from '../files/names.ts';
import type { FormatAsked } from './formats.ts';

/** Those of the options of `lint` that do not go with each other. */
interface Asked {
  readonly formats: readonly FormatAsked[];
  readonly stdin: boolean;
  readonly timing: boolean;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly baseline?: string | undefined;
  readonly updateBaseline: boolean;
  readonly watch: boolean;
  readonly shard?: object | undefined;
}

const WHOLE: Bilingual = { fr: 'la seconde demande tous les documents', en: 'the second wants all documents' };

/** Pairs of options, with why not. */
const APART: readonly (readonly [keyof Asked, keyof Asked, Bilingual])[] = [
  [
    'fix',
    'fixDryRun',
    { fr: 'la seconde montre ce que la première écrit', en: 'the second shows what the first writes' },
  ],
  ['watch', 'stdin', { fr: "l'entrée standard ne se lit qu'une fois", en: 'the standard input can be read only once' }],
  ['watch', 'fix', { fr: 'vos fichiers changeraient pendant que vous écrivez', en: 'files would change as you write' }],
  ['watch', 'fixDryRun', { fr: 'demandez les corrections à part', en: 'ask for the fixes apart' }],
  ['watch', 'updateBaseline', { fr: 'notez les constats connus à part', en: 'take note of known findings apart' }],
  ['watch', 'timing', { fr: 'mesurez une vérification à part', en: 'measure one check apart' }],
  ['updateBaseline', 'fixDryRun', { fr: "rien n'est corrigé pour de bon", en: 'nothing is fixed for good' }],
  [
    'updateBaseline',
    'stdin',
    { fr: 'un texte sans fichier ne peut pas être noté', en: 'a text without a file cannot be taken note of' },
  ],
  ['shard', 'fix', WHOLE],
  ['shard', 'fixDryRun', WHOLE],
  ['shard', 'watch', WHOLE],
  ['shard', 'updateBaseline', WHOLE],
  ['shard', 'stdin', { fr: "il n'y a qu'un document", en: 'there is one document only' }],
  ['shard', 'timing', { fr: 'mesurez une vérification entière', en: 'measure a whole check' }],
];

/** Refuses options that do not go together. Throws a UsageError on the first. */
export function refuseConflicts(asked: Asked): void {
  for (const [first, second, why] of APART) {
    if (!asked[first] || !asked[second]) continue;
    const names = [first, second].map(optionName);
    throw new UsageError({
      fr: `${names.join(' et ')} ne vont pas ensemble : ${why.fr}.`,
      en: `${names.join(' and ')} do not go together: ${why.en}.`,
    });
  }
  if (asked.updateBaseline && asked.baseline === undefined) {
    throw new UsageError({
      fr: '--update-baseline demande le fichier à écrire : ajoutez --baseline FICHIER.',
      en: '--update-baseline wants the file to write: add --baseline FILE.',
    });
  }
  refuseCrowd(asked);
  refuseTargets(asked);
}

/** The standard output takes one thing: the patch or the mended text goes there, JSON holds it. */
function refuseCrowd({ formats, stdin, fix, fixDryRun }: Asked): void {
  const crowding = formats.find(({ name, output }) => output === undefined && name !== 'texte' && name !== 'json');
  if (!crowding || !(fixDryRun || (fix && stdin))) return;
  const option = fixDryRun ? '--fix-dry-run' : '--stdin --fix';
  throw new UsageError({
    fr: `${option} écrit sur la sortie standard : donnez un fichier au format (--format ${crowding.name}:FICHIER).`,
    en: `${option} writes to the standard output: give the format a file (--format ${crowding.name}:FILE).`,
  });
}

/** What is written must not take the place of a document, nor of the known findings. */
function refuseTargets({ formats, baseline }: Asked): void {
  const files = [baseline, ...formats.map(({ output }) => output)].filter((file) => file !== undefined);
  const document = files.find((file) => isNamedOurs(file));
  if (document !== undefined) {
    throw new UsageError({
      fr: `${document} est le nom d'un document ou des réglages, qui serait perdu. Choisissez un autre fichier.`,
      en: `${document} is the name of a document or of the settings, which would be lost. Choose another file.`,
    });
  }
  if (baseline === undefined || !formats.some(({ output }) => output && path.relative(output, baseline) === '')) return;
  throw new UsageError({
    fr: `le résultat prendrait la place des constats connus (${baseline}). Donnez-lui un autre fichier.`,
    en: `the result would take the place of the known findings (${baseline}). Give it another file.`,
  });
}

/** Gives an option as it is written, by the name of its value. Never throws. */
export function optionName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
