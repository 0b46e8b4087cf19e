import type { Document } from '../model/document.ts';
import { termKey } from '../model/fold.ts';
import type { Located, ScalarNode } from '../syntax/tree.ts';

/** The glossaries of a référentiel, by their key. */
export const GLOSSARIES = ['glossaire', 'glossaire_certification'] as const;

/** One name of a term: its own, or one of `aussi`. */
export interface TermName {
  readonly text: string;
  readonly key: string;
  readonly place: Located;
}

/** An entry of a glossary. */
export interface GlossaryEntry {
  readonly glossary: (typeof GLOSSARIES)[number];
  /** The term as written. */
  readonly term: string;
  readonly node: ScalarNode;
  /** Empty when it is not given yet. */
  readonly definition: string;
  /** The term first, then the names of `aussi`. */
  readonly names: readonly TermName[];
}

/** The terms a référentiel defines, in both its glossaries. */
export class Glossary {
  readonly #byKey = new Map<string, GlossaryEntry>();

  constructor(readonly entries: readonly GlossaryEntry[]) {
    // A term's own name wins over what another entry is also called.
    for (const entry of entries) this.#add(termKey(entry.term), entry);
    for (const entry of entries) for (const name of entry.names) this.#add(name.key, entry);
  }

  #add(key: string, entry: GlossaryEntry): void {
    if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, entry);
  }

  /**
   * Finds the entry of a term however it is written: case, accents, spaces, hyphens and plural are folded, a leading
   * article is dropped, and `aussi` is known. Never throws.
   */
  find(term: string): GlossaryEntry | undefined {
    return this.#byKey.get(termKey(term));
  }
}

const cache = new WeakMap<Document, Glossary>();

/** Gives the glossary of a référentiel: both parts as one. Computed once for each document. Never throws. */
export function glossaryOf(referentiel: Document<'referentiel'>): Glossary {
  const known = cache.get(referentiel);
  if (known) return known;
  const made = new Glossary(GLOSSARIES.flatMap((name) => entriesOf(referentiel, name)));
  cache.set(referentiel, made);
  return made;
}

function entriesOf(referentiel: Document<'referentiel'>, glossary: GlossaryEntry['glossary']): GlossaryEntry[] {
  return (referentiel.root.get(glossary)?.entries ?? []).map(({ name: term, key: node, value }) => ({
    glossary,
    term,
    node,
    definition: value?.get('definition')?.value ?? '',
    names: [
      { text: term, key: termKey(term), place: node },
      ...(value?.get('aussi')?.items ?? []).map((leaf) => ({
        text: leaf.value,
        key: termKey(leaf.value),
        place: leaf.node,
      })),
    ],
  }));
}
