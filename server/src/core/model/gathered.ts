import type { z } from 'zod';
import { placeOfText } from '../syntax/align.ts';
import type { EntryNode, Located, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { canonicalKey } from './identifiers.ts';
import type { DefinitionKind, NotationMeta, ReferenceKind } from './notation.ts';
import { itemIdsInProse, markedTerms } from './prose.ts';

/** What a value should have been. */
export type Expected =
  | { readonly type: 'text' | 'number' | 'boolean' | 'list' | 'table' }
  | { readonly type: 'group'; readonly names: readonly string[] }
  | { readonly type: 'choice'; readonly values: readonly string[] };

/** What reading found wrong against the schema. */
export type ReadIssue =
  | { readonly kind: 'unknown-key'; readonly entry: EntryNode; readonly schema: z.ZodObject; readonly top: boolean }
  | { readonly kind: 'duplicate-key'; readonly entry: EntryNode; readonly other: EntryNode }
  | { readonly kind: 'invalid'; readonly node: Node; readonly meta: NotationMeta; readonly expected: Expected }
  | BulletsIssue;

/** Elements of one list that begin with something else than a dash and a space. */
export interface BulletsIssue {
  readonly kind: 'bullets';
  readonly marks: readonly Located[];
}

/** Something with an identifier, where its key stands. `id` is full (`C4.CR3.b`), as written. */
export interface Definition {
  readonly kind: DefinitionKind;
  readonly id: string;
  /** The full identifier as it should be written; what is nothing like one stays as written. */
  readonly canonical: string;
  /** The key as it should be written, undefined when it is nothing like an identifier of its kind. */
  readonly canonicalKey: string | undefined;
  readonly key: ScalarNode;
  readonly entry: EntryNode;
}

/** A place that names something by its identifier. `prose` tells a word in a sentence from a field made for it. */
export interface Reference {
  readonly refers: ReferenceKind;
  readonly id: string;
  readonly place: Located;
  readonly prose: boolean;
}

/** A term marked in a sentence (`*terme**`); the place is that of the words between the asterisks. */
export interface MarkedTerm {
  readonly text: string;
  readonly place: Located;
}

const SENTENCES: NotationMeta = { fr: '', en: '', nature: 'prose' };

/** Gathers, while a document is read, what the index and the rules need of it, in the order of the text. */
export class Gathered {
  readonly issues: ReadIssue[] = [];
  readonly definitions: Definition[] = [];
  readonly references: Reference[] = [];
  readonly terms: MarkedTerm[] = [];
  readonly prose: ScalarNode[] = [];
  /** Every text people read: sentences, titles, names; neither identifiers nor dates. */
  readonly texts: ScalarNode[] = [];
  /** Texts of the fields made for a date, right or wrong. */
  readonly dates: ScalarNode[] = [];
  /** Texts of the fields made for a duration, right or wrong. */
  readonly durees: ScalarNode[] = [];
  readonly #path: { readonly written: string; readonly canonical: string }[] = [];

  constructor(private readonly root: Node) {}

  /** Notes a text: what it refers to, what its sentences name. Never throws. */
  text(node: ScalarNode, meta: NotationMeta): void {
    if (meta.nature === 'prose' || meta.nature === 'texte') this.texts.push(node);
    if (meta.refers !== undefined) {
      this.references.push({ refers: meta.refers, id: node.text, place: node, prose: false });
    } else if (meta.nature === 'prose') {
      this.#sentences(node);
    } else if (meta.nature === 'date') {
      this.dates.push(node);
    } else if (meta.nature === 'duree') {
      this.durees.push(node);
    }
  }

  /** Notes every text below a node as sentences, whatever its shape. Never throws. */
  sentencesBelow(node: Node): void {
    if (node.kind === 'scalar') this.text(node, SENTENCES);
    else if (node.kind === 'list') for (const item of node.items) this.sentencesBelow(item);
    else if (node.kind === 'map') for (const { value } of node.entries) this.sentencesBelow(value);
  }

  #sentences(node: ScalarNode): void {
    this.prose.push(node);
    for (const { start, end, text } of itemIdsInProse(node.text)) {
      this.references.push({ refers: 'item', id: text, place: placeOfText(node, start, end), prose: true });
    }
    for (const { start, end, text } of markedTerms(node.text)) {
      this.terms.push({ text, place: placeOfText(node, start, end) });
    }
  }

  /** Enters an entry of a table; the function given back leaves it. Never throws. */
  enter(entry: EntryNode, meta: NotationMeta): () => void {
    const { key } = entry;
    if (meta.keysRefer !== undefined) {
      this.references.push({ refers: meta.keysRefer, id: key.text, place: key, prose: false });
    }
    if (meta.defines === undefined) return () => {};
    const nested = meta.defines !== 'pix' && meta.defines !== 'terme';
    const above = nested ? this.#path.at(-1) : undefined;
    const own = nested ? canonicalKey(meta.defines, key.text, above?.canonical ?? '') : key.text;
    const id = above ? `${above.written}.${key.text}` : key.text;
    const canonical = above ? `${above.canonical}.${own ?? key.text}` : (own ?? key.text);
    this.definitions.push({ kind: meta.defines, id, canonical, canonicalKey: own, key, entry });
    this.#path.push({ written: id, canonical });
    return () => {
      this.#path.pop();
    };
  }

  /** Notes a value of the wrong type or outside its list. Never throws. */
  invalid(node: Node, meta: NotationMeta, expected: Expected): void {
    this.issues.push({ kind: 'invalid', node, meta, expected });
  }

  /** Notes elements of a list that begin with something else than a dash and a space. Never throws. */
  bullets(marks: readonly Located[]): void {
    this.issues.push({ kind: 'bullets', marks });
  }

  /** Notes a key the schema does not have. Never throws. */
  unknownKey(entry: EntryNode, schema: z.ZodObject): void {
    const top = this.root.kind === 'map' && (this.root as MapNode).entries.includes(entry);
    this.issues.push({ kind: 'unknown-key', entry, schema, top });
  }

  /** Notes a key met a second time. Never throws. */
  duplicateKey(entry: EntryNode, other: EntryNode): void {
    this.issues.push({ kind: 'duplicate-key', entry, other });
  }
}
