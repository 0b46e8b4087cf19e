import type { Match } from '../prose.ts';
import { anyOf, firstMatch, holdsFigure, isDenied } from './repere.ts';

/**
 * Praise and blame that nothing measures. A judgement on common words; the analysis of an activity is asked to compare
 * results with objectives (« évalue le niveau de réussite en se basant sur l'outil d'évaluation »), which needs facts.
 */
export const JUGEMENTS_ABSOLUS = [
  'parfait',
  'parfaitement',
  'génial',
  'géniaux',
  'super',
  'top',
  'excellent',
  'exceptionnel',
  'exceptionnelle',
  'extraordinaire',
  'formidable',
  'magnifique',
  'merveilleux',
  'merveilleuse',
  'fantastique',
  'incroyable',
  'impeccable',
  'idéal',
  'catastrophique',
  'horrible',
  'lamentable',
  'désastreux',
  'désastreuse',
  'nul',
  'nulle',
  'tout le monde a adoré',
  'tout le monde a aimé',
  'tout le monde était content',
  'tout le monde était ravi',
  'tous ont adoré',
  'ont tous adoré',
  "tout s'est bien passé",
  "s'est très bien passé",
  "s'est très bien passée",
  'rien à redire',
  'rien à améliorer',
  'le meilleur',
  'la meilleure',
  'les meilleurs',
  'les meilleures',
  'un grand succès',
  'un franc succès',
] as const;

/** What follows or precedes a judgement word used otherwise: « nulle part », « au plus-que-parfait », « score nul ». */
const OTHER_USE =
  /^(?:nul(?:le)? (?:part|besoin|doute|ne\b)|nul n'|super[- ]?(?:utilisat|marche|heros|admin)|ideal(?:e)?ment)/;

/** Words that bring a fact: what was done, seen or caused. */
const FACT =
  /\b(?:car|parce que?|puisque|grace (?:a|aux?)|en raison|a cause|a permis|ont permis|observe\w*|constate\w*|mesure\w*|grille|questionnaire|quiz|sondage|par exemple)\b|[«"“]/;

/**
 * Gives the pattern of judgement words, for `bareJudgement`; single words are given in the masculine, their agreement is
 * understood. Never throws.
 */
export function judgementPattern(expressions: readonly string[]): RegExp {
  const known = patterns.get(expressions);
  if (known) return known;
  const agreed = (one: string) => (one.includes(' ') ? [one] : ['', 's', 'e', 'es'].map((end) => one + end));
  const made = anyOf(expressions.flatMap(agreed));
  patterns.set(expressions, made);
  return made;
}

const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * Finds a judgement in a text that gives no figure and no fact beside it. Undefined when there is none. Never throws.
 */
export function bareJudgement(text: string, judgement: RegExp): Match | undefined {
  if (holdsFigure(text)) return undefined;
  return firstMatch(text, judgement, (folded, found) => {
    if (FACT.test(folded) || isDenied(folded, found.start)) return false;
    if (OTHER_USE.test(folded.slice(found.start))) return false;
    return !/\b(?:score|taux|resultat|cout|ecart) $/.test(folded.slice(0, found.start));
  });
}
