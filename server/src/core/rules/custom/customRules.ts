import type { Document } from '../../model/document.ts';
import type { Verification, Wanted } from '../../workspace/declaredVerifications.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { verificationsFor } from '../../workspace/verifications.ts';
import type { Rule, RuleRun } from '../rule.ts';
import { checkMention, checkMinimum, checkMotif } from './demands.ts';
import { checkInterdits } from './interdits.ts';

/**
 * Gives the checks that a project or a référentiel adds to a document as rules like the others: settings, comments that
 * silence, drafts and faults are the runner's. Never throws.
 */
export function customRules(snapshot: Snapshot, document: Document): readonly Rule[] {
  return verificationsFor(snapshot, document).map(ruleOf);
}

const rules = new WeakMap<Verification, Rule>();

function ruleOf(verification: Verification): Rule {
  const known = rules.get(verification);
  if (known) return known;
  const { id, kinds, severity, wanted } = verification;
  // What must be there is a matter of presence: a draft is forgiven, a damaged text may only be unreadable.
  const presence = wanted.demand === 'mention' || wanted.demand === 'minimum';
  const titre = verification.message ?? id;
  const made: Rule = {
    id,
    titre: { fr: titre, en: titre },
    severity,
    kinds,
    presence,
    fix: wanted.demand === 'interdits' ? 'suggested' : 'none',
    options: undefined,
    run: (run) => check(verification, wanted, run),
  };
  rules.set(verification, made);
  return made;
}

function check(verification: Verification, wanted: Wanted, run: RuleRun): void {
  if (wanted.demand === 'mention') checkMention(verification, wanted.words, run);
  else if (wanted.demand === 'motif') checkMotif(verification, wanted, run);
  else if (wanted.demand === 'minimum') checkMinimum(verification, wanted.count, run);
  else checkInterdits(verification, wanted.replacements, run);
}
