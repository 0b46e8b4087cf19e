import { DOCS } from '../../server/src/core/rules/docs.ts';
import type { Example, Rule, RuleDocs } from '../../server/src/core/rules/rule.ts';
import { type Files, readMarkers, type Seen } from './fixture.ts';

/** The page of a rule. */
export function docsOf({ id }: Rule): RuleDocs {
  const docs = DOCS[id];
  if (!docs) throw new Error(`${id} has no page`);
  return docs;
}

/** The files of a rule's example, and what its markers announce. */
export function openExample(rule: Rule, example: Example): { files: Files; expected: Seen[] } {
  const named = typeof example === 'string' ? { [`exemple.${rule.kinds[0]}.yaml`]: example } : example;
  const read = Object.entries(named).map(([file, text]) => ({ file, ...readMarkers(file, text) }));
  return {
    files: Object.fromEntries(read.map(({ file, text }) => [file, text])),
    expected: read.flatMap(({ expected }) => expected),
  };
}

/** The rule must be on to be tried, even when it is off by default. */
export function withRuleOn(rule: Rule, files: Files): Files {
  if (rule.severity !== 'desactivee' || 'certidoc.config.yaml' in files) return files;
  return { ...files, 'certidoc.config.yaml': `regles:\n  ${rule.id}: avertissement\n` };
}
