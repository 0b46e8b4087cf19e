import type * as z from 'zod/mini';
import { placeOfText } from '../syntax/align.ts';
import type { EntryNode, Located, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { type Expected, Piece } from './gathered.ts';
import { canonicalKey } from './identifiers.ts';
import type { NotationMeta } from './notation.ts';
import { itemIdsInProse, markedTerms } from './prose.ts';
import type { Field } from './values.ts';

const SENTENCES: NotationMeta = { fr: '', en: '', nature: 'prose' };

/** An entry that is a part of its own, what was read of it, and the parts below it. */
export interface Stretch {
  readonly field: Field<unknown>;
  readonly pieces: readonly Piece[];
  readonly below: readonly Stretch[];
}

/** What was read of each entry of one document that is a part of its own: the same entry, met again, need not be read. */
export type Memory = WeakMap<EntryNode, Stretch>;

/** Gathers, while a document is read, what the index and the rules need of it, in the order of the text. */
export class Gathering {
  #pieces: Piece[] = [];
  #stretches: Stretch[] = [];
  #current: Piece | undefined;
  readonly #path: { readonly written: string; readonly canonical: string }[] = [];

  constructor(
    private readonly root: Node,
    /** Nothing is kept apart without it. */
    private readonly memory: Memory | undefined,
  ) {}

  /** What has been gathered so far. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** The parts met so far, those below others left out. */
  get stretches(): readonly Stretch[] {
    return this.#stretches;
  }

  /**
   * Reads an entry of a mapping by `read`. One that is a part of its own is read once: what it gave is taken again as long
   * as its node is the same. Throws what `read` throws.
   */
  entry(holder: MapNode, entry: EntryNode, read: () => Field<unknown>): Field<unknown> {
    if (!this.memory || entry.part === holder.part) return read();
    const known = this.memory.get(entry) ?? this.#apart(read);
    this.memory.set(entry, known);
    for (const piece of known.pieces) this.#pieces.push(piece);
    this.#stretches.push(known);
    this.#current = undefined;
    return known.field;
  }

  #apart(read: () => Field<unknown>): Stretch {
    const outer = { pieces: this.#pieces, stretches: this.#stretches };
    this.#pieces = [];
    this.#stretches = [];
    this.#current = undefined;
    const field = read();
    const made: Stretch = { field, pieces: this.#pieces, below: this.#stretches };
    this.#pieces = outer.pieces;
    this.#stretches = outer.stretches;
    return made;
  }

  get #piece(): Piece {
    if (!this.#current) {
      this.#current = new Piece();
      this.#pieces.push(this.#current);
    }
    return this.#current;
  }

  /** Notes a text: what it refers to, what its sentences name. Never throws. */
  text(node: ScalarNode, meta: NotationMeta): void {
    if (meta.nature === 'prose' || meta.nature === 'texte') this.#piece.texts.push(node);
    if (meta.refers !== undefined) {
      this.#piece.references.push({ refers: meta.refers, id: node.text, place: node, prose: false });
    } else if (meta.nature === 'prose') {
      this.#sentences(node);
    } else if (meta.nature === 'date') {
      this.#piece.dates.push(node);
    } else if (meta.nature === 'duree') {
      this.#piece.durees.push(node);
    }
  }

  /** Notes every text below a node as sentences, whatever its shape. Never throws. */
  sentencesBelow(node: Node): void {
    if (node.kind === 'scalar') this.text(node, SENTENCES);
    else if (node.kind === 'list') for (const item of node.items) this.sentencesBelow(item);
    else if (node.kind === 'map') for (const { value } of node.entries) this.sentencesBelow(value);
  }

  #sentences(node: ScalarNode): void {
    this.#piece.prose.push(node);
    for (const { start, end, text } of itemIdsInProse(node.text)) {
      this.#piece.references.push({ refers: 'item', id: text, place: placeOfText(node, start, end), prose: true });
    }
    for (const { start, end, text } of markedTerms(node.text)) {
      this.#piece.terms.push({ text, place: placeOfText(node, start, end) });
    }
  }

  /** Enters an entry of a table; the function given back leaves it. Never throws. */
  enter(entry: EntryNode, meta: NotationMeta): () => void {
    const { key } = entry;
    if (meta.keysRefer !== undefined) {
      this.#piece.references.push({ refers: meta.keysRefer, id: key.text, place: key, prose: false });
    }
    if (meta.defines === undefined) return () => {};
    const nested = meta.defines !== 'pix' && meta.defines !== 'terme';
    const above = nested ? this.#path.at(-1) : undefined;
    const own = nested ? canonicalKey(meta.defines, key.text, above?.canonical ?? '') : key.text;
    const id = above ? `${above.written}.${key.text}` : key.text;
    const canonical = above ? `${above.canonical}.${own ?? key.text}` : (own ?? key.text);
    this.#piece.definitions.push({ kind: meta.defines, id, canonical, canonicalKey: own, key, entry });
    this.#path.push({ written: id, canonical });
    return () => {
      this.#path.pop();
    };
  }

  /** Notes a value of the wrong type or outside its list. Never throws. */
  invalid(node: Node, meta: NotationMeta, expected: Expected): void {
    this.#piece.issues.push({ kind: 'invalid', node, meta, expected });
  }

  /** Notes elements of a list that begin with something else than a dash and a space. Never throws. */
  bullets(marks: readonly Located[]): void {
    this.#piece.issues.push({ kind: 'bullets', marks });
  }

  /** Notes a key the schema does not have. Never throws. */
  unknownKey(entry: EntryNode, schema: z.ZodMiniObject): void {
    const top = this.root.kind === 'map' && (this.root as MapNode).entries.includes(entry);
    this.#piece.issues.push({ kind: 'unknown-key', entry, schema, top });
  }

  /** Notes a key met a second time. Never throws. */
  duplicateKey(entry: EntryNode, other: EntryNode): void {
    this.#piece.issues.push({ kind: 'duplicate-key', entry, other });
  }
}
