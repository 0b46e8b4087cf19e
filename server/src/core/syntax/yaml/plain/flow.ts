import type { EntryNode, ListNode, MapNode, Node } from '../../tree.ts';
import { COLON, type Cursor, endsLine, endsWord, HASH, SPACE, UNUSUAL } from './cursor.ts';
import type { Nodes } from './nodes.ts';
import { DOUBLE, expectPlain, readQuoted, type Scalar, SINGLE } from './scalars.ts';

const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Tells whether a bracket or a brace opens at hand. Never throws. */
export function atFlow({ code }: Cursor): boolean {
  return code === OPEN_LIST || code === OPEN_MAP;
}

/** Reads lists and mappings written between brackets, on one line. */
export class FlowReader {
  constructor(
    private readonly cursor: Cursor,
    private readonly nodes: Nodes,
    /** How deep nodes may be. */
    private readonly limit: number,
  ) {}

  /** Reads what opens at hand, `depth` levels below the root, and leaves the cursor after it. Throws UNUSUAL. */
  read(depth: number): ListNode | MapNode {
    if (depth >= this.limit) throw UNUSUAL;
    const { cursor, nodes } = this;
    const start = cursor.at;
    if (cursor.code === OPEN_LIST) {
      const items = this.#all(CLOSE_LIST, () => this.#value(depth + 1));
      return nodes.list(start, cursor.at, true, items);
    }
    const entries = this.#all(CLOSE_MAP, () => this.#entry(depth));
    return nodes.map(start, cursor.at, true, entries);
  }

  #all<T>(close: number, read: () => T): T[] {
    const { cursor } = this;
    const all: T[] = [];
    cursor.at++;
    cursor.skipSpaces();
    if (cursor.code !== close) {
      for (;;) {
        all.push(read());
        cursor.skipSpaces();
        if (cursor.code === close) break;
        if (cursor.code !== COMMA) throw UNUSUAL;
        cursor.at++;
        cursor.skipSpaces();
      }
    }
    cursor.at++;
    return all;
  }

  #entry(depth: number): EntryNode {
    const { cursor, nodes } = this;
    const key = nodes.key(this.#scalar());
    cursor.skipSpaces();
    if (cursor.code !== COLON || cursor.text.charCodeAt(cursor.at + 1) !== SPACE) throw UNUSUAL;
    cursor.at++;
    cursor.skipSpaces();
    return nodes.entry(key, this.#value(depth + 1));
  }

  #value(depth: number): Node {
    if (atFlow(this.cursor)) return this.read(depth);
    return this.nodes.value(this.#scalar());
  }

  #scalar(): Scalar {
    const { cursor } = this;
    if (cursor.code === DOUBLE || cursor.code === SINGLE) return readQuoted(cursor);
    expectPlain(cursor);
    const { text, at: start } = cursor;
    let end = start;
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (endsLine(code) || code === HASH) throw UNUSUAL;
      if (isIndicator(code) || (code === COLON && endsEntryName(text.charCodeAt(at + 1)))) break;
      if (code !== SPACE) end = at + 1;
    }
    cursor.at = end;
    return { start, end, style: 'plain', text: text.slice(start, end) };
  }
}

function isIndicator(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP;
}

function endsEntryName(code: number): boolean {
  return endsWord(code) || isIndicator(code);
}
