import { singular } from '../fold.ts';
import type { Instability, Read, Use } from './graphies.ts';
import { FUNCTION_WORDS, type Word } from './mots.ts';

/** First elements that never stand alone before a noun: joined, hyphenated or apart, it is one word. Folded. */
const PREFIXES: ReadonlySet<string> = new Set(
  `aero agro anti audio auto bi bio co cyber eco electro extra geo hydro hyper inter intra macro mega meta micro mini
  mono multi neo neuro para peri photo pluri poly post pre pseudo psycho retro semi socio super supra tele thermo trans
  tri ultra uni video`.split(/\s+/),
);

/** Words after which, or before which, a hyphen makes another word: « peut être » and « peut-être ». Folded. */
const LOOSE: ReadonlySet<string> = new Set(
  `bien ci demi est faire etre mal meme mi mieux moi non peut quasi saint sainte savoir sud nord ouest toi tot va`.split(
    /\s+/,
  ),
);

type Join = '-' | ' ' | '';

interface Compound<T extends Read> extends Use<T> {
  readonly join: Join;
  /** Length of the first element, as written. */
  readonly first: number;
}

/**
 * Finds compounds that a document writes in two ways: « cyber-tribu » and « cyber tribu », « Nouvelle-Calédonie » and
 * « Nouvelle Calédonie », « socio culturel » and « socioculturel ». Two words apart count only where they are also
 * hyphenated, or after a prefix. Never throws.
 */
export function unstableCompounds<T extends Read>(texts: readonly T[]): Instability<T>[] {
  const groups = new Map<string, Compound<T>[]>();
  const anchors = new Set<string>();
  for (const where of texts) {
    for (const { key, compound } of pairsOf(where)) {
      if (compound.join === '-' || isPrefixed(where, compound)) anchors.add(key);
      groups.set(key, [...(groups.get(key) ?? []), compound]);
    }
  }
  for (const where of texts) {
    for (const word of where.words) {
      const key = stem(word.singular);
      if (anchors.has(key) && !isInChain(where, word.start, word.end)) {
        groups.set(key, [...(groups.get(key) ?? []), { where, start: word.start, end: word.end, join: '', first: 0 }]);
      }
    }
  }
  return [...anchors].flatMap((key) => instabilitiesOf(groups.get(key) ?? []));
}

function instabilitiesOf<T extends Read>(group: readonly Compound<T>[]): Instability<T>[] {
  // Used as often, the form held together is kept: the rectifications of 1990 join prefixes to their word.
  const joins: readonly Join[] = ['-', '', ' '];
  const ways = joins
    .map((join) => ({ join, uses: group.filter((compound) => compound.join === join) }))
    .filter(({ uses }) => uses.length > 0)
    .toSorted((a, b) => b.uses.length - a.uses.length);
  const [kept, ...others] = ways;
  const length = group.find(({ join }) => join !== '')?.first;
  if (!kept || length === undefined) return [];
  return others.map((other) => ({
    kept: { written: writtenOf(kept.uses), uses: kept.uses },
    other: { written: writtenOf(other.uses), uses: other.uses },
    respell: (written) =>
      other.join === ''
        ? `${written.slice(0, length)}${kept.join}${written.slice(length)}`
        : written.replace(/[\s-]+/, kept.join),
  }));
}

function writtenOf(uses: readonly Use<Read>[]): string {
  const [first] = uses;
  return first ? first.where.text.slice(first.start, first.end).replace(/\s+/g, ' ') : '';
}

/** The pairs of words that a hyphen or one blank holds together, and that may be one compound. */
function pairsOf<T extends Read>(where: T): { readonly key: string; readonly compound: Compound<T> }[] {
  const { text, words } = where;
  return words.flatMap((first, i) => {
    const second = words[i + 1];
    if (!second || second.start !== first.end + 1) return [];
    const between = text.charAt(first.end);
    const join: Join | undefined = between === '-' ? '-' : between === ' ' || between === '\n' ? ' ' : undefined;
    if (join === undefined || !mayJoin(first, second) || isInChain(where, first.start, second.end)) return [];
    const key = singular(first.folded) + stem(second.singular);
    const compound = { where, start: first.start, end: second.end, join, first: first.text.length };
    return key.length < 6 ? [] : [{ key, compound }];
  });
}

function mayJoin(first: Word, second: Word): boolean {
  return [first, second].every(
    ({ folded }) => !FUNCTION_WORDS.has(folded) && !LOOSE.has(folded) && !/\d/.test(folded) && folded.length > 1,
  );
}

function isPrefixed<T extends Read>(where: T, { start, first, join }: Compound<T>): boolean {
  return (
    join === ' ' &&
    PREFIXES.has(
      where.text
        .slice(start, start + first)
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, ''),
    )
  );
}

/** Part of a longer compound: « va-et-vient », « Nouvelle-Calédonie-Sud ». */
function isInChain({ text }: Read, start: number, end: number): boolean {
  return text.charAt(start - 1) === '-' || text.charAt(end) === '-';
}

/** Drops the marks of the feminine: « culturelle » and « culturel » are one word here. */
function stem(word: string): string {
  return word.replace(/(?:(l)le|(n)ne|(t)te|e)$/, '$1$2$3');
}
