import type { Bilingual } from '../model/notation.ts';
import type { Example, Rule, RuleDocs } from '../rules/rule.ts';
import { optionDefaults } from '../rules/support/optionDefaults.ts';
import type { Language } from '../workspace/settings.ts';

const WORDS = {
  severity: { fr: 'Gravité', en: 'Severity' },
  fix: { fr: 'Correction', en: 'Fix' },
  kinds: { fr: 'Documents', en: 'Documents' },
  why: { fr: 'Pourquoi', en: 'Why' },
  options: { fr: 'Options', en: 'Options' },
  bad: { fr: 'À éviter', en: 'Bad' },
  good: { fr: 'À la place', en: 'Good' },
  setting: { fr: 'Régler', en: 'Setting' },
  silence: { fr: 'Faire taire, avec la raison', en: 'Silence, with the reason' },
  reason: { fr: 'la raison', en: 'the reason' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const SEVERITIES: Readonly<Record<Rule['severity'], Bilingual>> = {
  erreur: { fr: 'erreur', en: 'error' },
  avertissement: { fr: 'avertissement', en: 'warning' },
  info: { fr: 'information', en: 'information' },
  desactivee: { fr: 'désactivée par défaut', en: 'off by default' },
};

const FIXES: Readonly<Record<Rule['fix'], Bilingual>> = {
  safe: { fr: 'sûre, aussi appliquée par « tout corriger »', en: 'safe, also applied by "fix all"' },
  suggested: { fr: 'proposée', en: 'suggested' },
  none: { fr: 'à la main', en: 'by hand' },
};

/** Gives the page of a rule in Markdown, its title at heading level `level` (1 for a page of its own). Never throws. */
export function rulePage(rule: Rule, docs: RuleDocs, language: Language, level = 1): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const colon = language === 'fr' ? ' :' : ':';
  const heading = (text: string) => `${'#'.repeat(level + 1)} ${text}`;
  const facts = [
    [word('severity'), SEVERITIES[rule.severity][language]],
    [word('fix'), FIXES[rule.fix][language]],
    [word('kinds'), rule.kinds.map((kind) => `\`${kind}\``).join(', ')],
  ].map(([name, value]) => `- ${name}${colon} ${value}`);
  const options = optionLines(rule);
  return [
    `${'#'.repeat(level)} ${rule.id} – ${rule.titre[language]}`,
    docs.quoi[language],
    facts.join('\n'),
    heading(word('why')),
    docs.pourquoi[language],
    heading(word('bad')),
    ...docs.mauvais.map((example) => fenced(rule, example)),
    heading(word('good')),
    ...docs.bon.map((example) => fenced(rule, example)),
    ...(options.length > 0 ? [heading(word('options')), options.join('\n')] : []),
    heading(word('setting')),
    `\`\`\`yaml\n# certidoc.config.yaml\nregles:\n  ${rule.id}: ${rule.severity === 'info' ? 'desactivee' : 'info'}\n\`\`\``,
    heading(word('silence')),
    `\`\`\`yaml\n# certidoc-ignore ${rule.id}: ${word('reason')}\n\`\`\``,
  ].join('\n\n');
}

/** An example as a code block a file; marks of other rules are left out, for the page is about this one. */
function fenced(rule: Rule, example: Example): string {
  const files = typeof example === 'string' ? { '': example } : example;
  return Object.entries(files)
    .map(([name, text]) => {
      const lines = text.trimEnd().split('\n');
      const kept = lines.filter((line) => {
        const mark = /^[# ]*\^+ ([a-z][a-z0-9-]*)\s*$/.exec(line);
        return !mark || mark[1] === rule.id;
      });
      // An example may itself hold a fence or any control character: the fence is longer than any it holds.
      const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
      return `${name === '' ? '' : `\`${name}\`\n\n`}${fence}yaml\n${kept.join('\n')}\n${fence}`;
    })
    .join('\n\n');
}

function optionLines(rule: Rule): string[] {
  return optionDefaults(rule).map(([name, usual]) => `- \`${name}\` = \`${JSON.stringify(usual)}\``);
}
