import type { Document } from '../model/document.ts';
import { termKey } from '../model/fold.ts';
import type { Match } from '../model/prose.ts';
import { type Glossary, type GlossaryEntry, namesOf } from './glossaire.ts';

/** A place of a text that names a term of the glossaries, marked or not: UTF-16 offsets in the text. */
export interface TermMatch extends Match {
  readonly entry: GlossaryEntry;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** What may stand between two words of one term. */
const JOINT = /^(?:\s{1,3}|\n\s*|['’]\s?|[-‑])$/;

/** Finds the terms of a référentiel's glossaries in texts, whatever their case, accents, hyphens and plural. */
export class TermFinder {
  readonly #names = new Map<string, GlossaryEntry>();
  /** Beginnings of the names, so that a text is left as soon as no name goes on. */
  readonly #beginnings = new Set<string>();
  readonly #words = new Map<string, string>();
  /** Names that are acronyms: in small letters they would be other words (`SEL`, `sel`). */
  readonly #acronyms = new Set<string>();

  constructor(entries: readonly GlossaryEntry[]) {
    for (const entry of entries) this.#add(termKey(entry.term), entry.term, entry);
    for (const entry of entries) for (const name of entry.names) this.#add(name.key, name.text, entry);
  }

  #add(key: string, text: string, entry: GlossaryEntry): void {
    if (key.length < 2 || this.#names.has(key)) return;
    this.#names.set(key, entry);
    if (/^[\p{Lu}\p{N}]{2,6}$/u.test(text)) this.#acronyms.add(key);
    for (let end = 1; end <= key.length; end++) this.#beginnings.add(key.slice(0, end));
  }

  /** Lists the terms of a text in its order; where two overlap, the longer of those that begin first. Never throws. */
  findIn(text: string): TermMatch[] {
    if (this.#names.size === 0) return [];
    const words = [...text.matchAll(WORD)];
    const found: TermMatch[] = [];
    for (let i = 0; i < words.length; i++) {
      const match = this.#from(text, words, i);
      if (!match) continue;
      found.push(match.term);
      i = match.last;
    }
    return found;
  }

  #from(text: string, words: readonly RegExpExecArray[], from: number) {
    const start = words[from]?.index ?? 0;
    let key = '';
    let found: { readonly term: TermMatch; readonly last: number } | undefined;
    let end = start;
    for (let i = from; i < words.length; i++) {
      const word = words[i];
      if (!word || (i > from && !JOINT.test(text.slice(end, word.index)))) break;
      key += this.#folded(word[0]);
      if (!this.#beginnings.has(key)) break;
      end = word.index + word[0].length;
      const entry = this.#names.get(key);
      const written = text.slice(start, end);
      if (entry && this.#mayBe(key, written)) found = { term: { start, end, text: written, entry }, last: i };
    }
    return found;
  }

  #mayBe(key: string, written: string): boolean {
    return !this.#acronyms.has(key) || /^[\p{Lu}\p{N}]{2,}s?$/u.test(written);
  }

  /** The same words come back all along a document. */
  #folded(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const made = termKey(word);
    this.#words.set(word, made);
    return made;
  }
}

const finders = new WeakMap<Glossary, TermFinder>();

/** Gives what finds the terms of a référentiel in texts. Made once for the names that they have. Never throws. */
export function termFinderOf(referentiel: Document<'referentiel'>): TermFinder {
  const glossary = namesOf(referentiel);
  const known = finders.get(glossary);
  if (known) return known;
  const made = new TermFinder(glossary.entries);
  finders.set(glossary, made);
  return made;
}
