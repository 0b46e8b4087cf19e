import { canonicalId } from './identifiers.ts';

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

/** An identifier in a sentence that is written loosely, or too short to be one anywhere; `id` is its canonical form. */
export interface LooseId extends Match {
  readonly id: string;
}

/** `C4 CR3 b`, `c4.cr3`, `C4-CR3.b`. A lone `a` or `y` after a space is a French word. */
const LOOSE_ITEM =
  /(?<![\p{L}\p{N}._@/-])C ?\d+[ .\-–:/]? ?(?:SF|CO|CR) ?\d+(?:[.-][a-z]| [b-xz])?(?![\p{L}\p{N}'’])/giu;

/** `compétence C4`, `voir C1`, `les objectifs O1, O2 et O3`, `CPU1`: without such a word, `C4` may be a room. */
const NAMED =
  /(?<!\p{L})(?:(?:comp[ée]tences?|activit[ée]s?(?: types?)?|[ée]preuves?|objectifs?|exams?|objectives?|activit(?:y|ies)|voir|cf\.?|see)(?: n°)?\s+)([ACEO]\d+(?:(?:\s*,\s*|\s+(?:et|ou|à|and|or|to)\s+)[ACEO]\d+)*)(?![\p{L}\p{N}])(?!\.\p{L})/giu;
const SHORT_ID = /[ACEO]\d+/g;
/** What can hardly be anything else, alone in a sentence. */
const ALONE = /(?<![\p{L}\p{N}._@/-])(?:CPU|O)\d+(?![\p{L}\p{N}])(?!\.\p{L}|[.,]\d)/gu;

/**
 * Lists what may be an identifier in a text besides those of {@link itemIdsInProse}: whoever knows what is defined keeps
 * those that are. Never throws.
 */
export function looseIdsInProse(text: string): LooseId[] {
  if (!/\d/.test(text)) return [];
  const strict = itemIdsInProse(text);
  const items = [...text.matchAll(LOOSE_ITEM)].filter(
    (found) => !strict.some(({ start, end }) => start < found.index + found[0].length && found.index < end),
  );
  const named = [...text.matchAll(NAMED)].flatMap((found) => {
    const ids = found[1] ?? '';
    const from = found.index + found[0].length - ids.length;
    return Array.from(ids.matchAll(SHORT_ID), (id) => looseId(id[0], from + id.index));
  });
  const others = [...items, ...text.matchAll(ALONE)]
    .filter(({ index }) => !named.some(({ start }) => start === index))
    .map((found) => looseId(found[0], found.index));
  return [...named, ...others].toSorted((a, b) => a.start - b.start);
}

function looseId(text: string, start: number): LooseId {
  return { text, start, end: start + text.length, id: canonicalId(text) ?? text };
}
