import type { Match } from '../prose.ts';
import { firstMatch, isDenied, sentenceAt } from './repere.ts';

/**
 * An amount of money: « 3 000 F », « 20 € », « 1 500 XPF » (currency codes of ISO 4217; F, F CFP and francs as written
 * in the French Pacific territories). A lone F needs two figures: « 2 F » may be a flat.
 */
const AMOUNT =
  /(?<![a-z0-9,.])(?=[1-9])\d[\d .]*(?:,\d+)? ?(?:€|euros?\b|eur\b|xpf\b|f ?\.? ?cfp\b|cfp\b|francs?\b)|(?<![a-z0-9,.])(?=[1-9])\d[\d .]*\d ?f\b(?!['-])/;

/** Words for a cost, in a field that speaks of how the activity is held. */
const COST_WORDS =
  /(?<![a-z'-])(?:couts?|coutent?|coutera|payante?s?|tarifs?|(?:les|des) frais|frais (?:de (?:deplacement|transport|bouche|repas|dossier|port|location|mission|participation|fonctionnement)|d'(?:inscription|entree|impression|envoi)|annexes|kilometriques|postaux)|cotisations?|billetterie|location d[eu']|defraiements?|participation financiere)(?![a-z-])/;

/** Words by which a sentence speaks of what the activity itself spends. */
const EXPENSE =
  /(?<![a-z])(?:achats?|acheter|achetee?s?|location|louer|louee?s?|par participant|par personne|budget|defraiement|participation de|entree|cout de l[a']|couts? de l[a']|prevoir|impressions?|fournitures|carburant|transport|devis|factures?|gouter|collation|encre|papier|minibus|essence|deplacement|consommables|intervenante?|prestataire|reservation|materiel)(?![a-z])/;

/** Words by which the content of an activity says itself that one pays for it. */
const PAID =
  /(?<![a-z])(?:(?:atelier|cinema|musee|entree|sortie|activite|seance|visite) payante?|participation financiere|couts? de (?:l'(?:atelier|activite|animation)|la (?:seance|sortie|visite)))(?![a-z-])/;

/** Amounts and words that say there is nothing to pay. */
const FREE =
  /(?<![a-z])(?:gratuite?s?|gratuitement|libres? de droits?|nuls?|offerte?s?|deja (?:paye|finance|achete)e?s?)(?![a-z])/;

function isReal(folded: string, found: Match): boolean {
  return !isDenied(folded, found.start) && !FREE.test(sentenceAt(folded, found.start));
}

/**
 * Finds where a text cites a cost. `about` tells whether the text is about how the activity is held (means, place), where
 * a word is enough, or about its content, where an amount counts only beside a word of expense: a workshop may deal with
 * prices. Undefined when nothing is to be paid. Never throws.
 */
export function citedCost(text: string, about: 'tenue' | 'contenu'): Match | undefined {
  if (about === 'tenue') return firstMatch(text, AMOUNT, isReal) ?? firstMatch(text, COST_WORDS, isReal);
  const isSpent = (folded: string, found: Match) =>
    isReal(folded, found) && EXPENSE.test(sentenceAt(folded, found.start));
  return firstMatch(text, AMOUNT, isSpent) ?? firstMatch(text, PAID, isReal);
}

/** Tells whether a text says there is none of something: « aucun », « néant », « rien », « gratuit ». Never throws. */
export function saysNone(folded: string): boolean {
  if (/\b(?:pas|aucun|sans|ni)\b.*\b(?:budget|couts?|frais|depenses?|financements?|moyens?)\b/.test(folded))
    return true;
  return /^(?:aucune?s?|neant|rien|sans|non|pas de|nul(?:le)?|zero|0|-|—|gratuite?s?)(?![a-z0-9]|[,.]\d)|^pas d'/.test(
    folded.trim(),
  );
}
