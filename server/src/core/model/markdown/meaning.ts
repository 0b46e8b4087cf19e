import type { Words } from '../../syntax/markdown/words.ts';
import { formatIsoDate, parseFrenchDate } from '../date.ts';
import { parseDuree } from '../duree.ts';
import { fold } from '../fold.ts';
import { readNumber } from '../scalars.ts';
import type { Shape } from '../shape.ts';
import { valuesSaying } from '../valeurs.ts';
import { withoutMarks } from './keyed.ts';

/** What a value means: the words it stands at, and the text that the notation gives it. */
export interface Meant {
  readonly words: Words;
  readonly text: string;
}

const MONTH = '(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)';
const DAY = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?';

/** A date in words; in figures it is left as it is written, for what is to be corrected must be seen. */
const DATE_IN_WORDS = new RegExp(`(?<!\\p{L})${DAY}\\d{1,2}(?:er)?\\s+${MONTH}\\s+\\d{4}(?!\\d)`, 'giu');
const DATE_IN_FIGURES = /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?!\d)/g;
const DUREE =
  /(?<![\p{L}\d,.])(?:\d+(?:[.,]\d+)?\s*h(?:eures?)?(?:\s*\d{1,2}(?:\s*(?:min|mn|minutes?))?)?|\d+\s*(?:min|mn|minutes?))(?![\p{L}\d])/giu;
/** Before what looks like a duration and is a time of the day. */
const AT_A_TIME =
  /(?:^|[\s(])(?:à|a|(?<!\b(?:s[ée]ances?|dur[ée]es?|ateliers?|temps|total)\s)de|vers|dès|des|depuis|entre|et)\s*$|\d\s*(?:h\s*\d*)?\s*[-–]\s*$/iu;
const NUMBER = /(?<![\p{L}\d.,])\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?![\p{L}\d])/gu;

/**
 * Gives what a text says in a field made for it: a date in words is the ISO date, `8 personnes` is the number, « Hors les
 * murs » is the value of the list that reads the same. Anything else is kept as written. Never throws.
 */
export function meaningOf(shape: Shape, words: Words): Meant {
  const bare = shape.meta.nature === 'prose' ? words : withoutMarks(words);
  if (shape.type === 'number') return numberIn(bare) ?? asWritten(bare);
  if (shape.type === 'choice') return valueAmong(shape.values, bare) ?? asWritten(bare);
  if (shape.meta.nature === 'date') return dateIn(bare) ?? asWritten(bare);
  if (shape.meta.usual) return valueAmong(shape.meta.usual, bare) ?? asWritten(bare);
  return asWritten(shape.meta.nature === 'identifiant' ? bare.withoutEnd(/\s*[.;,]$/) : bare);
}

function asWritten(words: Words): Meant {
  return { words, text: words.text };
}

function numberIn(words: Words): Meant | undefined {
  if (readNumber(words.text) !== undefined) return asWritten(words);
  const [found, other] = words.text.matchAll(NUMBER);
  if (!found || other || /[-−]\s*$/.test(words.text.slice(0, found.index))) return undefined;
  const number = words.slice(found.index, found.index + found[0].length);
  return { words: number, text: number.text };
}

function valueAmong(values: readonly string[], words: Words): Meant | undefined {
  const wanted = comparable(words.text);
  const exact = values.filter((value) => comparable(value) === wanted);
  const forms = (value: string) => [comparable(value), ...valuesSaying(value)].map(agreed);
  const same = exact.length > 0 ? exact : values.filter((value) => forms(value).includes(agreed(wanted)));
  return same.length === 1 && same[0] !== undefined ? { words, text: same[0] } : undefined;
}

/** Drops what agrees a word in gender and number: `atteinte`, `partielles`. */
function agreed(word: string): string {
  return word.replace(/(?:le|e)?s?$/, '');
}

function comparable(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The date of a text that holds one in words, weekday and hours around it left aside. */
function dateIn(words: Words): Meant | undefined {
  const [found, other] = words.text.matchAll(DATE_IN_WORDS);
  const date = found && !other ? parseFrenchDate(found[0].replace(/\s+/g, ' ')) : undefined;
  if (!found || !date) return undefined;
  return { words: words.slice(found.index, found.index + found[0].length), text: formatIsoDate(date) };
}

/** A value recognised by its look in a text, and where. */
export interface Gleaned extends Meant {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds in a text the value of a field that its look tells: a date, a duration, one of the values of a list. Undefined
 * when there is none, or for fields whose values have no look of their own. Never throws.
 */
export function gleanedIn(shape: Shape, words: Words): Gleaned | undefined {
  const place = placeIn(shape, words.text);
  if (!place) return undefined;
  const part = words.slice(place.from, place.to);
  return { ...meaningOf(shape, part), ...place };
}

function placeIn(shape: Shape, text: string): { from: number; to: number } | undefined {
  if (shape.meta.nature === 'date') return firstOf(DATE_IN_WORDS, text) ?? firstOf(DATE_IN_FIGURES, text);
  if (shape.meta.nature === 'duree') return dureeIn(text);
  const values = shape.type === 'choice' ? shape.values : (shape.meta.usual ?? []);
  const forms = values.flatMap((value) => [value, ...valuesSaying(value)]);
  for (const value of forms.toSorted((a, b) => b.length - a.length)) {
    const letters = value.split(/[^\p{L}]+/u).join('[^\\p{L}]+');
    const found = firstOf(new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, 'giu'), stripAccents(text));
    if (found) return found;
  }
  return undefined;
}

function dureeIn(text: string): { from: number; to: number } | undefined {
  for (const found of text.matchAll(DUREE)) {
    const isTime =
      AT_A_TIME.test(text.slice(0, found.index)) ||
      /^\s*(?:-|–|à)\s*\d/.test(text.slice(found.index + found[0].length));
    if (!isTime && parseDuree(found[0]) !== undefined) return { from: found.index, to: found.index + found[0].length };
  }
  return undefined;
}

function firstOf(form: RegExp, text: string): { from: number; to: number } | undefined {
  const [found] = text.matchAll(form);
  return found && { from: found.index, to: found.index + found[0].length };
}

/** Drops accents, and nothing that would move the characters after them. */
function stripAccents(text: string): string {
  return text.replace(/[à-üœæÀ-Ü]/g, (char) => (fold(char).length === 1 ? fold(char) : char));
}
