import { fold } from '../fold.ts';
import { type Match, markedTerms } from '../prose.ts';

/** What a conversion from PDF or a word processor leaves in a text. */
export type ResidueKind =
  | 'asterisks'
  | 'dash'
  | 'hyphenation'
  | 'superscript'
  | 'page-number'
  | 'leaders'
  | 'ligature'
  | 'encoding'
  | 'soft-hyphen';

/** A leftover and what to write instead; undefined when only a person can tell. */
export interface Residue extends Match {
  readonly kind: ResidueKind;
  readonly better: string | undefined;
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** UTF-8 read as Windows-1252: the bytes of the French letters and signs. */
const MISREAD: Readonly<Record<string, string>> = {
  'Ã©': 'é',
  'Ã¨': 'è',
  Ãª: 'ê',
  'Ã«': 'ë',
  'Ã¢': 'â',
  'Ã®': 'î',
  'Ã¯': 'ï',
  'Ã´': 'ô',
  'Ã¹': 'ù',
  'Ã»': 'û',
  'Ã§': 'ç',
  'Ã\u00a0': 'à',
  'Ã‰': 'É',
  'â€™': '’',
  'â€“': '–',
  'â€¦': '…',
  'Â«': '«',
  'Â»': '»',
  'Å“': 'œ',
};

/** Words that no French compound ends with: a dash glued before them joins two words of a sentence. */
const GLUED_SMALL_WORD = /(?<![\p{L}-])\p{L}{2,}-(?:et|ou|de|des|du|dans|pour|par|avec)(?![\p{L}\p{N}-])/gu;

const SMALL_WORD = '(?:le|la|les|un|une|de|du|des|d|et|ou|à|au|aux|en|qui|que|dans|pour|par|sur|avec|est|sont)';

/** Units that bear a figure above: m², km³. */
const UNIT = /(?<![p{L}])(?:[kcdm]?m|dam|hm|ha|ft|in|[kMG]?W|s|kg|cl|[cdm]?l|€)$/;

interface Search {
  readonly kind: ResidueKind;
  /** A cheap test that spares the rest on most texts. */
  readonly hint: RegExp;
  find(text: string, isWord: (folded: string) => boolean): readonly Omit<Residue, 'kind'>[];
}

const SEARCHES: readonly Search[] = [
  { kind: 'asterisks', hint: /\*\*/, find: strayAsterisks },
  {
    kind: 'dash',
    hint: /[–—]/,
    // Between two nouns it may be meant (« médecin–patient »); beside a small word it is not.
    find: (text) =>
      each(
        text,
        new RegExp(`(?<=\\p{Ll})[–—](?=${SMALL_WORD}(?!\\p{L}))|(?<=(?<!\\p{L})${SMALL_WORD})[–—](?=\\p{Ll})`, 'gu'),
        (sign) => ` ${sign} `,
      ),
  },
  {
    kind: 'dash',
    hint: /-(?:et|ou|de|du|dans|pour|par|avec)/,
    find: (text) =>
      each(text, GLUED_SMALL_WORD, (found) => found.replace('-', ' ')).filter(
        ({ text: found }) => !/^(?:va|vas)-et$/i.test(found),
      ),
  },
  { kind: 'hyphenation', hint: /[a-zà-ÿ]- [a-zà-ÿ]/, find: brokenWords },
  {
    kind: 'superscript',
    hint: /[¹²³⁰-⁹]/,
    find: (text) =>
      each(text, /(?<=\p{L}{2})[¹²³⁰⁴-⁹]+(?![\p{L}\p{N}])/gu, () => '').filter(
        ({ start }) => !UNIT.test(text.slice(0, start)),
      ),
  },
  { kind: 'page-number', hint: /\n/, find: pageNumbers },
  {
    kind: 'leaders',
    hint: /\.{6}|(?:\. ){5}/,
    find: (text) => each(text, / ?(?:\.{6,}|(?:\. ){5,}\.?) ?\d{0,3}/g, () => ''),
  },
  { kind: 'ligature', hint: /[ﬀ-ﬆ]/, find: (text) => each(text, /[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign) },
  {
    kind: 'encoding',
    hint: /[ÃÂ\uFFFD]|â€|Å“/,
    find: (text) => each(text, new RegExp(`${Object.keys(MISREAD).join('|')}|\\uFFFD`, 'g'), (found) => MISREAD[found]),
  },
  { kind: 'soft-hyphen', hint: /\u00ad/, find: (text) => each(text, /\u00ad/g, () => '') },
];

/** One look at a text that has nothing to find, as most have none. */
const SUSPECT = /\*\*|[\n–—¹²³⁰-⁹\u00adﬀ-ﬆÃÂ\uFFFD]|â€|Å“|- |-(?:et|ou|de|du|dans|pour|par|avec)|\.{6}|(?:\. ){5}/;

/**
 * Lists what a conversion left in a text, in order. `isWord` tells whether the document holds a folded word: by this a word cut
 * at the end of a line is known. Never throws.
 */
export function residuesIn(text: string, isWord: (folded: string) => boolean): Residue[] {
  if (!SUSPECT.test(text)) return [];
  return SEARCHES.flatMap(({ kind, hint, find }) =>
    hint.test(text) ? find(text, isWord).map((found) => ({ kind, ...found })) : [],
  )
    .toSorted((a, b) => a.start - b.start)
    .filter((found, i, all) => i === 0 || found.start >= (all[i - 1]?.end ?? 0));
}

function each(text: string, pattern: RegExp, better: (found: string) => string | undefined) {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
    better: better(found),
  }));
}

/** Bold that sticks to a word (`L**Label**`, `TRAVOUILLO**n`), and asterisks without their fellow. */
function strayAsterisks(text: string) {
  const masked = blanked(text, [...markedTerms(text).map(({ start, end }) => ({ start: start - 1, end: end + 2 }))]);
  const balanced = Array.from(
    masked.matchAll(/(?<![\p{L}\p{N}*])\*\*(?=\S)([^*\n]*[^*\s])\*\*(?![\p{L}\p{N}*])/gu),
    ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }),
  );
  const left = blanked(masked, balanced);
  if (!left.includes('**')) return [];
  // « 2 ** 3 » and a row of stars are nobody's leftover.
  return each(
    left,
    /[\p{L}\p{N}]*\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*[\p{L}\p{N}]*|[\p{L}\p{N}]+\*\*(?!\*)[\p{L}\p{N}]*|(?<!\*)\*\*[\p{L}\p{N}]+/gu,
    withoutAsterisks,
  );
}

/** The initial that some glossaries print before each first term is not part of it: `L**Label**` → `Label`. */
function withoutAsterisks(found: string): string {
  const initial = /^(\p{Lu})\*\*(\p{L})/u.exec(found);
  const isPrinted = initial !== null && fold(initial[1] ?? '') === fold(initial[2] ?? '');
  return (isPrinted ? found.slice(1) : found).replaceAll('*', '');
}

function blanked(text: string, zones: readonly { readonly start: number; readonly end: number }[]): string {
  return zones.reduce((all, { start, end }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end), text);
}

/** « compé- tence » where the document writes « compétence » elsewhere. */
function brokenWords(text: string, isWord: (folded: string) => boolean) {
  return each(text, /\p{L}*\p{Ll}- \p{Ll}{2,}/gu, (found) => found.replace('- ', '')).filter(({ better }) =>
    isWord(fold(better ?? '')),
  );
}

/** A line that holds but a page number, between lines of text. */
function pageNumbers(text: string) {
  const found = each(
    text,
    /^[ \t]*(?:-\s*\d{1,3}\s*-|(?:page\s+)?\d{1,3}(?:\s*(?:\/|sur)\s*\d{1,3})?)[ \t]*$/gim,
    () => undefined,
  );
  const isText = (line: string | undefined) => line !== undefined && /\p{L}{2}/u.test(line) && !line.includes('|');
  return found
    .filter(({ start, end }) => {
      const before = text.slice(0, start).trimEnd().split('\n').at(-1);
      const after = text.slice(end).trimStart().split('\n')[0];
      return isText(before) && (after === '' || isText(after));
    })
    .map(({ start, end, text: line }) => {
      const from = start + (line.length - line.trimStart().length);
      return { start: from, end: end - (line.length - line.trimEnd().length), text: line.trim(), better: '' };
    });
}
