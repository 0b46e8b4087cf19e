import type { Bilingual } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { FORMATS, type FormatName } from '../format/index.ts';

/** A format asked for and the file it goes to, the standard output where there is none. */
export interface FormatAsked {
  readonly name: FormatName;
  readonly output: string | undefined;
}

/**
 * Reads `--format FORMAT` or `--format FORMAT:FILE`, as often as given, and `--output FILE`, where the format without a
 * file goes. Without `--format`, it is `texte`. Throws a UsageError when two formats would go to one place.
 */
export function readFormats(given: readonly string[], output: string | undefined): readonly FormatAsked[] {
  const asked = (given.length > 0 ? given : ['texte']).map((one) => readFormat(one));
  const apart = asked.filter((one) => one.output === undefined);
  if (apart.length > 1) throw new UsageError(together(apart.map(({ name }) => name)));
  if (apart.length === 0 && output !== undefined) {
    throw new UsageError({
      fr: `--output ${output} ne sert à rien : chaque format a déjà son fichier.`,
      en: `--output ${output} is of no use: each format has its own file.`,
    });
  }
  const formats = asked.map(({ name, output: own }) => ({ name, output: own ?? output }));
  const files = formats.map((one) => one.output).filter((file) => file !== undefined);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice === undefined) return formats;
  throw new UsageError({
    fr: `deux formats ne peuvent pas être écrits dans le même fichier (${twice}).`,
    en: `two formats cannot be written to one file (${twice}).`,
  });
}

function readFormat(given: string): FormatAsked {
  const [, name = '', file] = /^([^:]*)(?::(.*))?$/s.exec(given) ?? [];
  if (!isFormat(name)) {
    const names = Object.keys(FORMATS).join(', ');
    throw new UsageError({
      fr: `--format attend l'une de ces valeurs : ${names}.`,
      en: `--format expects one of: ${names}.`,
    });
  }
  if (file !== '') return { name, output: file };
  throw new UsageError({
    fr: `--format ${given} : il manque le nom du fichier après les deux-points.`,
    en: `--format ${given}: the name of the file is missing after the colon.`,
  });
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

function together(names: readonly string[]): Bilingual {
  const [first = '', second = ''] = names;
  return {
    fr: `${first} et ${second} iraient au même endroit. Donnez un fichier à l'un d'eux : --format ${second}:FICHIER.`,
    en: `${first} and ${second} would go to one place. Give one of them a file: --format ${second}:FILE.`,
  };
}
