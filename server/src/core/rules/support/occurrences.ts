import type { Document } from '../../model/document.ts';
import { FUNCTION_WORDS } from '../../model/langue/mots.ts';
import { type GlossaryEntry, glossaryOf, type TermName } from '../../workspace/glossaire.ts';
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

/** Finds terms of the glossaries in texts, whatever their case, accents, spaces, hyphens and plural. */
export class TermFinder {
  readonly #names = new Map<string, { readonly entry: GlossaryEntry; readonly name: TermName }>();
  readonly #longest: number;

  constructor(document: Document<'referentiel'>) {
    const { entries } = glossaryOf(document);
    const named = entries.flatMap((entry) => entry.names.map((name) => ({ entry, name })));
    for (const one of named) if (!this.#names.has(one.name.key)) this.#names.set(one.name.key, one);
    this.#longest = Math.max(1, ...named.map(({ name }) => name.text.split(/[^\p{L}\p{N}]+/u).length));
  }

  /** Gives the longest term that begins at a word of a text; undefined when there is none. Never throws. */
  at(texte: Texte, from: number): Occurrence | undefined {
    const first = texte.words[from];
    if (!first || (FUNCTION_WORDS.has(first.folded) && first.text === first.folded)) return undefined;
    let key = '';
    let found: Occurrence | undefined;
    for (let i = from; i < Math.min(texte.words.length, from + this.#longest); i++) {
      const word = texte.words[i];
      const before = texte.words[i - 1];
      if (!word || (i > from && before && !/^(?: |\n|['’]|[-‑])?$|^['’] $/.test(texte.text.slice(before.end, word.start)))) break;
      key += word.singular;
      const named = this.#names.get(key);
      if (named) found = { ...named, start: first.start, end: word.end, lastWord: i };
    }
    return found;
  }

  /** Lists the terms of a text, those inside longer terms too. Never throws. */
  all(texte: Texte): Occurrence[] {
    return texte.words.flatMap((_, i) => this.at(texte, i) ?? []);
  }
}
