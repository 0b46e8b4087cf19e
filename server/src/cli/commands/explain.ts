import { loadDocs } from '../../core/linter.ts';
import { wantsColors } from '../colors.ts';
import { rulePage } from '../format/rulePage.ts';
import { knownRule } from '../ruleNames.ts';
import type { Shell } from '../shell.ts';

/** `certidoc explain RULE`: the page of a rule. Rejects with a UsageError when there is no such rule. */
export async function explain(shell: Shell, id: string): Promise<void> {
  const colors = wantsColors(shell, undefined, shell.stdout);
  const rule = knownRule(id);
  const docs = (await loadDocs())[rule.id];
  if (docs) shell.stdout.write(rulePage(rule, docs, shell.language, colors));
}
