import type { Words } from '../../syntax/markdown/words.ts';
import type { EntryNode, ListNode, MapNode, Node, Part, ScalarNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Forms } from './forms.ts';

/** Makes the nodes of one part of the tree; all it is given is absolute. */
export class Maker {
  constructor(
    readonly source: string,
    private readonly part: Part,
    private readonly base: number,
    /** How each element and entry is written, for what edits them. */
    readonly forms: Forms,
  ) {}

  /** Makes a text; `meant` is what it means when it is not what it shows. */
  scalar(words: Words, meant: string = words.text): ScalarNode {
    const { start, end } = words;
    const source = this.source.slice(start, end);
    const places =
      meant === words.text && meant !== source
        ? words.places.map((place) => ({ start: place.start - start, end: place.end - start }))
        : undefined;
    const node = { kind: 'scalar', ...this.#place({ start, end }), text: meant, source, style: 'markdown' } as const;
    return places ? { ...node, places } : node;
  }

  /** Makes a hole where a value could be. */
  empty(at: number): Node {
    return { kind: 'empty', ...this.#place({ start: at, end: at }) };
  }

  /** Makes a list over a span. */
  list(span: Span, items: readonly Node[]): ListNode {
    return { kind: 'list', ...this.#place(span), flow: false, items };
  }

  /** Makes a mapping over a span. */
  map(span: Span, entries: readonly EntryNode[]): MapNode {
    return { kind: 'map', ...this.#place(span), flow: false, entries };
  }

  /** Makes an entry: `words` stand for the key `name`. */
  entry(name: string, words: Words, value: Node): EntryNode {
    const key = this.scalar(words, name);
    // A title is its own name.
    return this.#entry(key.part === value.part && key.start === value.start ? { ...key, implied: true } : key, value);
  }

  /** Makes an entry whose key `name` is not written as such: a place stands for it. */
  entryAt(name: string, span: Span, value: Node): EntryNode {
    const source = this.source.slice(span.start, span.end);
    const key = { kind: 'scalar', ...this.#place(span), text: name, source, style: 'markdown', implied: true } as const;
    return this.#entry(key, value);
  }

  /** Gives where a value missing after a name would stand: after its marks and its colon. */
  afterKey({ end }: Words): number {
    const after = /^[*_]*[ \t\u00a0\u202f]*:?[*_]*/.exec(this.source.slice(end, end + 10));
    return end + (after?.[0].length ?? 0);
  }

  /** Gives the absolute span of a place of this part. */
  spanOf(node: Span): Span {
    return { start: this.base + node.start, end: this.base + node.end };
  }

  #entry(key: ScalarNode, value: Node): EntryNode {
    const start = value.part === this.part ? Math.min(key.start, value.start) : key.start;
    const end = value.part === this.part ? Math.max(key.end, value.end) : key.end;
    return { kind: 'entry', part: this.part, start, end, key, value };
  }

  #place({ start, end }: Span) {
    return { part: this.part, start: start - this.base, end: end - this.base };
  }
}
