import { isVerificationName, nearest, RULES, type Rule, ruleById } from '../core/linter.ts';
import { UsageError } from './faults.ts';

/**
 * Gives the name of a rule, or of a check that settings or a référentiel may declare: which they do is known only once
 * documents are read. Throws a UsageError for any other name.
 */
export function ruleOrCheckName(id: string): string {
  return isVerificationName(id) ? id : knownRule(id).id;
}

/** Gives the rule a person names. Throws a UsageError, with the likeliest name, when there is none. */
export function knownRule(id: string): Rule {
  const rule = ruleById(id);
  if (rule) return rule;
  const [likely] = nearest(
    id,
    RULES.map((one) => one.id),
  );
  throw new UsageError({
    fr: `la règle « ${id} » n'existe pas. ${likely ? `Vouliez-vous dire ${likely} ?` : 'La liste : certidoc rules'}`,
    en: `there is no rule "${id}". ${likely ? `Did you mean ${likely}?` : 'The list: certidoc rules'}`,
  });
}
