import type { Match } from '../prose.ts';
import { firstMatch, isDenied } from './repere.ts';

/**
 * What an organiser collects about people: data « se rapportant à une personne physique identifiée ou identifiable »
 * (Règlement (UE) 2016/679, article 4), images included.
 */
const COLLECTED =
  /(?<![a-z-])(?:(?:fiche|feuille|liste|bulletin)s? d'inscriptions?|sur inscription|emargements?|feuilles? de presence|listes? (?:des|de) (?:participants|presents|inscrits)|donnees personnelles des participants|droit a l'image|autorisations? parentales?|autorisations? de (?:prise de vue|captation|filmer)|photos? (?:de|des|du) (?:groupe|participants?|personnes|enfants|jeunes|visages?)|photos? de classe|photos? souvenirs?|(?:filmer|photographier|enregistrer) (?:les|des|chaque|le|un) (?:participants?|personnes?|enfants?|jeunes?|groupe|temoins?)|temoignages filmes)(?![a-z-])/;

/** What is asked of people, in a field that speaks of how the activity is held: elsewhere it may be an exercise. */
const ASKED =
  /(?<![a-z-])(?:(?:formulaires? d')?(?:pre)?inscriptions?|formulaires?|coordonnees|donnees personnelles|adresses? (?:mail|e-mail|electroniques?|postales?) des|numeros? de telephone des|dates? de naissance)(?![a-z-])/;

/** Photos and films, in a field that speaks of how the activity is held. */
const IMAGES =
  /(?<![a-z'-])(?:photos?|photographies|videos?|prises? de vues?|films? des?)(?![a-z-])(?! (?:libres? de droits?|d'illustration|de presentation|d'exemple|fictives?|imprimees?|tutoriel|pedagogiques?|en ligne|jointes?))/;

/** What makes the word before or after it something else than a picture of people. */
const NOT_PEOPLE =
  /(?:libres? de droits?|banque d'images|logiciel|retouche|appareils?|montage|lecteur|tutoriels?|carte|imprimante|camera|support|projection de|visionnage|annonce|spot)/;

/**
 * Finds where a text says that data about people are collected. `about`: 'tenue' for how the activity is held
 * (announcement, place, means, assessment), 'contenu' for what is done in it, where pictures may be the subject only.
 * What is denied (« pas de photo ») does not count. Undefined when there is nothing. Never throws.
 */
export function citedData(text: string, about: 'tenue' | 'contenu'): Match | undefined {
  const isReal = (folded: string, found: Match) => !isDenied(folded, found.start) && !isFictive(folded, found);
  const collected = firstMatch(text, COLLECTED, isReal);
  if (collected || about === 'contenu') return collected;
  const asked = firstMatch(text, ASKED, isReal);
  if (asked) return asked;
  return firstMatch(text, IMAGES, (folded, found) => {
    const around = folded.slice(Math.max(0, found.start - 25), found.end + 25);
    return !isDenied(folded, found.start) && !NOT_PEOPLE.test(around);
  });
}

function isFictive(folded: string, found: Match): boolean {
  return (
    /^ (?:fictives?|fictifs?|d'essai|anonymes?)/.test(folded.slice(found.end)) ||
    /\bproteger (?:ses|leurs|vos|les) $/.test(folded.slice(0, found.start))
  );
}
