import type { Document } from '../../model/document.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Language } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { textHints } from './texts.ts';
import { totalHints } from './totals.ts';

/** Words shown in the text that are not of it. */
export interface InlayHint {
  /** Absolute; the words stand before the character at this offset. */
  readonly offset: number;
  /** One short line. */
  readonly label: string;
  /** Plain text; may say more than the label. */
  readonly tooltip: string;
}

/**
 * Lists the hints within a stretch of a document, in the order of the text: what identifiers stand for, how long the
 * steps last in all, what a budget comes to. Never throws.
 */
export function inlayHints(
  snapshot: Snapshot,
  document: Document,
  within: Span,
  language: Language,
): readonly InlayHint[] {
  return [...textHints(snapshot, document, within), ...totalHints(document, language)]
    .filter(({ offset }) => touches(within, offset))
    .toSorted((a, b) => a.offset - b.offset);
}
