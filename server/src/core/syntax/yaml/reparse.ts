import { lastWhere } from '../../text/bisect.ts';
import type { Difference } from '../../text/difference.ts';
import { type Comment, type EntryNode, type MapNode, type Part, spanIn, type Tree } from '../tree.ts';
import { parseYaml, type ReadLimits } from './parse.ts';
import { noteAlone, type ParsedText, standsAlone } from './standsAlone.ts';

/**
 * Reads a text that differs little from one read before: only the entries that the edit touches are read, the others are
 * those of the tree before, their nodes the same objects. Gives what reading it whole would; undefined when only reading
 * it whole can tell. Never throws.
 */
export function reparseYaml(
  before: ParsedText,
  text: string,
  difference: Difference,
  limits: ReadLimits,
): Tree | undefined {
  const { root, problems } = before.tree;
  if (text.length > limits.length || problems.length > 0 || root.kind !== 'map' || root.flow) return undefined;
  if (!standsAlone(before)) return undefined;
  const edit = new Edit(before, text, difference, limits);
  return edit.apply(root);
}

/** A key that no document has: it shows, after the entries read again, that what follows them is read as before. */
const SENTINEL = 'fin_de_la_lecture_par_certidoc';

/** What only the whole text can give its sense to: marks between documents, directives, tabs, unseen characters. */
const DOUBTFUL = /^(?:---|\.\.\.)|^%|\t|\r(?!\n)|\uFEFF|\0/m;

/** Consecutive entries of one mapping: the first and the last touched, and the stretch of the text before they fill. */
interface Touched {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Column of the keys. */
  readonly margin: number;
}

/** The entries read again, and what they were read with. */
interface Reread {
  readonly tree: Tree;
  readonly entries: readonly EntryNode[];
  /** What is to be added to offsets of the small text to get those of the whole text. */
  readonly shift: number;
}

class Edit {
  /** What is to be added to the offsets after the edit. */
  readonly #delta: number;

  constructor(
    private readonly before: ParsedText,
    private readonly text: string,
    private readonly difference: Difference,
    private readonly limits: ReadLimits,
  ) {
    this.#delta = text.length - before.text.length;
  }

  /** Reads again what the edit touches: entries below one entry of the root if it can, else whole entries of the root. */
  apply(root: MapNode): Tree | undefined {
    const touched = this.#touched(root.entries, this.before.text.length);
    if (!touched || touched.margin > 0) return undefined;
    const holder = touched.first === touched.last ? root.entries[touched.first] : undefined;
    return (holder && this.#inside(root, holder, touched)) ?? this.#atTop(root, touched);
  }

  #atTop(root: MapNode, touched: Touched): Tree | undefined {
    const reread = this.#reread(touched, '', '');
    if (!reread) return undefined;
    const offsets = this.#offsets(root.part, touched, reread);
    return this.#tree(
      withEntries(root, replaced(root.entries, touched, reread.entries), offsets),
      offsets,
      touched,
      reread,
    );
  }

  #inside(root: MapNode, holder: EntryNode, outer: Touched): Tree | undefined {
    const map = holder.value;
    if (map.kind !== 'map' || map.flow) return undefined;
    const touched = this.#touched(map.entries, outer.end);
    if (!touched || touched.margin === 0 || map.entries[0]?.part === holder.part) return undefined;
    const isLast = touched.last === map.entries.length - 1;
    const reread = this.#reread(touched, 'x:\n', isLast ? '' : `${' '.repeat(touched.margin)}${SENTINEL}:\n`);
    if (!reread) return undefined;
    const offsets = this.#offsets(root.part, touched, reread);
    const value = withEntries(map, replaced(map.entries, touched, reread.entries), offsets);
    const changed: EntryNode = { ...holder, value, end: Math.max(holder.key.end, value.end) };
    return this.#tree(withEntries(root, replaced(root.entries, outer, [changed]), offsets), offsets, touched, reread);
  }

  /** Finds the entries that the edit touches or stands beside; undefined when it touches what is before them. */
  #touched(entries: readonly EntryNode[], end: number): Touched | undefined {
    const { text, tree } = this.before;
    const { before } = this.difference;
    const lineOf = (at: number) => {
      const entry = entries[at];
      return entry ? text.lastIndexOf('\n', spanIn(tree, entry).start - 1) + 1 : end;
    };
    const first = lastWhere(entries.length, (at) => lineOf(at) < before.start);
    const last = lastWhere(entries.length, (at) => lineOf(at) <= before.end);
    const entry = entries[first];
    if (!entry || before.end > end) return undefined;
    const start = lineOf(first);
    const margin = spanIn(tree, entry).start - start;
    return /^ *$/.test(text.slice(start, start + margin))
      ? { first, last, start, end: lineOf(last + 1), margin }
      : undefined;
  }

  /** Reads the stretch of the new text that the touched entries fill, `prefix` before it and sentinels after it. */
  #reread(touched: Touched, prefix: string, closing: string): Reread | undefined {
    const { start, end, margin } = touched;
    const isEnd = end === this.before.text.length;
    const stretch = this.text.slice(start, end + this.#delta);
    if (DOUBTFUL.test(stretch)) return undefined;
    const small = `${prefix}${stretch}${isEnd ? '' : `${closing}${SENTINEL}:\n`}`;
    const tree = parseYaml(small, this.limits);
    const { root } = tree;
    if (tree.problems.length > 0 || root.kind !== 'map' || root.flow || !standsAlone({ text: small, tree }))
      return undefined;
    const after = prefix.length + stretch.length;
    const tops = isEnd ? root.entries : withoutSentinel(tree, root.entries, after + closing.length);
    const [holder] = tops ?? [];
    const inner = prefix === '' ? tops : entriesBelow(tops);
    const entries = closing === '' || isEnd ? inner : inner && withoutSentinel(tree, inner, after + margin);
    const [first] = entries ?? [];
    // The parser places a key that is not written where its mapping starts.
    if (entries?.some(({ key }) => key.source === '')) return undefined;
    if (!holder || !entries || !first || spanIn(tree, first).start !== prefix.length + margin) return undefined;
    return { tree, entries, shift: start - prefix.length };
  }

  #tree(root: MapNode, offsets: ReadonlyMap<Part, number>, touched: Touched, reread: Reread): Tree {
    const { comments } = this.before.tree;
    const tree: Tree = {
      root,
      offsets,
      comments: [
        ...comments.filter(({ span }) => span.start < touched.start),
        ...reread.tree.comments.map((comment) => moved(comment, reread.shift)),
        ...comments.filter(({ span }) => span.start >= touched.end).map((comment) => moved(comment, this.#delta)),
      ],
      problems: [],
    };
    noteAlone(tree);
    return tree;
  }

  #offsets(root: Part, { start, end }: Touched, { tree, entries, shift }: Reread): ReadonlyMap<Part, number> {
    const offsets = new Map<Part, number>();
    for (const [part, offset] of this.before.tree.offsets) {
      if (offset < start || part === root) offsets.set(part, offset);
      else if (offset >= end) offsets.set(part, offset + this.#delta);
    }
    const add = ({ part }: EntryNode) => offsets.set(part, (tree.offsets.get(part) ?? 0) + shift);
    for (const entry of entries) {
      add(entry);
      if (entry.value.kind === 'map') for (const below of entry.value.entries) add(below);
    }
    return offsets;
  }
}

function replaced(
  entries: readonly EntryNode[],
  { first, last }: Touched,
  instead: readonly EntryNode[],
): readonly EntryNode[] {
  return [...entries.slice(0, first), ...instead, ...entries.slice(last + 1)];
}

function withEntries(map: MapNode, entries: readonly EntryNode[], offsets: ReadonlyMap<Part, number>): MapNode {
  const last = entries.at(-1);
  const base = offsets.get(map.part) ?? 0;
  return { ...map, entries, end: last ? (offsets.get(last.part) ?? 0) + last.end - base : map.start };
}

/** Gives the entries without the last, a sentinel at that offset; undefined when it is not there. */
function withoutSentinel(tree: Tree, entries: readonly EntryNode[], offset: number): readonly EntryNode[] | undefined {
  const last = entries.at(-1);
  return last?.key.text === SENTINEL && spanIn(tree, last).start === offset ? entries.slice(0, -1) : undefined;
}

/** Gives the entries of a block below the only entry there is. */
function entriesBelow(entries: readonly EntryNode[] | undefined): readonly EntryNode[] | undefined {
  const [holder, other] = entries ?? [];
  return holder?.value.kind === 'map' && !holder.value.flow && !other ? holder.value.entries : undefined;
}

function moved({ span, text }: Comment, by: number): Comment {
  return { span: { start: span.start + by, end: span.end + by }, text };
}
