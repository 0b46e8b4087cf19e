import { fold, singular } from '../fold.ts';

/** A word of a text, cut at apostrophes and hyphens: UTF-16 offsets, what is written, and what it folds to. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Without case and accents. */
  readonly folded: string;
  /** Folded, without the mark of the plural. */
  readonly singular: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Cuts texts into words; a word met again is not folded again. */
export class WordCutter {
  readonly #folded = new Map<string, { readonly folded: string; readonly singular: string }>();

  /** Lists the words of a text in order. Never throws. */
  cut(text: string): Word[] {
    return Array.from(text.matchAll(WORD), (found) => {
      const word = found[0];
      const known = this.#folded.get(word) ?? this.#fold(word);
      return { start: found.index, end: found.index + word.length, text: word, ...known };
    });
  }

  #fold(word: string) {
    const folded = fold(word);
    const made = { folded, singular: singular(folded) };
    this.#folded.set(word, made);
    return made;
  }
}

/** Lists the words of one text. Never throws. */
export function wordsIn(text: string): Word[] {
  return new WordCutter().cut(text);
}

/** Articles, determiners, prepositions, pronouns and conjunctions, folded: words that name nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a afin ainsi apres au aux avant avec car ce cela celle celles celui ces cet cette ceux chaque chez ci comme contre d dans
  de depuis des donc dont du durant elle elles en entre et eux hors il ils j je jusque l la laquelle le lequel les leur
  leurs lors lorsque lui m ma mais me mes moins mon n ne ni nos notre nous on or ou par parmi pas pendant peu plus pour
  pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans sauf se selon ses si soit son sous sur t ta te
  tes ton tous tout toute toutes tres trop tu un une vers voici voila vos votre vous y`.split(/\s+/),
);

/** Gives a text the capital or small first letter of another. Never throws. */
export function withCaseOf(text: string, model: string): string {
  const first = model[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return (isCapital ? text.charAt(0).toUpperCase() : text.charAt(0).toLowerCase()) + text.slice(1);
}
