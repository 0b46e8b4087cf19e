import type * as mdast from 'mdast';
import type { Span } from '../../text/span.ts';
import type { Comment } from '../tree.ts';
import type { Block, Line, ListItem, Row } from './blocks.ts';
import { meantIn } from './meant.ts';
import { readWords, type Words } from './words.ts';

/** Lists nested deeper than this are not read. */
const MAX_DEPTH = 40;

/** Ends as titles do not, or goes on over lines; « Quand ? » is a title. */
const SENTENCE = /[.;…]$|[\r\n]|(?:\S+\s+){7,}.*[!?]$/;

/** Turns what the parser gives into our blocks, with absolute offsets. */
export class Converter {
  readonly #hidden: readonly Span[];

  constructor(
    private readonly text: string,
    /** How many characters stand before what the parser was given. */
    private readonly shift: number,
    comments: readonly Comment[],
  ) {
    this.#hidden = comments.map(({ span }) => span);
  }

  /** Converts blocks; undefined when they are nested too deep. Never throws. */
  blocksOf(nodes: readonly mdast.RootContent[], depth = 0): Block[] | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const blocks: Block[] = [];
    for (const node of nodes) {
      const block = this.#block(node, depth);
      if (block === undefined) return undefined;
      if (block) blocks.push(...(block.kind === 'paragraph' ? meantIn(block) : [block]));
    }
    return blocks;
  }

  /** Gives null for what is no block, undefined for what is nested too deep. */
  #block(node: mdast.RootContent, depth: number): Block | null | undefined {
    const span = this.#spanOf(node);
    switch (node.type) {
      case 'heading':
        return this.#heading(node, span);
      case 'paragraph':
        return this.#paragraph(span);
      case 'list':
        return this.#list(node, span, depth);
      case 'table': {
        const [head, ...rows] = node.children.map((row) => this.#row(row));
        return head ? { kind: 'table', span, head, rows } : null;
      }
      case 'yaml':
      case 'thematicBreak':
        return null;
      default:
        return this.#isHidden(span) ? null : { kind: 'other', span };
    }
  }

  #heading(node: mdast.Heading, span: Span): Block | null {
    const words = this.#content(node.children, span.end);
    const underlined = this.text[span.start] !== '#';
    // A line of dashes right below a sentence was meant to part it from what follows.
    if (underlined && node.depth === 2 && SENTENCE.test(words.text))
      return this.#paragraph({ start: words.start, end: words.end });
    return { kind: 'heading', span, depth: node.depth, words, underlined };
  }

  #paragraph(span: Span): Block | null {
    const lines: Line[] = [];
    for (const found of this.text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
      const raw = found[0];
      const breaks = / {2,}$|\\$/.test(raw);
      const start = span.start + found.index + (raw.length - raw.trimStart().length);
      const end = span.start + found.index + raw.replace(/\\$/, '').trimEnd().length;
      const parts = readWords(this.text, start, Math.max(start, end), this.#hidden).split(/\n/g);
      // `<br>` ends a line as two spaces do.
      lines.push(...parts.map((words, i) => ({ words, breaks: breaks || i < parts.length - 1 })));
    }
    return lines.length > 0 ? { kind: 'paragraph', span, lines } : null;
  }

  #list(node: mdast.List, span: Span, depth: number): Block | undefined {
    const items: ListItem[] = [];
    for (const item of node.children) {
      const blocks = this.blocksOf(item.children, depth + 1);
      if (!blocks) return undefined;
      items.push({ span: this.#spanOf(item), blocks });
    }
    return { kind: 'list', span, items };
  }

  #row(node: mdast.TableRow): Row {
    const cells = node.children.map((cell) => {
      const { start, end } = this.#spanOf(cell);
      // An empty cell is where a text would go, after its first bar and a space.
      const inside = Math.min(end, start + (this.text[start] === '|' ? 1 : 0) + (this.text[start + 1] === ' ' ? 1 : 0));
      return this.#content(cell.children, inside);
    });
    return { span: this.#spanOf(node), cells };
  }

  #content(children: readonly mdast.Nodes[], empty: number): Words {
    const [first, last] = [children[0], children.at(-1)];
    if (!first || !last) return readWords(this.text, empty, empty, this.#hidden);
    return readWords(this.text, this.#spanOf(first).start, this.#spanOf(last).end, this.#hidden).trim();
  }

  #isHidden({ start, end }: Span): boolean {
    return readWords(this.text, start, end, this.#hidden).isBlank;
  }

  #spanOf({ position }: mdast.Nodes): Span {
    // The parser always gives places; the types allow for trees made by hand.
    return { start: (position?.start.offset ?? 0) + this.shift, end: (position?.end.offset ?? 0) + this.shift };
  }
}
