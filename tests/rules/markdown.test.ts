import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { docsOf, openExample, withRuleOn } from '../support/examples.ts';
import { applyFix, type Files, lint } from '../support/fixture.ts';
import { inMarkdown, inYamlWords } from '../support/markdown.ts';

/** Rules about the signs of YAML, which Markdown does not have. */
const OF_YAML = ['doc-syntaxe', 'doc-guillemets', 'doc-tabulation', 'doc-identifiant-numerique', 'doc-trop-grand'];

/** Faults of YAML that the Markdown notation understands as they are meant: `Auteur`, `lieu: La case`. */
const UNDERSTOOD = [
  'doc-cle-inconnue 0',
  'doc-cle-inconnue 1',
  'doc-cle-inconnue 4',
  'doc-valeur-invalide 0',
  'doc-valeur-invalide 3',
];

/** The examples of a rule that Markdown can say, in both notations. */
function examplesOf(rule: Rule, which: 'mauvais' | 'bon') {
  return docsOf(rule)[which].flatMap((example, i) => {
    if (which === 'mauvais' && UNDERSTOOD.includes(`${rule.id} ${i}`)) return [];
    const yaml = withRuleOn(rule, openExample(rule, example).files);
    const markdown = inMarkdown(yaml);
    return markdown ? [{ yaml, markdown }] : [];
  });
}

const messagesOf = (rule: Rule, files: Files) =>
  lint(files)
    .filter(({ finding }) => finding.rule === rule.id)
    .map(({ finding }) => inYamlWords(finding.message.fr))
    .toSorted();

const cases = RULES.filter(({ id }) => !OF_YAML.includes(id)).map((rule) => ({
  id: rule.id,
  rule,
  bad: examplesOf(rule, 'mauvais'),
  good: examplesOf(rule, 'bon'),
}));

describe.each(cases.filter(({ bad, good }) => bad.length + good.length > 0))(
  '$id in Markdown',
  ({ rule, bad, good }) => {
    it.each(bad)('finds in bad example %# what it finds in YAML', ({ yaml, markdown }) => {
      expect(messagesOf(rule, markdown)).toEqual(messagesOf(rule, yaml));
    });

    it.each(good)('says nothing of good example %#', ({ markdown }) => {
      expect(messagesOf(rule, markdown)).toEqual([]);
    });

    it.each(bad)('mends bad example %# by every fix, with no new fault', ({ markdown }) => {
      const before = lint(markdown);
      for (const { finding } of before.filter(({ finding }) => finding.rule === rule.id)) {
        for (const fix of finding.fixes()) {
          const after = lint(applyFix(markdown, fix));
          const count = (all: typeof before, id: string) => all.filter((one) => one.finding.rule === id).length;
          const same = (all: typeof before) =>
            rule.id === 'bilan-rubrique-absente'
              ? all.filter((one) => one.finding.message.fr === finding.message.fr).length
              : count(all, rule.id);
          expect(same(after), fix.title.fr).toBeLessThan(same(before));
          const ids = new Set(after.map(({ finding }) => finding.rule));
          const fresh = [...ids].filter(
            (id) =>
              id !== 'fiche-rubrique-vide' && id !== 'bilan-rubrique-absente' && count(after, id) > count(before, id),
          );
          expect(fresh, fix.title.fr).toEqual([]);
        }
      }
    });
  },
);
