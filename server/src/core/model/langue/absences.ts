import { fold } from '../fold.ts';

/** What a report has none of, when its author says so. */
const THING =
  '(?:ecarts?|differences?|problemes?|difficultes?|incidents?|accidents?|faiblesses?|atouts?|points? (?:faibles?|forts?|negatifs?|positifs?)|remarques?)';

const NOTHING = new RegExp(
  `^(?:aucune?s?(?: ${THING})?(?: (?:a signaler|notables?|particulie\\w+|majeure?s?|rencontree?s?))?|pas d[e'] ?${THING}(?: (?:a signaler|notables?|particulie\\w+|majeure?s?))?|neant|rien(?: (?:a signaler|a dire|de particulier|de notable))?|r\\.?a\\.?s\\.?|non|0|-|—|–)(?: ?[,;:.(–—-] ?tout s'est (?:bien )?(?:passe|deroule)(?: comme prevu)?\\)?)?[ .!]*$`,
);

/**
 * Tells whether a text says only that there was nothing: « Aucun incident », « RAS », « néant ». « Pas de réseau » and
 * « aucun retard » say something. Never throws.
 */
export function saysNothing(text: string): boolean {
  return NOTHING.test(fold(text).replace(/\s+/g, ' ').trim());
}
