import type { Span } from '../text/span.ts';

/**
 * A stretch of a document that moves as one. Nodes hold offsets relative to their part, so that an edit elsewhere
 * leaves them as they are; the tree says where each part starts.
 */
export class Part {}

/** A place relative to a part: half-open UTF-16 offsets. */
export interface Located {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** A text. `text` is what the author means, `source` what is written, quotes and escapes included. */
export interface ScalarNode extends Located {
  readonly kind: 'scalar';
  readonly text: string;
  readonly source: string;
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'markdown';
  /** Where each character of the text is written, from the start of the source; only where their lengths may differ. */
  readonly places?: readonly Span[];
  /** A key that is not written: the value, or the mark before it, stands for it. */
  readonly implied?: true;
}

/** Nothing where a value could be: `titre:`; its span is where the value would go. */
export interface EmptyNode extends Located {
  readonly kind: 'empty';
}

/** A list; `flow` when written on one line between brackets. */
export interface ListNode extends Located {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/** Keys and values; `flow` when written between braces. */
export interface MapNode extends Located {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly EntryNode[];
}

/** One key and its value; the span covers both. */
export interface EntryNode extends Located {
  readonly kind: 'entry';
  readonly key: ScalarNode;
  readonly value: Node;
}

/** A tree node whatever the notation it was read from. */
export type Node = ScalarNode | EmptyNode | ListNode | MapNode;

/** A comment, its marker included. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** What kind of fault reading met; the message is worded elsewhere. What is `unquoted` or `lookalike` is read as meant. */
export type SyntaxProblemCode =
  | 'syntax'
  | 'unquoted'
  | 'lookalike'
  | 'tab'
  | 'several-documents'
  | 'too-large'
  | 'encoding';

/** A fault of reading, with absolute offsets. `detail` tells variants of a code apart. */
export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  readonly detail: string;
  readonly span: Span;
}

/** The result of reading a text: always a tree, perhaps with holes, and what was wrong. */
export interface Tree {
  readonly root: Node;
  /** Absolute offset of each part. */
  readonly offsets: ReadonlyMap<Part, number>;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/** Gives the absolute span of a place of the tree. Throws when the place belongs to another tree. */
export function spanIn(tree: Tree, place: Located): Span {
  const offset = tree.offsets.get(place.part);
  if (offset === undefined) throw new Error('this place belongs to another version of the document');
  return { start: offset + place.start, end: offset + place.end };
}

/** Gives a place inside another one's part, `from` and `to` being offsets from its start. Never throws. */
export function placeWithin(place: Located, from: number, to: number): Located {
  return { part: place.part, start: place.start + from, end: place.start + to };
}
