import type { ListItem } from '../../syntax/markdown/blocks.ts';
import type { EntryNode, Node } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';

/**
 * How a field, an element of a list or an objective is written: a section under its heading, an item of a list, a line
 * or more of text, a row or a cell of a table, words inside a sentence.
 */
export interface Form {
  readonly as: 'section' | 'item' | 'line' | 'row' | 'cell' | 'words';
  /** Absolute: all of it, mark or heading included. */
  readonly span: Span;
  /** Depth of the heading of a section. */
  readonly depth?: number;
  /** Of a row: the table. */
  readonly table?: TableForm;
}

/** A table, with what each of its columns stands for. */
export interface TableForm {
  readonly span: Span;
  /** Name of the field of each column, undefined for those that are none. */
  readonly columns: readonly (string | undefined)[];
}

/** How entries, and elements of lists, are written. */
export type Forms = WeakMap<EntryNode | Node, Form>;

/** Gives how an item of a list is written; one whose mark is none for Markdown is but a line. Never throws. */
export function itemForm({ span, unmarked = false }: ListItem): Form {
  return { as: unmarked ? 'line' : 'item', span };
}
