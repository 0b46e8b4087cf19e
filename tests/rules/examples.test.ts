import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { docsOf, openExample as open, withRuleOn } from '../support/examples.ts';
import { applyFix, type Files, lint } from '../support/fixture.ts';

/** What a skeleton still lacks, these rules say. */
const TELL_HOLES = ['fiche-rubrique-vide', 'bilan-rubrique-absente', 'ref-texte-provisoire'];

function findingsOf(rule: Rule, files: Files) {
  return lint(withRuleOn(rule, files)).filter(({ finding }) => finding.rule === rule.id);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const docs = docsOf(rule);

  it('has its page: what, why, bad and good examples, in both languages', () => {
    expect(docs.mauvais.length).toBeGreaterThan(0);
    expect(docs.bon.length).toBeGreaterThan(0);
    for (const text of [rule.titre, docs.quoi, docs.pourquoi]) {
      expect(text.fr.length).toBeGreaterThan(3);
      expect(text.en.length).toBeGreaterThan(3);
    }
  });

  it.each(docs.mauvais.map((example) => open(rule, example)))(
    'reports bad example %# at its markers only',
    ({ files, expected }) => {
      const wanted = expected.filter((seen) => seen.rule === rule.id);
      expect(wanted.length).toBeGreaterThan(0);
      expect(findingsOf(rule, files).map(({ seen }) => seen)).toEqual(wanted);
    },
  );

  it.each(docs.bon.map((example) => open(rule, example)))('says nothing of good example %#', ({ files }) => {
    expect(findingsOf(rule, files).map(({ seen }) => seen)).toEqual([]);
  });

  it.each(docs.mauvais.map((example) => open(rule, example)))(
    'mends bad example %# by every fix, with no new fault',
    ({ files }) => {
      const before = lint(withRuleOn(rule, files));
      for (const { finding } of before.filter(({ finding }) => finding.rule === rule.id)) {
        const fixes = finding.fixes();
        expect(finding.fixable && fixes.length > 0).toBe(rule.fix !== 'none' && finding.fixable);
        for (const fix of fixes) {
          const after = lint(applyFix(withRuleOn(rule, files), fix));
          const count = (all: typeof before, id: string) => all.filter((one) => one.finding.rule === id).length;
          // A skeleton put into a bilan is still to be filled in, which this rule says in other words.
          const same = (all: typeof before) =>
            rule.id === 'bilan-rubrique-absente'
              ? all.filter((one) => one.finding.message.fr === finding.message.fr).length
              : count(all, rule.id);
          expect(same(after), fix.title.fr).toBeLessThan(same(before));
          const ids = new Set(after.map(({ finding }) => finding.rule));
          const fresh = [...ids].filter((id) => !TELL_HOLES.includes(id) && count(after, id) > count(before, id));
          expect(fresh, fix.title.fr).toEqual([]);
        }
      }
    },
  );
});
