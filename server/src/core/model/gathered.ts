import type * as z from 'zod/mini';
import type { EntryNode, Located, Node, ScalarNode } from '../syntax/tree.ts';
import type { DefinitionKind, NotationMeta, ReferenceKind } from './notation.ts';

/** What a value should have been. */
export type Expected =
  | { readonly type: 'text' | 'number' | 'boolean' | 'list' | 'table' }
  | { readonly type: 'group'; readonly names: readonly string[] }
  | { readonly type: 'choice'; readonly values: readonly string[] };

/** What reading found wrong against the schema. */
export type ReadIssue =
  | { readonly kind: 'unknown-key'; readonly entry: EntryNode; readonly schema: z.ZodMiniObject; readonly top: boolean }
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

/** What reading one stretch of a document gathers, in the order of the text. */
export class Piece {
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
}

/**
 * What the index and the rules need of a document, in the order of the text. It is kept in pieces, which an edit elsewhere
 * leaves as they are, and joined only when a list is asked for.
 */
export class Gathered {
  #issues: readonly ReadIssue[] | undefined;
  #definitions: readonly Definition[] | undefined;
  #references: readonly Reference[] | undefined;
  #terms: readonly MarkedTerm[] | undefined;
  #prose: readonly ScalarNode[] | undefined;
  #texts: readonly ScalarNode[] | undefined;
  #dates: readonly ScalarNode[] | undefined;
  #durees: readonly ScalarNode[] | undefined;

  constructor(private readonly pieces: readonly Piece[]) {}

  get issues(): readonly ReadIssue[] {
    this.#issues ??= this.pieces.flatMap((piece) => piece.issues);
    return this.#issues;
  }

  get definitions(): readonly Definition[] {
    this.#definitions ??= this.pieces.flatMap((piece) => piece.definitions);
    return this.#definitions;
  }

  get references(): readonly Reference[] {
    this.#references ??= this.pieces.flatMap((piece) => piece.references);
    return this.#references;
  }

  get terms(): readonly MarkedTerm[] {
    this.#terms ??= this.pieces.flatMap((piece) => piece.terms);
    return this.#terms;
  }

  get prose(): readonly ScalarNode[] {
    this.#prose ??= this.pieces.flatMap((piece) => piece.prose);
    return this.#prose;
  }

  /** Every text people read: sentences, titles, names; neither identifiers nor dates. */
  get texts(): readonly ScalarNode[] {
    this.#texts ??= this.pieces.flatMap((piece) => piece.texts);
    return this.#texts;
  }

  /** Texts of the fields made for a date, right or wrong. */
  get dates(): readonly ScalarNode[] {
    this.#dates ??= this.pieces.flatMap((piece) => piece.dates);
    return this.#dates;
  }

  /** Texts of the fields made for a duration, right or wrong. */
  get durees(): readonly ScalarNode[] {
    this.#durees ??= this.pieces.flatMap((piece) => piece.durees);
    return this.#durees;
  }
}
