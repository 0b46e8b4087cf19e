import { childrenOf, rootSpot, type Spot } from '../../model/descend.ts';
import type { Document } from '../../model/document.ts';
import { nest, type Section } from '../../model/markdown/content.ts';
import { MAX_LENGTH } from '../../model/read.ts';
import { findComments } from '../../syntax/markdown/comments.ts';
import { parseMarkdown } from '../../syntax/markdown/parse.ts';
import type { Span } from '../../text/span.ts';

/** Lines that fold under the first; zero-based, both included. */
export interface Folding {
  readonly start: number;
  readonly end: number;
  readonly kind: 'region' | 'comment';
}

/**
 * Lists what folds: rubriques, entries, elements of lists, long texts, comments of several lines; in Markdown also the
 * front matter and what stands under each heading. Never throws.
 */
export function foldings(document: Document): readonly Folding[] {
  const folder = new Folder(document);
  folder.below(rootSpot(document));
  if (document.source.notation === 'markdown') folder.markdown();
  else folder.comments();
  return [...folder.found.values()].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

class Folder {
  /** By first line: where two begin on one line, editors fold but the longer. */
  readonly found = new Map<number, Folding>();
  readonly #texts = new Set<number>();

  constructor(private readonly document: Document) {}

  below(spot: Spot): void {
    for (const child of childrenOf(spot)) {
      const span = this.document.spanOf(child.entry ?? child.node);
      const [start, end] = this.#linesOf(span);
      this.#add({ start, end, kind: 'region' });
      if (child.node.kind === 'scalar') {
        for (let line = start + 1; line <= end; line++) this.#texts.add(line);
      }
      this.below(child);
    }
  }

  /** Comments that follow one another, blank lines between them left out; a `#` inside a text is text. */
  comments(): void {
    const { lines, text } = this.document;
    let start: number | undefined;
    for (let line = 0; line <= lines.starts.length; line++) {
      const { start: from, end } = lines.lineSpan(line);
      const isComment = !this.#texts.has(line) && line < lines.starts.length && /^\s*#/.test(text.slice(from, end));
      if (isComment) start ??= line;
      else if (start !== undefined) {
        this.#add({ start, end: line - 1, kind: 'comment' });
        start = undefined;
      }
    }
  }

  /** What only Markdown has: front matter, headings, HTML comments. */
  markdown(): void {
    const { text, source } = this.document;
    const front = source.layout?.frontSpan.end ?? 0;
    if (front > 0) this.#fold({ start: 0, end: front }, 'region');
    const { blocks } = parseMarkdown(text, { length: MAX_LENGTH.other, depth: 1, aliasNodes: 0 });
    const sections = (content: ReturnType<typeof nest>): Section[] =>
      content.flatMap((block) => (block.kind === 'section' ? [block, ...sections(block.blocks)] : []));
    for (const { span } of sections(nest(blocks))) this.#fold(span, 'region');
    for (const { span } of findComments(text, front)) this.#fold(span, 'comment');
  }

  #fold(span: Span, kind: Folding['kind']): void {
    const [start, end] = this.#linesOf(span);
    this.#add({ start, end, kind });
  }

  #linesOf({ start, end }: Span): [number, number] {
    const { lines } = this.document;
    return [lines.positionAt(start).line, lines.positionAt(end).line];
  }

  #add(folding: Folding): void {
    if (folding.end <= folding.start) return;
    const known = this.found.get(folding.start);
    if (!known || known.end < folding.end) this.found.set(folding.start, folding);
  }
}
