import type { Document } from '../model/document.ts';
import { lineageOf } from '../model/excerpts.ts';
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
  /** Its position among the entries of both glossaries, zero-based. */
  readonly rank: number;
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
  #names: string | undefined;
  /** The same terms are looked for after each edit. */
  readonly #keys = new Map<string, string>();

  constructor(readonly entries: readonly GlossaryEntry[]) {
    // A term's own name wins over what another entry is also called.
    for (const entry of entries) this.#add(termKey(entry.term), entry);
    for (const entry of entries) for (const name of entry.names) this.#add(name.key, entry);
  }

  /** All the names, as written: equal for two glossaries exactly when they call the same things the same. */
  get names(): string {
    this.#names ??= this.entries
      .map(({ glossary, names }) => [glossary, ...names.map(({ text }) => text)].join('\t'))
      .join('\n');
    return this.#names;
  }

  #add(key: string, entry: GlossaryEntry): void {
    if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, entry);
  }

  /**
   * Finds the entry of a term however it is written: case, accents, spaces, hyphens and plural are folded, a leading
   * article is dropped, and `aussi` is known. Never throws.
   */
  find(term: string): GlossaryEntry | undefined {
    const key = this.#keys.get(term) ?? termKey(term);
    this.#keys.set(term, key);
    return this.#byKey.get(key);
  }
}

const cache = new WeakMap<Document, Glossary>();
/** An edit elsewhere leaves the glossaries as they were. */
const latest = new WeakMap<object, { readonly fields: readonly unknown[]; readonly glossary: Glossary }>();

function readEntries(referentiel: Document<'referentiel'>): GlossaryEntry[] {
  return GLOSSARIES.flatMap((name) => entriesOf(referentiel, name)).map((entry, rank) => ({ ...entry, rank }));
}

/** Gives the glossary of a référentiel: both parts as one. Computed once for each document. Never throws. */
export function glossaryOf(referentiel: Document<'referentiel'>): Glossary {
  const known = cache.get(referentiel);
  if (known) return known;
  const fields = GLOSSARIES.map((name) => referentiel.root.field(name));
  const last = latest.get(lineageOf(referentiel));
  const isSame = last && fields.every((field, i) => field === last.fields[i]);
  const made = isSame ? last.glossary : new Glossary(readEntries(referentiel));
  cache.set(referentiel, made);
  latest.set(lineageOf(referentiel), { fields, glossary: made });
  return made;
}

const named = new WeakMap<object, Glossary>();

/**
 * Gives a glossary with the names of that of a référentiel: the same object as long as no edit changes a name. Its entries
 * may be those of an earlier version of the document: only their names and ranks hold. Never throws.
 */
export function namesOf(referentiel: Document<'referentiel'>): Glossary {
  const lineage = lineageOf(referentiel);
  const own = glossaryOf(referentiel);
  const known = named.get(lineage);
  if (known?.names === own.names) return known;
  named.set(lineage, own);
  return own;
}

function entriesOf(
  referentiel: Document<'referentiel'>,
  glossary: GlossaryEntry['glossary'],
): Omit<GlossaryEntry, 'rank'>[] {
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
