import type { Span } from '../../text/span.ts';
import { joinWords, type Words } from './words.ts';

/** What a Markdown text is made of, with absolute offsets. Rules across the page and comments are not blocks. */
export type Block = Heading | Paragraph | List | Table | Other;

/** `## Objectifs`, or a line underlined with `===` or `---`. */
export interface Heading {
  readonly kind: 'heading';
  readonly span: Span;
  /** From 1 to 6. */
  readonly depth: number;
  readonly words: Words;
  /** Underlined rather than marked with `#`. */
  readonly underlined: boolean;
}

/** Lines that follow one another. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly lines: readonly Line[];
}

/** A line of a paragraph, trimmed. */
export interface Line {
  readonly words: Words;
  /** True when the author wants the next one below it, rather than after it. */
  readonly breaks: boolean;
}

/** A list, numbered or not. */
export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly ListItem[];
}

/** An element of a list, from its mark on. */
export interface ListItem {
  readonly span: Span;
  /** Its mark is none for Markdown (`•`): nothing can be put below it. */
  readonly unmarked?: boolean;
  readonly blocks: readonly Block[];
}

/** A table; the cells are trimmed. */
export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly head: Row;
  readonly rows: readonly Row[];
}

/** A row of a table. */
export interface Row {
  readonly span: Span;
  readonly cells: readonly Words[];
}

/** Code, a quotation, HTML: what is kept as it is written. */
export interface Other {
  readonly kind: 'other';
  readonly span: Span;
}

/** Gives the words of a paragraph, its line breaks told from mere wrapping. Never throws. */
export function paragraphWords({ lines }: Pick<Paragraph, 'lines'>): Words {
  return joinWords(
    lines.map(({ words }) => words),
    lines.map(({ breaks }) => (breaks ? '\n' : ' ')),
  );
}
