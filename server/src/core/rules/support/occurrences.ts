import { FUNCTION_WORDS } from '../../model/langue/mots.ts';
import type { Glossary, GlossaryEntry, TermName } from '../../workspace/glossaire.ts';
import type { Texte } from './textes.ts';

/** A place where a text uses a term of the glossaries, under one of its names: UTF-16 offsets in the text. */
export interface Occurrence {
  readonly entry: GlossaryEntry;
  readonly name: TermName;
  readonly start: number;
  readonly end: number;
  /** Position of its last word among the words of the text. */
  readonly lastWord: number;
}

/** What may stand between two words of one term. */
const LINK = /^(?:[ \n'’‑-]|['’] )$/;

/** Finds terms of the glossaries in texts, whatever their case, accents, spaces, hyphens and plural. */
export class TermFinder {
  readonly #names = new Map<string, { readonly entry: GlossaryEntry; readonly name: TermName }>();
  /** Every beginning of a name: where a text leaves them, there is no need to read on. */
  readonly #beginnings = new Set<string>();

  constructor(glossary: Glossary) {
    for (const entry of glossary.entries) {
      for (const name of entry.names) {
        if (!this.#names.has(name.key)) this.#names.set(name.key, { entry, name });
        for (let i = 1; i <= name.key.length; i++) this.#beginnings.add(name.key.slice(0, i));
      }
    }
  }

  /** Gives the longest term that begins at a word of a text; undefined when there is none. Never throws. */
  at(texte: Texte, from: number): Occurrence | undefined {
    const first = texte.words[from];
    if (!first || !this.#beginnings.has(first.singular)) return undefined;
    if (FUNCTION_WORDS.has(first.folded) && first.text === first.folded) return undefined;
    let key = '';
    let found: Occurrence | undefined;
    for (let i = from; i < texte.words.length; i++) {
      const word = texte.words[i];
      const before = texte.words[i - 1];
      if (!word || (i > from && before && !LINK.test(texte.text.slice(before.end, word.start)))) break;
      key += word.singular;
      if (!this.#beginnings.has(key)) break;
      const named = this.#names.get(key);
      if (named) found = { ...named, start: first.start, end: word.end, lastWord: i };
    }
    return found;
  }

  /** Lists the terms of a text, those inside longer terms too. Never throws. */
  all(texte: Texte): Occurrence[] {
    const found: Occurrence[] = [];
    for (let i = 0; i < texte.words.length; i++) {
      const occurrence = this.at(texte, i);
      if (occurrence) found.push(occurrence);
    }
    return found;
  }
}

const finders = new WeakMap<Glossary, TermFinder>();

/** Gives what finds the terms of a glossary. Made once. Never throws. */
export function finderOf(glossary: Glossary): TermFinder {
  const known = finders.get(glossary) ?? new TermFinder(glossary);
  finders.set(glossary, known);
  return known;
}
