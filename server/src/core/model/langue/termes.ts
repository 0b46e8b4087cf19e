import { fold, singular } from '../fold.ts';

const ARTICLE = /^(?:[ld]['’]\s*|(?:les?|la|une?|des?|du|aux?|à la)\s+|à l['’]\s*)+/i;

/** Gives a term without the article before it and on one line. Never throws. */
export function bareTerm(term: string): string {
  return term.replace(/\s+/g, ' ').trim().replace(ARTICLE, '');
}

/**
 * Tells whether two writings of a term are one spelling: a leading article, the plural, a capital at the beginning of a
 * word and its accent are matters of grammar and place, not of spelling. Hyphens, spaces, accents and capitals inside
 * words are (« anti-spam », « anti spam »). Never throws.
 */
export function isSameSpelling(a: string, b: string): boolean {
  return spelling(a) === spelling(b);
}

function spelling(term: string): string {
  const words = bareTerm(term)
    .normalize('NFC')
    .replace(/’/g, "'")
    .split(/([^\p{L}\p{N}]+)/u);
  return words.map((word, i) => singular(initialFolded(word, i === 0))).join('');
}

function initialFolded(word: string, first: boolean): string {
  const initial = word.charAt(0);
  const isCapital = initial !== initial.toLowerCase();
  return (first || isCapital ? fold(initial) : initial) + word.slice(1);
}

/**
 * Tells whether a word has the accents a term has, the plural and a capital without its accent aside: « marche » is not
 * the term « marché ». Never throws.
 */
export function hasAccentsOf(word: string, term: string): boolean {
  const a = word.normalize('NFC').toLowerCase();
  const b = term.normalize('NFC').toLowerCase();
  for (let i = 1; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return false;
  return true;
}
