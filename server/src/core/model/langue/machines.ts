import { fold } from '../fold.ts';
import { readCount } from './repere.ts';

/** Machines that a participant works on alone, by the word that names them first. A judgement on common words. */
const MACHINE =
  /^(?:mini[- ])?(?:(?:micro-)?ordinateurs?|pc|laptops?|chromebooks?|netbooks?|tablettes?(?! (?:graphique|de chocolat|a dessin))|ipads?|smartphones?|portables?|postes?(?! (?:de secours|radio|de television|de soudure|d'eau))(?= (?:informatiques?|multimedias?|fixes?|bureautiques?|de travail|pc|equipes?|numeriques?|mobiles?)|$))(?![a-z-])/;

/** Machines that are not for the participants. */
const STAFF =
  /\b(?:mediat\w+|animat\w+|formateurs?|formatrice|intervenante?s?|enseignante?|de service|de secours|en secours|de demonstration|de l'accueil)\b/;

/** How the participants share machines, or bring theirs. */
const ARRANGEMENT =
  /\b(?:binomes?|trinomes?|tandems?|duos?|par paires?|par equipes?|en equipes?|(?:par|a|pour) (?:deux|trois|quatre|2|3|4)(?=$|[.,;:)!?]| (?:sur|par|devant|autour|pour|et|puis|avec|personnes|participants|chacun|un|on|le|au)\b)|(?:sous|demi|mini)-?groupes?|par (?:petits )?groupes?|en (?:petits )?groupes|(?:deux|trois|2|3) groupes|rotations?|a tour de role|chacune? (?:a )?son tour|tour a tour|se relaie(?:nt|ra|ront)?|(?:leurs?|son|sa|ses|votre|vos) propres?|personnels? des participants|appareils? personnels?|materiel personnel|apport(?:e|ent|er|era|eront|ee?s?)|byod|emprunt\w*|partage(?:nt|r|ee?s?)? (?:entre|d'un|un|une|le|la|les)|(?:postes?|ordinateurs?|tablettes?|machines?|appareils?) partagee?s?|(?:un|une|1) (?:poste|ordinateur|tablette|pc|machine|appareil)s? pour)/;

/** A piece of equipment counted as machines: how many, undefined when the text does not say. */
export interface Machines {
  readonly count: number | undefined;
}

/**
 * Reads a piece of equipment (`8 ordinateurs portables`, or `Ordinateur` with its quantity) as machines for the
 * participants; undefined when it is something else or serves the staff. Never throws.
 */
export function readMachines(name: string, quantity: number | undefined): Machines | undefined {
  const folded = fold(name).replace(/\s+/g, ' ').trim();
  const [, counted, rest = folded] = /^([0-9]+|[a-z]+) (.*)$/.exec(folded) ?? [];
  const leading = counted === undefined ? undefined : readCount(counted);
  const bare = leading === undefined ? folded.replace(/^(?:des|les|nos|l'|le|la) ?/, '') : rest;
  if (!MACHINE.test(bare) || STAFF.test(folded)) return undefined;
  return { count: quantity ?? leading };
}

/** Tells whether a text says how people share machines or that they bring theirs: « en binôme ». Never throws. */
export function saysArrangement(text: string): boolean {
  return ARRANGEMENT.test(fold(text).replace(/\s+/g, ' '));
}
