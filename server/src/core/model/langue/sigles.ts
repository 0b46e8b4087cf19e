import { fold } from '../fold.ts';
import { canonicalId } from '../identifiers.ts';
import type { Match } from '../prose.ts';
import { FUNCTION_WORDS, wordsIn } from './mots.ts';

/** Acronyms that need no development: everyday objects and units, taxes and statuses, diplomas, currencies (ISO 4217), Pix. */
export const SIGLES_CONNUS = (
  'CV PC TV CD DVD MP3 USB PDF SMS GPS OK H2O HT TTC TVA SA SARL SAS UE ONU ' +
  'CAP BEP BTS DUT BUT XPF EUR USD CFP PIX'
).split(' ');

const ACRONYM =
  /(?<![\p{L}\p{M}\p{N}@/._-])\p{Lu}[\p{Lu}\p{N}]{1,5}(?:-\p{Lu}[\p{Lu}\p{N}]{0,5})?(?=s?(?![\p{L}\p{M}\p{N}@]))/gu;

/**
 * Lists the acronyms of a text: two to six capitals, perhaps with one figure or after a hyphen (`GFE`, `RCP-NC`).
 * Identifiers (`C4`), Roman numerals, norms with their number (`ISO 9001`), amounts (`300 XPF`) and words of a text all
 * in capitals are none. Never throws.
 */
export function acronymsIn(text: string): Match[] {
  if (!/[A-ZÀ-Þ][A-ZÀ-Þ0-9]/.test(text)) return [];
  return Array.from(text.matchAll(ACRONYM), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  })).filter((match) => isAcronym(match.text) && !isInCapitals(text, match) && !isMeasure(text, match));
}

function isAcronym(text: string): boolean {
  const letters = text.replace(/[^\p{Lu}]/gu, '').length;
  return letters >= 2 && text.replace(/\D/g, '').length <= 1 && !/^[IVX]+$/.test(text) && canonicalId(text) !== text;
}

/** A neighbour in capitals makes it a word of a title or of a name: « BILAN DE LA SÉANCE », « Paul DE BRUGADA ». */
function isInCapitals(text: string, { start, end }: Match): boolean {
  return (
    /(?<![\p{L}])\p{Lu}{2,}[’' ]$/u.test(text.slice(0, start)) || /^[’' ]\p{Lu}{2,}(?![\p{L}])/u.test(text.slice(end))
  );
}

function isMeasure(text: string, { start, end }: Match): boolean {
  return /\d[\s\u00a0\u202f]?$/.test(text.slice(0, start)) || /^[ -]?\d/.test(text.slice(end));
}

/**
 * Tells whether a text develops one of its acronyms where it stands: « Plan d'action (PA) », « PA (plan d'action) »,
 * « plan d'action ou PA », « PA : plan d'action ». Never throws.
 */
export function isDeveloped(text: string, { start, end, text: acronym }: Match): boolean {
  const letters = [...fold(acronym).replace(/[^a-z]/g, '')];
  const before = wordsIn(text.slice(Math.max(0, start - 160), start)).map((word) => word.folded);
  const after = wordsIn(text.slice(end, end + 160)).map((word) => word.folded);
  if (spells(before.toReversed(), letters.toReversed()) || spells(after, letters)) return true;
  const bracketed = /\([\s«"]*$/.test(text.slice(0, start)) && /^[\s»"]*\)/.test(text.slice(end));
  // In brackets after its words, an acronym that takes several letters of one of them: « observatoire numérique (ONUM) ».
  return bracketed && before.slice(-2 * letters.length - 3).some((word) => word[0] === letters[0]);
}

/** Tells whether the initials of the words, from the first on, give the letters; small words may be left out. */
function spells(words: readonly string[], letters: readonly string[]): boolean {
  const [letter, ...others] = letters;
  if (letter === undefined) return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  if (word[0] === letter && spells(rest, others)) return true;
  return (FUNCTION_WORDS.has(word) || word === 'sous') && spells(rest, letters);
}
