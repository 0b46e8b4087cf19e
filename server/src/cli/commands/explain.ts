import { wantsColors } from '../colors.ts';
import { rulePage } from '../format/rulePage.ts';
import { knownRule } from '../ruleNames.ts';
import type { Shell } from '../shell.ts';

/** `certidoc explain RULE`: the page of a rule. Throws a UsageError when there is no such rule. */
export function explain(shell: Shell, id: string): void {
  const colors = wantsColors(shell, undefined, shell.stdout);
  shell.stdout.write(rulePage(knownRule(id), shell.language, colors));
}
