import type { Document } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { Language, RuleSetting, Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fileName } from '../workspace/uris.ts';

const WORDS = {
  for: { fr: 'Réglages qui valent pour', en: 'Settings that hold for' },
  source: { fr: 'Ils viennent de', en: 'They come from' },
  none: {
    fr: 'Aucun certidoc.config.yaml dans ce dossier ni plus haut : tout est par défaut.',
    en: 'No certidoc.config.yaml in this folder or above: all is as by default.',
  },
  ignored: {
    fr: 'Ce fichier est ignoré : rien n’y est vérifié.',
    en: 'This file is ignored: nothing in it is checked.',
  },
  set: { fr: 'Réglées par le projet', en: 'Set by the project' },
  usual: { fr: 'Par défaut', en: 'By default' },
  instead: { fr: 'par défaut :', en: 'by default:' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * Gives the settings that hold for a document, as the text of a settings file that would say the same: the language, and
 * every rule of its kind. Never throws.
 */
export function effectiveSettings(snapshot: Snapshot, document: Document, language: Language): string {
  const settings = snapshot.settingsFor(document.uri);
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const rules = RULES.filter(({ kinds }) => kinds.includes(document.kind));
  const set = rules.filter(({ id }) => settings.rule(id) !== undefined);
  const usual = rules.filter((rule) => !set.includes(rule));
  const group = (key: 'set' | 'usual', lines: readonly string[]) =>
    lines.length > 0 ? [`  # ${word(key)}`, ...lines] : [];
  return [
    `# ${word('for')} ${fileName(document.uri)}`,
    `# ${sourceOf(settings, language)}`,
    ...(settings.ignored ? [`# ${word('ignored')}`] : []),
    `langue: ${settings.langue ?? language}`,
    'regles:',
    ...group(
      'set',
      set.map((rule) => lineOf(rule, settings.rule(rule.id), language)),
    ),
    ...group(
      'usual',
      usual.map((rule) => lineOf(rule, undefined, language)),
    ),
    '',
  ].join('\n');
}

function sourceOf({ source }: Settings, language: Language): string {
  return source === undefined ? WORDS.none[language] : `${WORDS.source[language]} ${decodeURIComponent(source)}`;
}

function lineOf(rule: Rule, setting: RuleSetting | undefined, language: Language): string {
  const severity = setting?.severity ?? rule.severity;
  const options = optionsOf(rule, setting?.options);
  const value = options === undefined ? severity : `[${severity}, ${options}]`;
  const note = severity === rule.severity ? rule.titre[language] : `${WORDS.instead[language]} ${rule.severity}`;
  return `  ${rule.id}: ${value}  # ${note}`;
}

/** The options in force: those given where they make sense, completed by the rule's own. */
function optionsOf(rule: Rule, given: unknown): string | undefined {
  if (!rule.options) return undefined;
  const read = rule.options.safeParse(given ?? {});
  const options: unknown = read.success ? read.data : rule.options.safeParse({}).data;
  return options === undefined ? undefined : JSON.stringify(options);
}
