import { nearest, RULES, type Rule, ruleById } from '../core/languageService.ts';
import { UsageError } from './faults.ts';

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
