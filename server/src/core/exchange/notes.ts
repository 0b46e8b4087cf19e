import type { Document } from '../model/document.ts';
import { freeLinesOf } from '../model/markdown/free.ts';
import { findComments } from '../syntax/markdown/comments.ts';
import type { Comment } from '../syntax/tree.ts';
import { listComments } from '../syntax/yaml/comments.ts';
import { compareSpans, type Span } from '../text/span.ts';

/** What a document says besides its fields: a comment, or text that no rubrique takes. */
export interface Note {
  readonly span: Span;
  /** Without marks; at least one line, none of them at the ends empty. */
  readonly lines: readonly string[];
  /** True for text that is none of a comment. */
  readonly free: boolean;
}

/** Lists what a document says besides its fields, in the order of the text. Never throws. */
export function notesOf(document: Document): readonly Note[] {
  const { text, source } = document;
  if (source.notation === 'yaml') return together(document, listComments(text).map(fromYaml));
  const { start = 0, end = 0 } = source.layout?.frontSpan ?? {};
  const front = listComments(text.slice(start, end)).map((comment) =>
    fromYaml({ ...comment, span: { start: comment.span.start + start, end: comment.span.end + start } }),
  );
  const body = findComments(text, end).map(fromHtml);
  const free = freeLinesOf(document).map(({ span }) => ({
    span,
    lines: [text.slice(span.start, span.end).trim()],
    free: true,
  }));
  return [...together(document, front), ...body, ...together(document, free)]
    .filter(({ lines }) => lines.some((line) => line !== ''))
    .toSorted((a, b) => compareSpans(a.span, b.span));
}

function fromYaml({ span, text }: Comment): Note {
  return { span, lines: [text.replace(/^#+ ?/, '').trimEnd()], free: false };
}

function fromHtml({ span, text }: Comment): Note {
  const said = text.replace(/^<!--/, '').replace(/-->$/, '').trim();
  return { span, lines: said.split(/\r\n|\r|\n/).map((line) => line.trim()), free: false };
}

/** Lines that follow one another, each alone on its line, are one note; blank lines of free text are kept. */
function together({ lines, text }: Document, notes: readonly Note[]): Note[] {
  const joined: Note[] = [];
  for (const note of notes) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.span.end, note.span.start) : '';
    const alone = ({ span }: Note) =>
      text.slice(lines.lineSpan(lines.positionAt(span.start).line).start, span.start).trim() === '';
    if (!last || between.trim() !== '' || !alone(last) || !alone(note) || (!note.free && breaksIn(between) > 1)) {
      joined.push(note);
      continue;
    }
    const gap = breaksIn(between) > 1 ? [''] : [];
    joined[joined.length - 1] = {
      ...last,
      span: { start: last.span.start, end: note.span.end },
      lines: [...last.lines, ...gap, ...note.lines],
    };
  }
  return joined;
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
