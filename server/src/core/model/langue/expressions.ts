import { type Word, wordsIn } from './mots.ts';

/** An expression met in a text: UTF-16 offsets. `plural` when the text adds the mark of the plural. */
export interface FoundExpression {
  readonly expression: string;
  readonly start: number;
  readonly end: number;
  readonly plural: boolean;
}

/** What may stand between two words of one expression. */
const LINK = /^(?:[\s'’‑-]{1,2}|)$/;

/**
 * Finds expressions in texts, whatever their case, accents, spaces, hyphens and plural. The work grows with the length of
 * the text, not with what its author wrote in it.
 */
export class ExpressionFinder {
  readonly #byFirstWord = new Map<string, { readonly expression: string; readonly words: readonly Word[] }[]>();

  constructor(expressions: readonly string[]) {
    for (const expression of expressions) {
      const words = wordsIn(expression);
      const first = words[0]?.singular;
      if (first === undefined) continue;
      const known = this.#byFirstWord.get(first) ?? [];
      // The longest comes first: « tout public » is told rather than « public ».
      this.#byFirstWord.set(
        first,
        [...known, { expression, words }].toSorted((a, b) => b.words.length - a.words.length),
      );
    }
  }

  /** Lists the expressions of a text in order; they do not overlap. Never throws. */
  all(text: string): FoundExpression[] {
    const found: FoundExpression[] = [];
    const words = wordsIn(text);
    for (let i = 0; i < words.length; i++) {
      const one = this.#at(text, words, i);
      if (!one) continue;
      found.push(one.found);
      i += one.length - 1;
    }
    return found;
  }

  #at(text: string, words: readonly Word[], from: number) {
    for (const { expression, words: wanted } of this.#byFirstWord.get(words[from]?.singular ?? '') ?? []) {
      const run = words.slice(from, from + wanted.length);
      const [first] = run;
      const last = run.at(-1);
      if (
        !first ||
        !last ||
        run.length < wanted.length ||
        !run.every((word, i) => word.singular === wanted[i]?.singular)
      )
        continue;
      if (!run.every((word, i) => i === 0 || LINK.test(text.slice(run[i - 1]?.end, word.start)))) continue;
      const plural = run.some((word, i) => word.folded.length > (wanted[i]?.folded.length ?? 0));
      return { found: { expression, start: first.start, end: last.end, plural }, length: run.length };
    }
    return undefined;
  }
}
