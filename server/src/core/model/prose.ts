/** A find in a text: UTF-16 offsets from the text's start, half-open. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A term marked as the official documents do: italics, then an asterisk (`*démarche projet**`). */
const MARKED = /(?<![\p{L}\p{N}*])\*([^*\s][^*\n]*(?:\n[^*\n]+)?)\*\*(?!\*)/gu;

/** Lists the marked terms of a text; the offsets are those of the term without its asterisks. Never throws. */
export function markedTerms(text: string): Match[] {
  if (!text.includes('**')) return [];
  return Array.from(text.matchAll(MARKED), (found) => {
    const inner = found[1] ?? '';
    const start = found.index + 1;
    return { start, end: start + inner.length, text: inner };
  });
}

const ITEM_IN_PROSE = /(?<![\p{L}\p{N}._-])C\d+\.(?:SF|CO|CR)\d+(?:\.[a-z](?![\p{L}\p{N}]))?(?![\p{L}\p{N}])/gu;

/** Lists the identifiers of items (`C4.CR3.b`) written as words in a text. Never throws. */
export function itemIdsInProse(text: string): Match[] {
  if (!text.includes('.')) return [];
  return Array.from(text.matchAll(ITEM_IN_PROSE), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }));
}
