import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type EntryNode, type Node, Part, type ScalarNode, type SyntaxProblem } from '../tree.ts';
import { visibleKey } from './lookalike.ts';
import type { ReadLimits } from './parse.ts';
import { PART_DEPTH } from './plain/read.ts';

/** Thrown inside the reader when a document passes a limit; `reason` is the limit's name. */
export class TooLarge extends Error {
  constructor(readonly reason: 'length' | 'depth' | 'aliases' | 'cycle') {
    super(reason);
  }
}

const STYLES: Readonly<Record<string, ScalarNode['style']>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** Turns the nodes of the `yaml` package into ours: aliases resolved, offsets relative to parts. */
export class Converter {
  readonly offsets = new Map<Part, number>();
  readonly problems: SyntaxProblem[] = [];
  readonly #anchors = new Map<string, { node: Node | undefined; size: number }>();
  #count = 0;
  #aliased = 0;

  constructor(
    readonly text: string,
    private readonly limits: ReadLimits,
    /** What is meant by the values, named by their offsets, that YAML misreads. */
    private readonly meant: ReadonlyMap<number, string>,
  ) {}

  /** Converts the content of a document. Throws TooLarge. */
  convertRoot(contents: ParsedNode | null): Node {
    const part = this.#newPart(contents?.range[0] ?? 0);
    return this.#convert(contents, part, contents?.range[0] ?? 0, 0);
  }

  #newPart(offset: number): Part {
    const part = new Part();
    this.offsets.set(part, offset);
    return part;
  }

  #convert(node: ParsedNode | null, part: Part, at: number, depth: number): Node {
    if (depth > this.limits.depth) throw new TooLarge('depth');
    this.#count++;
    const base = this.offsets.get(part) ?? 0;
    if (node === null) return { kind: 'empty', part, start: at - base, end: at - base };
    if (isAlias(node)) return this.#alias(node.source, part, node.range[0] - base, node.range[1] - base);
    const anchor = node.anchor;
    const before = this.#count;
    if (anchor !== undefined) this.#anchors.set(anchor, { node: undefined, size: 0 });
    const result = this.#content(node, part, base, depth);
    if (anchor !== undefined) this.#anchors.set(anchor, { node: result, size: this.#count - before + 1 });
    return result;
  }

  #content(
    node: Exclude<ParsedNode, { source: string; type: 'alias' }>,
    part: Part,
    base: number,
    depth: number,
  ): Node {
    if (isMap(node)) return this.#map(node, part, base, depth);
    if (isSeq(node)) return this.#list(node, part, base, depth);
    if (isScalar(node)) return this.#scalar(node, part, base);
    return { kind: 'empty', part, start: 0, end: 0 };
  }

  #alias(name: string, part: Part, start: number, end: number): Node {
    const target = this.#anchors.get(name);
    if (!target) {
      const base = this.offsets.get(part) ?? 0;
      this.#problem('unknown-alias', base + start, base + end);
      return { kind: 'empty', part, start, end };
    }
    if (!target.node) throw new TooLarge('cycle');
    this.#aliased += target.size;
    if (this.#aliased > this.limits.aliasNodes) throw new TooLarge('aliases');
    this.#count += target.size;
    return target.node;
  }

  #scalar(node: Scalar.Parsed | Scalar, part: Part, base: number): Node {
    const [from, to] = node.range ?? [base, base, base];
    const start = from - base;
    const source = this.text.slice(from, to).trimEnd();
    const style = STYLES[node.type ?? ''] ?? 'plain';
    const text = this.meant.get(from) ?? String(node.value ?? '');
    if (style === 'plain' && (text === '' || text === '~' || text === 'null')) {
      return { kind: 'empty', part, start, end: start + source.length };
    }
    return { kind: 'scalar', part, start, end: start + source.length, text, source, style };
  }

  #list(node: YAMLSeq.Parsed | YAMLSeq, part: Part, base: number, depth: number): Node {
    const [from, to] = node.range ?? [base, base, base];
    const items = node.items.map((item) => this.#convert(asNode(item), part, from, depth + 1));
    const end = node.flow
      ? to - base
      : Math.max(from - base, ...items.map((item) => (item.part === part ? item.end : 0)));
    return { kind: 'list', part, start: from - base, end, flow: node.flow === true, items };
  }

  #map(node: YAMLMap.Parsed | YAMLMap, part: Part, base: number, depth: number): Node {
    const [from, to] = node.range ?? [base, base, base];
    const split = node.flow !== true && depth < PART_DEPTH;
    const entries: EntryNode[] = [];
    for (const item of node.items) {
      const entry = isPair(item) ? this.#entry(item, split ? undefined : part, from, depth) : undefined;
      if (entry) entries.push(entry);
    }
    const last = entries.at(-1);
    const lastEnd = last ? (this.offsets.get(last.part) ?? base) + last.end - base : from - base;
    return {
      kind: 'map',
      part,
      start: from - base,
      end: node.flow ? to - base : lastEnd,
      flow: node.flow === true,
      entries,
    };
  }

  #entry(pair: Pair, shared: Part | undefined, mapStart: number, depth: number): EntryNode {
    const keyNode = asNode(pair.key);
    const keyAt = keyNode?.range[0] ?? mapStart;
    const part = shared ?? this.#newPart(keyAt);
    const base = this.offsets.get(part) ?? 0;
    const key = this.#key(keyNode, part, base, keyAt);
    const value = this.#convert(asNode(pair.value), part, Math.min(base + key.end + 1, this.text.length), depth + 1);
    const valueEnd = this.#endIn(value, part, base);
    return { kind: 'entry', part, start: key.start, end: Math.max(key.end, valueEnd), key, value };
  }

  /** End of a value relative to `base`; a value shared through an alias stands elsewhere and does not count. */
  #endIn(value: Node, part: Part, base: number): number {
    const offset = this.offsets.get(value.part) ?? 0;
    const end = offset + value.end - base;
    return value.part === part || offset >= base ? end : 0;
  }

  #key(node: ParsedNode | null, part: Part, base: number, at: number): ScalarNode {
    const [from, to] = node?.range ?? [at, at];
    const meant = this.meant.get(from);
    const source = meant ?? this.text.slice(from, to).trimEnd();
    const style = isScalar(node) ? (STYLES[node.type ?? ''] ?? 'plain') : 'plain';
    const read = meant ?? (isScalar(node) ? String(node.value ?? '') : source);
    const text = style === 'plain' && visibleKey(read) !== '' ? visibleKey(read) : read;
    if (text !== read) this.problems.push({ code: 'lookalike', detail: 'unseen', span: { start: from, end: to } });
    if (node && !isScalar(node)) this.#problem('non-string-key', from, to);
    if (text === '<<' && style === 'plain') this.#problem('merge-key', from, to);
    return { kind: 'scalar', part, start: from - base, end: from - base + source.length, text, source, style };
  }

  #problem(detail: string, start: number, end: number): void {
    this.problems.push({ code: 'syntax', detail, span: { start, end } });
  }
}

function asNode(value: unknown): ParsedNode | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? (value as ParsedNode) : null;
}
