import { formOf, isAccented, isBareCapital, isCapital, isCapitals, LIGATURE, respelt, sameRest } from './formes.ts';
import type { Word, Writing } from './mots.ts';

/** A text with its words, as spellings are searched in it. */
export interface Read {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A place where a spelling is used: UTF-16 offsets in the text of `where`. */
export interface Use<T extends Read> {
  readonly where: T;
  readonly start: number;
  readonly end: number;
}

/** A spelling as first written, and everywhere it is. */
export interface Spelling<T extends Read> {
  readonly written: string;
  readonly uses: readonly Use<T>[];
}

/** One word, two spellings. */
export interface Instability<T extends Read> {
  /** The one to keep: the right one where there is one, else the most used, else the first. */
  readonly kept: Spelling<T>;
  readonly other: Spelling<T>;
  /** Writes a use of the other spelling as the kept one: its capitals and its plural stay. Never throws. */
  respell(written: string): string;
}

/** Words that only an accent tells apart (« tâche », « tache »; « répartir », « repartir »), folded. */
const FALSE_FRIENDS: ReadonlySet<string> = new Set(
  `bailler chasse colon cote coter faite foret gene genet haler jeune jeuner mais male mat matin mure notre pale peche
  pecher pecheur pres recreation recreer reformateur reforme reformer reparti repartie repartir repartition roder
  secrete sure tache tacher votre`.split(/\s+/),
);

/** A use of a word, with the word. */
export interface Found<T extends Read> extends Use<T> {
  readonly word: Word;
  /** The word in small letters, without its plural and ligatures. */
  readonly form: string;
  readonly isLinked: boolean;
  readonly isBare: boolean;
}

/**
 * Finds words that a document spells in two ways by their accents or ligatures: « réglementation » and
 * « règlementation » (both right since the rectifications of 1990), « Evaluer » and « Évaluer » (capitals bear their
 * accents: « Lexique des règles typographiques en usage à l'Imprimerie nationale »),
 * « oeuvre » and « œuvre ». Inflections (« forme », « formé ») and other words (« tache », « tâche ») are told apart.
 * `uses` are those of the words that are written in more than one way, in the order of the text; `known` is filled for the
 * next time. Never throws.
 */
export function unstableAccents<T extends Read>(uses: readonly Found<T>[], known: KnownWords<T>): Instability<T>[] {
  const groups = new Map<string, Found<T>[]>();
  for (const found of uses) {
    const group = groups.get(found.word.singular);
    if (group) group.push(found);
    else groups.set(found.word.singular, [found]);
  }
  for (const key of known.keys()) if (!groups.has(key)) known.delete(key);
  return [...groups].flatMap(([key, group]) => instabilitiesOf(key, group, known));
}

/** What was found of each word, from which uses: the same uses need not be compared again. */
export type KnownWords<T extends Read> = Map<
  string,
  { readonly group: readonly Found<T>[]; readonly instabilities: readonly Instability<T>[] }
>;

function instabilitiesOf<T extends Read>(
  key: string,
  group: readonly Found<T>[],
  known: KnownWords<T>,
): readonly Instability<T>[] {
  const last = known.get(key);
  if (last && last.group.length === group.length && group.every((use, i) => use === last.group[i]))
    return last.instabilities;
  const instabilities = [...bareCapitals(group), ...ligatures(group), ...accents(key, group)];
  known.set(key, { group, instabilities });
  return instabilities;
}

/** Lists the uses of words that are written in more than one way, given folded and without plural. Never throws. */
export function usesOf<T extends Read>(texts: readonly T[], unstable: ReadonlySet<string>): Found<T>[] {
  return texts.flatMap((where) =>
    where.words
      .filter((word) => unstable.has(word.singular) && !isCapitals(word.text))
      .map((word) => ({
        where,
        start: word.start,
        end: word.end,
        word,
        form: formOf(word),
        isLinked: LIGATURE.test(word.text),
        isBare: isBareCapital(word),
      })),
  );
}

/** Lists the folded words and the ways they are written: a word with several ways is unstable. Never throws. */
export function waysOf(writings: readonly Writing[]): [word: string, way: string][] {
  return writings
    .filter(({ singular, text }) => singular.length > 3 && !isCapitals(text))
    .map((writing) => [writing.singular, formOf(writing) + (LIGATURE.test(writing.text) ? '+' : '')]);
}

/** « Evaluer » where the document also writes « Évaluer »: the accented capital is right. */
function bareCapitals<T extends Read>(group: readonly Found<T>[]): Instability<T>[] {
  const accented = group.filter(({ word }) => isCapital(word.text) && isAccented(word.text.charAt(0)));
  const [model] = accented;
  const bare = group.filter(({ isBare, form }) => isBare && model && sameRest(form, model.form));
  return instability(accented, bare, (written) => respelt(written, model?.form ?? ''));
}

/** « oeuvre » where the document also writes « œuvre »: the ligature is right. */
function ligatures<T extends Read>(group: readonly Found<T>[]): Instability<T>[] {
  const linked = group.filter(({ isLinked }) => isLinked);
  if (linked.length === 0) return [];
  const split = group.filter(({ isLinked }) => !isLinked);
  const write = (written: string) =>
    written.replace(/oe/g, 'œ').replace(/O[eE]/g, 'Œ').replace(/ae/g, 'æ').replace(/A[eE]/g, 'Æ');
  return instability(linked, split, write);
}

/** Accents inside the word; capitals without their accent count for the spelling they stand for. */
function accents<T extends Read>(key: string, group: readonly Found<T>[]): Instability<T>[] {
  if (FALSE_FRIENDS.has(key)) return [];
  const byForm = new Map<string, Found<T>[]>();
  const forms = new Set(group.filter(({ isBare }) => !isBare).map(({ form }) => form));
  for (const found of group) {
    const own = found.form;
    const form = found.isBare ? ([...forms].find((other) => sameRest(other, own)) ?? own) : own;
    const list = byForm.get(form);
    if (list) list.push(found);
    else byForm.set(form, [found]);
  }
  const [kept, ...others] = [...byForm].toSorted(
    ([a, x], [b, y]) => y.length - x.length || Number(a === key) - Number(b === key),
  );
  if (!kept) return [];
  return others
    .filter(([form]) => isSameWord(key, kept[0], form))
    .flatMap(([, uses]) => instability(kept[1], uses, (written) => respelt(written, kept[0])));
}

/** Tells whether accents at these places may vary within one word: not in an ending, which is an inflection. */
function isSameWord(key: string, a: string, b: string): boolean {
  for (let i = 0; i < key.length; i++) {
    if (a[i] === b[i]) continue;
    const rest = key.slice(i);
    if (/^(?:e+|[aiou]|[aiu]t)$/.test(rest)) return false;
    // « différent » and « diffèrent », « précédent » and « précèdent ».
    if (key.endsWith('ent') && i >= key.length - 6) return false;
    // « recréer » and « récréer »: the prefix re- without accent makes another word.
    if (i === 1 && key.startsWith('re') && (a[i] === 'e' || b[i] === 'e')) return false;
  }
  return true;
}

function instability<T extends Read>(
  kept: readonly Found<T>[],
  other: readonly Found<T>[],
  respell: (written: string) => string,
): Instability<T>[] {
  const [good, odd] = [kept[0], other[0]];
  if (!good || !odd) return [];
  return [{ kept: { written: good.word.text, uses: kept }, other: { written: odd.word.text, uses: other }, respell }];
}
