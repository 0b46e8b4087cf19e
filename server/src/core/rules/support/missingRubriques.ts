import type { Bilingual } from '../../model/notation.ts';
import { type Rubrique, rubriquesOf } from '../../workspace/rubriques.ts';
import type { Severity } from '../../workspace/settings.ts';
import { type AbsenceContext, hasOwnRule, rankOf, severityOfAbsence } from './absence.ts';
import { anchorOf, motiveOf, rubriqueFixes, topEntry } from './missingRubrique.ts';
import { mistypedRubriques } from './mistyped.ts';

/**
 * Reports every rubrique that is not written and whose absence has no rule of its own, by its statut: missing is an
 * error, or a warning where it is only recommended. Never throws.
 */
export function reportMissingRubriques(context: AbsenceContext): void {
  const { document, snapshot, report } = context;
  const mistyped = mistypedRubriques(snapshot, document);
  for (const rubrique of rubriquesOf(snapshot, document)) {
    const severity = severityOfAbsence(document, rubrique);
    if (severity === undefined || hasOwnRule(document, rubrique.key) || topEntry(document, rubrique.key)) continue;
    if (mistyped.has(rubrique.key)) continue;
    const motive = motiveOf(snapshot, document, rubrique);
    const fixes = rubriqueFixes(snapshot, document, rubrique.key);
    const { fr, en } = messageFor(rubrique, severity);
    report({
      at: anchorOf(document),
      message: { fr: `${fr}${motive.sentence.fr}`, en: `${en}${motive.sentence.en}` },
      severity,
      rank: rankOf(context, rubrique.key),
      about: rubrique.key,
      criteria: motive.criteria,
      related: motive.related,
      ...(fixes && { fixes }),
    });
  }
}

function messageFor({ key, intitule, aide }: Rubrique, severity: Severity): Bilingual {
  const needed = severity === 'erreur';
  return {
    fr: `${needed ? 'Il manque' : 'Il est conseillé d’ajouter'} la rubrique « ${intitule.fr} » : ${lowerFirst(aide.fr)} Écrivez-la sous le nom « ${key} ».`,
    en: `${needed ? 'A rubrique is missing' : 'It is advisable to add a rubrique'}, "${intitule.en}": ${lowerFirst(aide.en)} Write it under the name "${key}".`,
  };
}

/** A help text follows a colon, hence no capital; an acronym keeps its own. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
