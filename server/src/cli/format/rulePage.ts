import picocolors from 'picocolors';
import {
  type Bilingual,
  type Example,
  type Language,
  optionDefaults,
  type Rule,
  type RuleDocs,
} from '../../core/linter.ts';
import { say } from '../language.ts';
import { FIXES, KIND_NAMES, LEVELS } from '../ruleWords.ts';

const TITLES = {
  severity: { fr: 'Gravité', en: 'Severity' },
  kinds: { fr: 'Documents', en: 'Documents' },
  fix: { fr: 'Correction', en: 'Fix' },
  what: { fr: 'Ce que la règle signale', en: 'What the rule reports' },
  why: { fr: 'Pourquoi', en: 'Why' },
  options: { fr: 'Options', en: 'Options' },
  bad: { fr: 'À éviter', en: 'Bad' },
  good: { fr: 'À la place', en: 'Good' },
  settings: { fr: 'Réglage dans certidoc.config.yaml', en: 'Setting in certidoc.config.yaml' },
  silence: { fr: 'Pour une seule ligne, dans le document', en: 'For one line only, in the document' },
  reason: { fr: 'la raison', en: 'the reason' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Gives the page of a rule as text for a terminal. Never throws. */
export function rulePage(rule: Rule, docs: RuleDocs, language: Language, colors: boolean): string {
  const paint = picocolors.createColors(colors);
  const title = (key: keyof typeof TITLES) => say(TITLES[key], language);
  const colon = language === 'fr' ? ' :' : ':';
  const section = (key: keyof typeof TITLES, ...body: string[]) =>
    body.length > 0 ? ['', paint.bold(title(key)), ...body] : [];
  const kinds = rule.kinds.map((kind) => say(KIND_NAMES[kind], language)).join(', ');
  return [
    paint.bold(`${rule.id} – ${say(rule.titre, language)}`),
    '',
    `${title('severity')}${colon} ${say(LEVELS[rule.severity], language)}`,
    `${title('fix')}${colon} ${say(FIXES[rule.fix], language)}`,
    `${title('kinds')}${colon} ${kinds}`,
    ...section('what', ...wrap(say(docs.quoi, language))),
    ...section('why', ...wrap(say(docs.pourquoi, language))),
    ...section('bad', ...examples(rule, docs.mauvais)),
    ...section('good', ...examples(rule, docs.bon)),
    ...section('options', ...options(rule)),
    ...section('settings', '    regles:', `      ${rule.id}: ${rule.severity === 'info' ? 'desactivee' : 'info'}`),
    ...section('silence', `    # certidoc-ignore ${rule.id}: ${title('reason')}`),
    '',
  ].join('\n');
}

const WIDTH = 80;

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(/(?<![«\s])[ \n]+(?![»:;?!])/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`);
}

/** The first examples, enough to see the idea. */
const SHOWN = 2;

function examples(rule: Rule, all: readonly Example[]): string[] {
  return all.slice(0, SHOWN).flatMap((example, index) => {
    const files = typeof example === 'string' ? { '': example } : example;
    const lines = Object.entries(files).flatMap(([name, text]) => [
      ...(name === '' ? [] : [`  ── ${name}`]),
      ...exampleLines(rule, text).map((line) => `    ${line}`.trimEnd()),
    ]);
    return index === 0 ? lines : ['', ...lines];
  });
}

/** An example's lines; those that mark faults keep their marks only, and those of other rules are left out. */
function exampleLines(rule: Rule, text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const mark = /^([# ]*)(\^+) ([a-z][a-z0-9-]*)\s*$/.exec(line);
      if (!mark) return [line];
      const [, before = '', carets = '', id] = mark;
      return id === rule.id ? [`${' '.repeat(before.length)}${carets}`] : [];
    });
}

function options(rule: Rule): string[] {
  return optionDefaults(rule).map(([name, usual]) => `  ${name} = ${JSON.stringify(usual)}`);
}
