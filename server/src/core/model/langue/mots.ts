import { fold, singular } from '../fold.ts';

/** A word as it is written, and what it folds to. */
export interface Writing {
  readonly text: string;
  /** Without case and accents. */
  readonly folded: string;
  /** Folded, without the mark of the plural. */
  readonly singular: string;
}

/** A word of a text, cut at apostrophes and hyphens: UTF-16 offsets in the text. */
export interface Word extends Writing {
  readonly start: number;
  readonly end: number;
}

const WORD_SIGN = /[\p{L}\p{M}\p{N}]/u;

/** Tells whether a UTF-16 unit belongs to a word; the usual ones are known without asking a regular expression. */
function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  // Half of a sign outside the basic plane: words of such scripts are not cut.
  return (code >= 0xd800 && code < 0xe000) || WORD_SIGN.test(String.fromCharCode(code));
}

/** Cuts texts into words; a word met again is not folded again. */
export class WordCutter {
  readonly #writings = new Map<string, Writing>();

  /** Every writing met so far, once. */
  writings(): Iterable<Writing> {
    return this.#writings.values();
  }

  /** Lists the words of a text in order. Never throws. */
  cut(text: string): Word[] {
    const words: Word[] = [];
    for (let end = 0; end < text.length; end++) {
      const start = end;
      while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
      if (end === start) continue;
      const written = text.slice(start, end);
      const { folded, singular: one } = this.#writings.get(written) ?? this.#fold(written);
      words.push({ start, end, text: written, folded, singular: one });
    }
    return words;
  }

  #fold(text: string): Writing {
    const folded = fold(text);
    const made = { text, folded, singular: singular(folded) };
    this.#writings.set(text, made);
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
