import type { EmptyNode, EntryNode, ListNode, MapNode, Node, ScalarNode } from '../../tree.ts';
import { Part } from '../../tree.ts';
import { visibleKey } from '../lookalike.ts';
import { UNUSUAL } from './cursor.ts';
import type { Scalar } from './scalars.ts';

const ASCII = /^[ -~]*$/;

/** Makes the nodes of a tree from absolute offsets: each is given its place relative to the part at hand. */
export class Nodes {
  readonly offsets = new Map<Part, number>();
  readonly #text: string;
  #part: Part;
  #base: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#part = this.#newPart(start);
    this.#base = start;
  }

  /** A value: nothing when it is written `~` or `null`. */
  value({ start, end, style, text }: Scalar): ScalarNode | EmptyNode {
    if (style !== 'plain' || (text !== '~' && text !== 'null')) return this.#scalar(start, end, style, text);
    return { kind: 'empty', part: this.#part, start: start - this.#base, end: end - this.#base };
  }

  /** A key; characters in it that nobody sees are the parser's to report. Throws UNUSUAL. */
  key({ start, end, style, text }: Scalar): ScalarNode {
    if (style === 'plain' && !ASCII.test(text) && visibleKey(text) !== text) throw UNUSUAL;
    return this.#scalar(start, end, style, text);
  }

  empty(at: number): EmptyNode {
    return { kind: 'empty', part: this.#part, start: at - this.#base, end: at - this.#base };
  }

  list(start: number, end: number, flow: boolean, items: readonly Node[]): ListNode {
    return { kind: 'list', part: this.#part, start: start - this.#base, end: end - this.#base, flow, items };
  }

  map(start: number, end: number, flow: boolean, entries: readonly EntryNode[]): MapNode {
    return { kind: 'map', part: this.#part, start: start - this.#base, end: end - this.#base, flow, entries };
  }

  entry(key: ScalarNode, value: Node): EntryNode {
    return { kind: 'entry', part: this.#part, start: key.start, end: Math.max(key.end, value.end), key, value };
  }

  /** Gives the absolute offset where a node of the part at hand ends. */
  endOf(node: Node | EntryNode): number {
    return this.#base + node.end;
  }

  /** Reads an entry that moves as one: its nodes get a part of their own, which begins at an offset. */
  apart(offset: number, read: () => EntryNode): EntryNode {
    const [part, base] = [this.#part, this.#base];
    this.#part = this.#newPart(offset);
    this.#base = offset;
    const entry = read();
    this.#part = part;
    this.#base = base;
    return entry;
  }

  #scalar(start: number, end: number, style: ScalarNode['style'], text: string): ScalarNode {
    // What is written on one line without quotes is what it says: the texts are one. Joined lines are shorter.
    const written = style === 'plain' && text.length === end - start ? text : this.#text.slice(start, end);
    const source = written.trimEnd();
    const from = start - this.#base;
    return { kind: 'scalar', part: this.#part, start: from, end: from + source.length, text, source, style };
  }

  #newPart(offset: number): Part {
    const part = new Part();
    this.offsets.set(part, offset);
    return part;
  }
}
