import type { ReportingDescriptor, Result } from 'sarif';
import {
  type Docs,
  type Language,
  ruleById,
  rulePage as rulePageInMarkdown,
  type Severity,
} from '../../../core/linter.ts';
import { say } from '../../language.ts';
import { rulePage } from '../rulePage.ts';

/** The levels of SARIF. */
export const LEVELS: Readonly<Record<Severity, Exclude<Result.level, 'none'>>> = {
  erreur: 'error',
  avertissement: 'warning',
  info: 'note',
};

/** Describes a rule, its page as its help. A check that a project declares has a name only. Never throws. */
export function descriptorOf(id: string, pages: Docs, language: Language): ReportingDescriptor {
  const rule = ruleById(id);
  const docs = pages[id];
  if (!rule || !docs) return { id, name: id };
  const { titre } = rule;
  const { quoi, pourquoi } = docs;
  const enabled = rule.severity !== 'desactivee';
  return {
    id,
    name: say(titre, language),
    shortDescription: { text: say(titre, language) },
    fullDescription: { text: `${say(quoi, language)} ${say(pourquoi, language)}` },
    help: { text: rulePage(rule, docs, language, false), markdown: rulePageInMarkdown(rule, docs, language) },
    defaultConfiguration: {
      enabled,
      level: rule.severity === 'desactivee' ? 'none' : LEVELS[rule.severity],
    },
    properties: { tags: [...rule.kinds], fix: rule.fix },
  };
}
