import type { Document } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import type { Bilingual, ReferenceKind } from '../../model/notation.ts';
import { type Context, contextAt, type Place } from '../../syntax/yaml/context.ts';
import { writeScalar } from '../../syntax/yaml/write.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { expectedAt } from './expected.ts';

/** Something that may be written at a cursor. */
export interface Suggestion {
  readonly kind: 'reference' | 'file';
  /** The identifier, or the path. */
  readonly label: string;
  /** What it stands for, on one line; empty when unknown. */
  readonly text: string;
  /** Markdown. */
  readonly documentation: Bilingual;
  /** What is written in place of the span, which holds the whole word around the cursor. */
  readonly newText: string;
  readonly span: Span;
  /** Sorting by it gives the order of the référentiel, what is already listed last. */
  readonly sortText: string;
  /** The identifier and the words of the text, with and without accents, so that typing any of them finds it. */
  readonly filterText: string;
  readonly alreadyListed: boolean;
}

/** Lists what may be written at an offset of a document, half-typed or not. Never throws. */
export function complete(snapshot: Snapshot, document: Document, offset: number): readonly Suggestion[] {
  const context = contextAt(document.text, offset);
  for (const place of context.places) {
    const expected = expectedAt(document.kind, place);
    if (!expected) continue;
    if (expected.refers !== undefined && !context.inText) {
      const before = place.ownLine && expected.list ? '- ' : '';
      return suggestions(snapshot, document, expected.refers, { context, place, before });
    }
    if (expected.prose) return inSentence(snapshot, document, context, offset);
  }
  return [];
}

interface Spot {
  readonly context: Context;
  readonly place: Place;
  readonly before: string;
}

function suggestions(snapshot: Snapshot, document: Document, refers: ReferenceKind, spot: Spot): Suggestion[] {
  const { context, place, before } = spot;
  return candidatesFor(snapshot, document, refers).map((candidate, rank) => {
    const alreadyListed = place.siblings.includes(candidate.id);
    const written = context.quote ? candidate.id : writeScalar(candidate.id, context.flow);
    const newText = `${context.gap ? ' ' : ''}${before}${written}`;
    return suggestion(candidate, { span: context.span, newText, rank, alreadyListed });
  });
}

/** Inside a sentence an identifier is recognised once its compétence and a dot are typed. */
function inSentence(snapshot: Snapshot, document: Document, context: Context, offset: number): Suggestion[] {
  const { text } = document;
  const lineStart = document.lines.lineSpan(document.lines.positionAt(offset).line).start;
  const typed = /(?<![\p{L}\p{N}._-])C\d+\.[\p{L}\p{N}.]*$/u.exec(text.slice(lineStart, offset))?.[0];
  if (typed === undefined || (context.places.length === 0 && !context.inText)) return [];
  const rest = /^(?:[\p{L}\p{N}]|\.(?=[\p{L}\p{N}]))*/u.exec(text.slice(offset, offset + 40))?.[0] ?? '';
  const span = { start: offset - typed.length, end: offset + rest.length };
  return candidatesFor(snapshot, document, 'item').map((candidate, rank) =>
    suggestion(candidate, { span, newText: candidate.id, rank, alreadyListed: false }),
  );
}

function suggestion(
  { id, text, documentation, kind }: Candidate,
  made: Pick<Suggestion, 'span' | 'newText' | 'alreadyListed'> & { readonly rank: number },
): Suggestion {
  const { span, newText, rank, alreadyListed } = made;
  const sortText = `${alreadyListed ? 1 : 0}${String(rank).padStart(5, '0')}`;
  return {
    kind,
    label: id,
    text,
    documentation,
    newText,
    span,
    sortText,
    filterText: filterOf(id, text),
    alreadyListed,
  };
}

/**
 * Editors look for the letters typed, in their order, in this text, of which they read the first hundred-odd
 * characters, and they know no accents: each word stands as it is written, then without its accents.
 */
function filterOf(id: string, text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [id, ...new Set(words.flatMap((word) => [word, fold(word)]))].join(' ');
}
