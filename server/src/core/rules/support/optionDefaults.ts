import type { Rule } from '../rule.ts';

/** Gives the options of a rule with their usual values, in the order of its page. Never throws. */
export function optionDefaults(rule: Rule): readonly (readonly [string, unknown])[] {
  return Object.entries(rule.options?.parse({}) ?? {});
}
