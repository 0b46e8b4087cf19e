import type { Document } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import type { Bilingual } from '../../model/notation.ts';
import { isPlaceholder } from '../../rules/support/placeholder.ts';
import type { Span } from '../../text/span.ts';
import type { Offer, SuggestionKind } from './offer.ts';

/** Something that may be written at a cursor. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** The identifier, the path, the key. */
  readonly label: string;
  /** What it stands for, on one line; empty when unknown. */
  readonly text: Bilingual;
  /** Short words that stand out in the list: required, recommended. */
  readonly badge: Bilingual | undefined;
  /** Markdown. */
  readonly documentation: Bilingual;
  /** What is written in place of the span, which holds the whole word around the cursor. */
  readonly newText: string;
  /** The same with places to tab through, in the syntax of the protocol; undefined when there is none. */
  readonly snippet: string | undefined;
  /** The blanks that begin every line of the text after the first, for editors that add those of the line themselves. */
  readonly margin: string;
  readonly span: Span;
  /** Sorting by it gives the order of the list: that of the référentiel, what is already listed last. */
  readonly sortText: string;
  /** The label and the words of the text, with and without accents, so that typing any of them finds it. */
  readonly filterText: string;
  readonly alreadyListed: boolean;
  readonly preselect: boolean;
  /** Characters that take the suggestion and are then typed. */
  readonly commitCharacters: readonly string[];
}

/** Where an offer goes. */
interface Spot {
  readonly span: Span;
  readonly rank: number;
  /** What is written before it: the blank that a colon or a dash wants, the dash of a new element. */
  readonly before?: string;
  /** Column from which its lines are counted; by default that of its first character. */
  readonly column?: number;
}

/** Fits an offer to its place: indentation, line endings, order. Never throws. */
export function fit(document: Document, offer: Offer, spot: Spot): Suggestion {
  const { span, rank, before = '' } = spot;
  const line = document.lines.lineSpan(document.lines.positionAt(span.start).line);
  const beginning = document.text.slice(line.start, span.start).replace('\uFEFF', '');
  const margin = /^\s*/.exec(beginning)?.[0] ?? '';
  const column = spot.column ?? beginning.length + before.length;
  const eol = document.text.charAt(document.lines.lineSpan(0).end) === '\r' ? '\r\n' : '\n';
  const pad = `${eol}${margin}${' '.repeat(Math.max(0, column - margin.length))}`;
  const placed = (text: string) => before + text.replace(/\n(?!\n|$)/g, pad).replace(/(?<!\r)\n/g, eol);
  const { alreadyListed = false, preselect = false, commitCharacters = [] } = offer;
  const { plain, snippet } = offer.draft;
  return {
    kind: offer.kind,
    label: offer.label,
    text: offer.text,
    badge: offer.badge,
    documentation: offer.documentation,
    newText: placed(plain),
    snippet: snippet === undefined ? undefined : placed(snippet),
    margin,
    span,
    sortText: `${alreadyListed ? 1 : 0}${String(rank).padStart(5, '0')}`,
    filterText: filterOf(offer, document.text.slice(span.start, span.end)),
    alreadyListed,
    preselect,
    commitCharacters,
  };
}

/**
 * Editors look for the letters typed, in their order, in this text, of which they read the first hundred-odd
 * characters, and they know no accents: each word stands as it is written, then without its accents. A placeholder that
 * stands there to be replaced counts as typed.
 */
function filterOf({ label, text, words = '' }: Offer, written: string): string {
  const told = text.fr.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = words.split(/\s+/).flatMap((word) => [word, fold(word)]);
  const replaced = isPlaceholder(written) ? [written] : [];
  const all = [...replaced, ...(words.startsWith('*') ? [] : [label]), ...known];
  return [...new Set([...all, ...told.flatMap((word) => [word, fold(word)])].filter(Boolean))].join(' ');
}
