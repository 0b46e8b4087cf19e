import { type Bilingual, LANGUAGES, type Language } from '../core/linter.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Gives the language in which to speak before the options are checked: that of `--langue`, else of the environment
 * (`LC_ALL`, `LC_MESSAGES`, `LANG`, as POSIX orders them), else French. Never throws.
 */
export function languageOf(args: readonly string[], env: Environment): Language {
  return languageArgument(args) ?? languageOfEnvironment(env);
}

/** Gives the text in one language. Never throws. */
export function say(text: Bilingual, language: Language): string {
  return text[language];
}

/** Gives the language `--langue` names, undefined when it names none that is known. Never throws. */
export function languageArgument(args: readonly string[]): Language | undefined {
  const joined = args.find((arg) => arg.startsWith('--langue='))?.slice('--langue='.length);
  const at = args.indexOf('--langue');
  const given = joined ?? (at >= 0 ? args[at + 1] : undefined);
  return LANGUAGES.find((language) => language === given);
}

/** English when the environment says English; whatever else it says, the product's own language, which is French. */
function languageOfEnvironment(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en(?:$|[_.@-])/i.test(locale) ? 'en' : 'fr';
}
