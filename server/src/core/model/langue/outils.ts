import { fold } from '../fold.ts';

/**
 * Names of assessment tools that people use for one another. A judgement, so that a bilan that says « tour de table »
 * where the fiche says « échange oral » is left alone.
 */
const FAMILIES: readonly RegExp[] = [
  /\b(?:quiz|quizz|qcm|questionnaires?|tests?|sondages?|enquetes?|formulaires?|interrogation)\b/,
  /\b(?:tours? de table|tours? de parole|discussions?|debats?|echanges? (?:oral|oraux|collectifs?|en groupe)|echanges?|bilans? oral|oral(?:e|ement)?|entretiens?|retours? oral|debriefing|paroles?)\b/,
  /\b(?:grilles?|observations?|listes? de controle|check-?lists?|fiches? de suivi|suivis?|autopositionnement|autoevaluations?|auto-evaluations?)\b/,
  /\b(?:votes?|cartes?|cartons?|gommettes?|smileys?|emoticones?|cibles?|post-?its?|meteo|cailloux|jetons?|main levee|mains levees|pouces?|barometres?)\b/,
  /\b(?:mises? en situation|exercices?|mises? en pratique|cas pratiques?|productions?|realisations?|travaux|jeux? de role|demonstrations?)\b/,
];

/** Words too common to tell one tool from another. */
const COMMON: ReadonlySet<string> = new Set(
  'les des une aux par pour avec sur dans fin debut seance seances atelier groupe participants participant personne personnes leur leurs son ses chaque chacun tout tous toutes puis ensuite avant apres pendant avis recueil recueilli recueillis evaluation outil moyen anonyme collectif collective individuel individuelle ecrit ecrite final finale minutes est ete sont qui que'.split(
    ' ',
  ),
);

/** Gives the stems of the words that tell a tool: `Cartes de couleurs` → `cart`, `couleur`. Never throws. */
export function toolStems(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[a-z0-9]{3,}/g) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

/** Drops what agreement adds (gender, number); French words only, lightly. */
function stem(word: string): string {
  return word.length <= 3 ? word : word.replace(/(?:ees|ee|es|s|x|e)$/, '');
}

/** Tells whether two texts name one tool: a telling word in common, or two names of one family. Never throws. */
export function sameTool(a: string, b: string): boolean {
  const other = toolStems(b);
  if ([...toolStems(a)].some((one) => other.has(one))) return true;
  const [left, right] = [fold(a), fold(b)];
  return FAMILIES.some((family) => family.test(left) && family.test(right));
}
