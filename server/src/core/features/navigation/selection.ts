import { pathAt } from '../../model/descend.ts';
import type { Document } from '../../model/document.ts';
import { type Span, touches } from '../../text/span.ts';
import { occurrencesIn } from '../../workspace/entities.ts';
import { withoutQuotes } from '../../workspace/quotes.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/**
 * Lists the stretches around an offset, from the word to the document: word, name, text, value, entry, list or mapping.
 * Each is longer than the one before and holds it. Never throws.
 */
export function selectionRanges(snapshot: Snapshot, document: Document, offset: number): readonly Span[] {
  const named = occurrencesIn(snapshot, document)
    .map(({ span }) => span)
    .filter((span) => touches(span, offset));
  const nodes = pathAt(document, offset).flatMap(({ node, entry }): Span[] => [
    ...(entry ? [document.spanOf(entry)] : []),
    ...(entry && touches(document.spanOf(entry.key), offset)
      ? [withoutQuotes(document, entry.key), document.spanOf(entry.key)]
      : []),
    ...(node.kind === 'scalar' ? [withoutQuotes(document, node)] : []),
    document.spanOf(node),
  ]);
  const whole = { start: 0, end: document.text.length };
  const candidates = [...wordAt(document, offset), ...named, ...nodes, whole].filter((span) => touches(span, offset));
  const sorted = candidates.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Span[] = [];
  for (const span of sorted) if (grows(kept.at(-1), span)) kept.push(span);
  return kept;
}

/** Tells whether a span holds the last one kept and is longer. */
function grows(last: Span | undefined, span: Span): boolean {
  if (!last) return true;
  return span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start;
}

function wordAt(document: Document, offset: number): Span[] {
  const line = document.lines.lineSpan(document.lines.positionAt(offset).line);
  const text = document.text.slice(line.start, line.end);
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
    start: line.start + index,
    end: line.start + index + word.length,
  })).filter((span) => touches(span, offset));
}
