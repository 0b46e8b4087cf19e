import type { Instability, Read, Use } from './graphies.ts';
import { FUNCTION_WORDS, type Word, type Writing } from './mots.ts';

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

/** A use of a compound; `key` is what its ways of writing share. */
export interface Compound<T extends Read> extends Use<T> {
  readonly key: string;
  readonly join: Join;
  /** Length of the first element, as written. */
  readonly first: number;
}

/**
 * Finds compounds that a document writes in two ways: « cyber-tribu » and « cyber tribu », « Nouvelle-Calédonie » and
 * « Nouvelle Calédonie », « socio culturel » and « socioculturel ». Two words apart count only where they are also
 * hyphenated, or after a prefix.
 * `compounds` are all that the document holds, in the order of the text. Never throws.
 */
export function unstableCompounds<T extends Read>(compounds: readonly Compound<T>[]): Instability<T>[] {
  const groups = new Map<string, Compound<T>[]>();
  for (const compound of compounds) {
    const group = groups.get(compound.key);
    if (group) group.push(compound);
    else groups.set(compound.key, [compound]);
  }
  return [...groups.values()].flatMap(instabilitiesOf);
}

/** The compounds that a document surely holds, hyphenated or after a prefix: their keys and their first words, folded. */
export interface Anchors {
  readonly keys: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
}

/** Lists the sure compounds of texts: their keys, with their first words. Never throws. */
export function anchorsOf(texts: readonly Read[]): [key: string, firstWord: string][] {
  return texts.flatMap((where) =>
    pairsOf(where, (first) => PREFIXES.has(first.folded)).map(({ compound, first }): [string, string] => [
      compound.key,
      first,
    ]),
  );
}

/** Lists every way texts write compounds. `writings` are those of the words of the texts, each once. Never throws. */
export function compoundsOf<T extends Read>(
  texts: readonly T[],
  writings: readonly Writing[],
  { keys, firstWords }: Anchors,
): Compound<T>[] {
  const joined = joinedKeys(writings, keys);
  return texts.flatMap((where) => {
    const apart = pairsOf(where, (first) => firstWords.has(first.singular)).map(({ compound }) => compound);
    const whole = where.words.flatMap(({ text, start, end }): Compound<T>[] => {
      const key = joined.get(text);
      return key !== undefined && !isInChain(where, start, end) ? [{ key, where, start, end, join: '', first: 0 }] : [];
    });
    return [...apart.filter(({ key }) => keys.has(key)), ...whole];
  });
}

/** The words written as one that are compounds elsewhere, with their key. */
function joinedKeys(writings: readonly Writing[], anchors: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const writing of writings) {
    const key = stem(writing.singular);
    if (anchors.has(key)) found.set(writing.text, key);
  }
  return found;
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

interface Pair<T extends Read> {
  /** The first word, folded, singular. */
  readonly first: string;
  readonly compound: Compound<T>;
}

/** The pairs of words that may be one compound: hyphenated, or apart by one blank after a first word that is `wanted`. */
function pairsOf<T extends Read>(where: T, wanted: (first: Word) => boolean): Pair<T>[] {
  const { text, words } = where;
  const pairs: Pair<T>[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const first = words[i];
    const second = words[i + 1];
    if (!first || !second || second.start !== first.end + 1) continue;
    const between = text.charAt(first.end);
    const join: Join | undefined = between === '-' ? '-' : between === ' ' || between === '\n' ? ' ' : undefined;
    if (join === undefined || (join === ' ' && !wanted(first))) continue;
    if (!mayJoin(first, second) || isInChain(where, first.start, second.end)) continue;
    const key = first.singular + stem(second.singular);
    const compound = { key, where, start: first.start, end: second.end, join, first: first.text.length };
    if (key.length > 5) pairs.push({ first: first.singular, compound });
  }
  return pairs;
}

function mayJoin(first: Word, second: Word): boolean {
  return [first, second].every(
    ({ folded }) => !FUNCTION_WORDS.has(folded) && !LOOSE.has(folded) && !/\d/.test(folded) && folded.length > 1,
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
