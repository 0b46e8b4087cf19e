import type { Comment, EntryNode, ListNode, MapNode, Node, Tree } from '../../tree.ts';
import { MARK } from '../comments.ts';
import { atBlockHeader, readBlockScalar } from './blockScalar.ts';
import { Cursor, UNUSUAL } from './cursor.ts';
import { atFlow, FlowReader } from './flow.ts';
import { Nodes } from './nodes.ts';
import { DOUBLE, readKey, readPlain, readQuoted, type Scalar, SINGLE } from './scalars.ts';

/**
 * Reads the part of YAML that documents are usually written in: mappings, lists, texts on one or several lines, with or
 * without quotes, in blocks, between brackets, comments. Gives the very tree that the whole parser would, in a fraction of
 * the time, or undefined when the text holds anything else, right or wrong. `depth` is the greatest allowed. Never throws.
 */
export function readUsual(text: string, depth: number): Tree | undefined {
  if (UNREAD.test(text)) return undefined;
  const comments: Comment[] = [];
  try {
    const reader = new Reader(new Cursor(text, text.includes(MARK) ? comments : undefined), depth);
    const root = reader.readRoot();
    const ours = comments.filter((comment) => comment.text.includes(MARK));
    return { root, offsets: reader.nodes.offsets, comments: ours, problems: [] };
  } catch (fault) {
    if (fault === UNUSUAL) return undefined;
    throw fault;
  }
}

/** Tabs and marks of order, which only the whole parser knows how to take. */
const UNREAD = /[\t\ufeff\0]/;

/** How deep entries of block mappings get a part of their own: `competences`, then `C4`. */
export const PART_DEPTH = 2;

class Reader {
  readonly nodes: Nodes;
  readonly #flow: FlowReader;

  constructor(
    private readonly cursor: Cursor,
    private readonly limit: number,
  ) {
    this.nodes = new Nodes(cursor.text, cursor.at);
    this.#flow = new FlowReader(cursor, this.nodes, limit);
  }

  readRoot(): Node {
    const key = this.cursor.atDash ? undefined : readKey(this.cursor);
    const root = key ? this.#map(key, 0) : this.#list(0);
    if (this.cursor.column >= 0) throw UNUSUAL;
    return root;
  }

  /** Reads what stands on a line of its own, further right than `parent`. */
  #node(parent: number, depth: number): Node {
    if (this.cursor.atDash) return this.#list(depth);
    const key = readKey(this.cursor);
    if (key) return this.#map(key, depth);
    // After a comment the parser takes the lines of a text by other margins.
    if (this.cursor.commented) throw UNUSUAL;
    return this.#inline(parent, depth);
  }

  #map(first: Scalar, depth: number): MapNode {
    if (depth >= this.limit) throw UNUSUAL;
    const { cursor, nodes } = this;
    const { column } = cursor;
    const entries: EntryNode[] = [];
    let end = first.start;
    for (let key: Scalar | undefined = first; key; key = cursor.column === column ? this.#nextKey() : undefined) {
      const { start } = key;
      const entry = this.#entry(key, column, depth);
      end = start + entry.end - entry.start;
      entries.push(entry);
    }
    if (cursor.column > column) throw UNUSUAL;
    return nodes.map(first.start, end, false, entries);
  }

  #nextKey(): Scalar {
    const key = readKey(this.cursor);
    if (!key) throw UNUSUAL;
    return key;
  }

  #entry(name: Scalar, column: number, depth: number): EntryNode {
    const { nodes } = this;
    const read = () => {
      const key = nodes.key(name);
      return nodes.entry(key, this.#below(column, depth + 1));
    };
    return depth < PART_DEPTH ? nodes.apart(name.start, read) : read();
  }

  /** Reads the value of the key whose colon is at hand. */
  #below(column: number, depth: number): Node {
    const { cursor, nodes } = this;
    cursor.at++;
    cursor.skipSpaces();
    if (!cursor.atRest) return this.#inline(column, depth);
    const { at } = cursor;
    cursor.leaveLine();
    if (cursor.column > column) return this.#node(column, depth);
    return cursor.column === column && cursor.atDash ? this.#list(depth) : nodes.empty(at);
  }

  #list(depth: number): ListNode {
    if (depth >= this.limit) throw UNUSUAL;
    const { cursor, nodes } = this;
    const { column, at: start } = cursor;
    const items: Node[] = [];
    let end = start;
    while (cursor.column === column && cursor.atDash) {
      const item = this.#item(column, depth + 1);
      end = Math.max(end, nodes.endOf(item));
      items.push(item);
    }
    if (items.length === 0 || cursor.column > column) throw UNUSUAL;
    return nodes.list(start, end, false, items);
  }

  #item(column: number, depth: number): Node {
    const { cursor, nodes } = this;
    const dash = cursor.at;
    cursor.at++;
    cursor.skipSpaces();
    if (cursor.atRest) {
      const { at } = cursor;
      cursor.leaveLine();
      return cursor.column > column ? this.#node(column, depth) : nodes.empty(at);
    }
    if (cursor.atDash) throw UNUSUAL;
    cursor.column = column + cursor.at - dash;
    const key = readKey(cursor);
    return key ? this.#map(key, depth) : this.#inline(column, depth);
  }

  /** Reads a value that begins on the line at hand; its other lines are further right than `parent`. */
  #inline(parent: number, depth: number): Node {
    const { cursor, nodes } = this;
    const { code } = cursor;
    let node: Node;
    if (atFlow(cursor)) node = this.#flow.read(depth);
    else if (atBlockHeader(cursor)) node = nodes.value(readBlockScalar(cursor, parent));
    else node = nodes.value(code === DOUBLE || code === SINGLE ? readQuoted(cursor) : readPlain(cursor, parent));
    cursor.leaveLine();
    return node;
  }
}
