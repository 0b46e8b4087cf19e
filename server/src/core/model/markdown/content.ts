import type { Block, Heading, Line, Paragraph } from '../../syntax/markdown/blocks.ts';
import { paragraphWords } from '../../syntax/markdown/blocks.ts';
import { joinWords, readWords, type Words } from '../../syntax/markdown/words.ts';
import type { Span } from '../../text/span.ts';

/** A heading with all that stands under it. */
export interface Section {
  readonly kind: 'section';
  readonly span: Span;
  readonly heading: Heading;
  readonly blocks: Content;
}

/** What a rubrique, a section or an item holds. */
export type Content = readonly (Exclude<Block, Heading> | Section)[];

/** Puts what follows each heading under it, up to the next one as high. Never throws. */
export function nest(blocks: readonly Block[]): Content {
  const content: Content[number][] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'heading') {
      if (block) content.push(block);
      continue;
    }
    let end = at + 1;
    for (let next = blocks[end]; next && !(next.kind === 'heading' && next.depth <= block.depth); next = blocks[end])
      end++;
    content.push(sectionOf(block, blocks.slice(at + 1, end)));
    at = end - 1;
  }
  return content;
}

/** Makes a section of a heading and the blocks that follow it. Never throws. */
export function sectionOf(heading: Heading, blocks: readonly Block[]): Section {
  const end = Math.max(heading.span.end, ...blocks.map(({ span }) => span.end));
  return { kind: 'section', span: { start: heading.span.start, end }, heading, blocks: nest(blocks) };
}

/** Makes a paragraph of some lines; undefined when there is none. Never throws. */
export function paragraphOf(lines: readonly Line[]): Paragraph | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  return { kind: 'paragraph', span: { start: first.words.start, end: last.words.end }, lines };
}

/** Makes a paragraph of one line. Never throws. */
export function lineOf(words: Words): Content {
  const made = words.isBlank ? undefined : paragraphOf([{ words, breaks: false }]);
  return made ? [made] : [];
}

/** Gives the span of some content. */
export function spanOf(content: Content, at: number): Span {
  const [first, last] = [content[0], content.at(-1)];
  return { start: first?.span.start ?? at, end: last?.span.end ?? at };
}

/**
 * Gives all that some content says as one text: paragraphs without their wrapping, and everything else as it is typed,
 * its margin aside. Never throws.
 */
export function proseOf(source: string, content: Content, hidden: readonly Span[]): Words {
  const parts: Words[] = [];
  const spans: Span[] = [];
  const add = (words: Words, span: Span) => {
    if (words.isBlank) return;
    parts.push(words);
    spans.push(span);
  };
  const flat = (blocks: Content): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') add(paragraphWords(block), block.span);
      else if (block.kind === 'section') {
        add(asTyped(source, block.heading.span, hidden), block.heading.span);
        flat(block.blocks);
      } else add(asTyped(source, block.span, hidden), block.span);
    }
  };
  flat(content);
  const separators = spans.map(({ end }, i) => {
    const between = source.slice(end, spans[i + 1]?.start ?? end);
    return (between.match(/\r\n|\r|\n/g) ?? []).length > 1 ? '\n\n' : '\n';
  });
  return joinWords(parts, separators);
}

function asTyped(source: string, { start, end }: Span, hidden: readonly Span[]): Words {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const margin = start - lineStart;
  const lines: Words[] = [];
  for (const found of source.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const line = found[0].replace(/[\r\n]+$/, '');
    const blanks = line.length - line.trimStart().length;
    const from = start + found.index + (found.index === 0 ? 0 : Math.min(blanks, margin));
    const to = start + found.index + line.trimEnd().length;
    if (found[0] !== '') lines.push(readWords(source, from, Math.max(from, to), hidden));
  }
  return joinWords(
    lines,
    lines.map(() => '\n'),
  );
}
