import { type Command, type CommanderError, Help, type HelpConfiguration } from 'commander';
import type { Bilingual, Language } from '../core/linter.ts';

/** Headings of the help, as the library gives them. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options communes :',
  'Commands:': 'Commandes :',
};

/** Gives the help's settings in one language; the library itself speaks English only. */
export function helpIn(language: Language): HelpConfiguration {
  const french = language === 'fr';
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (french ? (HEADINGS[title] ?? title) : title),
    commandUsage: (command: Command) => {
      const usage = Help.prototype.commandUsage.call(new Help(), command);
      return french ? usage.replace('[command]', '[commande]') : usage;
    },
  };
}

/** What the library's errors say, by their code; `{0}` and `{1}` are the words it quotes. */
const ERRORS: Readonly<Record<string, Bilingual>> = {
  'commander.unknownOption': { fr: "l'option {0} n'existe pas.", en: 'there is no option {0}.' },
  'commander.unknownCommand': { fr: "la commande {0} n'existe pas.", en: 'there is no command {0}.' },
  'commander.missingArgument': { fr: 'il manque : {0}.', en: '{0} is missing.' },
  'commander.optionMissingArgument': {
    fr: "l'option {0} attend une valeur.",
    en: 'option {0} expects a value.',
  },
  'commander.excessArguments': {
    fr: 'il y a trop de mots après la commande.',
    en: 'there are too many words after the command.',
  },
};

/** A file whose name begins as an option does, which a shell may have put in the place of a pattern. */
function hintOf(word: string): Bilingual {
  if (!/\.(ya?ml|md|json)$/.test(word)) return HELP;
  return { fr: `Si c'est un fichier, écrivez ./${word}`, en: `If it is a file, write ./${word}` };
}

const HELP: Bilingual = { fr: "Pour l'aide : certidoc --help", en: 'For help: certidoc --help' };

/** Words an error of the command line's library in both languages. Never throws. */
export function wordError({ code, message }: CommanderError): Bilingual {
  const words = [...message.matchAll(/'([^']*)'/g)].map((found) => found[1] ?? '');
  const likely = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const known = ERRORS[code];
  const hint = hintOf(words[0] ?? '');
  const plain = message.replace(/^error: /, '');
  const word = (language: Language) =>
    (known?.[language] ?? plain).replace(/\{(\d)\}/g, (_, index: string) => words[Number(index)] ?? '');
  return {
    fr: `${word('fr')} ${likely ? `Vouliez-vous dire ${likely.replace(/, (?!.*,)/, ' ou ')} ? ` : ''}${hint.fr}`,
    en: `${word('en')} ${likely ? `Did you mean ${likely.replace(/, (?!.*,)/, ' or ')}? ` : ''}${hint.en}`,
  };
}
