import { fold } from '../fold.ts';
import type { Match } from '../prose.ts';

/**
 * Folds case and accents, one character for one, so that offsets in the result are offsets in the text: `Coût` →
 * `cout`. Ligatures and characters that would change the length are only lowered. Never throws.
 */
export function foldInPlace(text: string): string {
  return text.replace(BEYOND_ASCII, foldUnit).toLowerCase();
}

/** What lowering alone does not fold; line breaks and tabs included. */
const BEYOND_ASCII = /[^ -~]/g;

/** What the units met so far fold to: a few dozens in any language. */
const units = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = units.get(unit);
  if (known !== undefined) return known;
  const folded = /\s/.test(unit) ? ' ' : fold(unit);
  const lowered = unit.toLowerCase();
  const made = folded.length === 1 ? folded : lowered.length === 1 ? lowered : unit;
  units.set(unit, made);
  return made;
}

const NEGATION = /(?:\b(?:sans|aucune?s?|pas|ni|jamais|non|nul(?:le)?|zero)\b|\bn'|\bne\b)[^.;:!?]{0,14}$/;

/** Tells whether the folded words just before an offset deny what follows: « sans coût », « pas de photo ». Never throws. */
export function isDenied(folded: string, at: number): boolean {
  return NEGATION.test(folded.slice(Math.max(0, at - 30), at));
}

/** Gives the first match of a pattern of folded words in a text, whatever denies it; undefined when there is none. */
export function firstMatch(
  text: string,
  pattern: RegExp,
  wanted: (folded: string, found: Match) => boolean = () => true,
): Match | undefined {
  const folded = foldInPlace(text);
  // Most texts hold none: they are told apart without a copy of the pattern.
  if (!pattern.test(folded)) return undefined;
  for (const found of folded.matchAll(new RegExp(pattern.source, 'g'))) {
    const match = {
      start: found.index,
      end: found.index + found[0].length,
      text: text.slice(found.index, found.index + found[0].length),
    };
    if (wanted(folded, match)) return match;
  }
  return undefined;
}

/** Gives the pattern of one of several folded expressions, as whole words. Throws nothing: special signs are escaped. */
export function anyOf(expressions: readonly string[]): RegExp {
  const known = patterns.get(expressions);
  if (known) return known;
  const made = patternOf(expressions);
  patterns.set(expressions, made);
  return made;
}

const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(expressions: readonly string[]): RegExp {
  const escaped = expressions
    .map((one) => fold(one).trim())
    .filter((one) => one !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, ' +'));
  return escaped.length > 0 ? new RegExp(`(?<![a-z0-9'-])(?:${escaped.join('|')})(?![a-z0-9-])`) : /(?!)/;
}

/** Gives the sentence of a folded text that holds an offset. Never throws. */
export function sentenceAt(folded: string, at: number): string {
  const start = Math.max(...['. ', '; ', '! ', '? '].map((stop) => folded.lastIndexOf(stop, at))) + 1;
  const rest = folded.slice(at).search(/[.;!?](?: |$)/);
  return folded.slice(start, rest < 0 ? folded.length : at + rest);
}

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
};

/** Reads a whole number in figures or a simple French number word (`8`, `huit`); undefined for anything else. */
export function readCount(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : NUMBERS[fold(word)];
}

/** Tells whether a text counts something: a figure, or a number word other than un, une. Never throws. */
export function holdsFigure(text: string): boolean {
  const folded = fold(text);
  return (
    /\d/.test(folded) ||
    /\b(?:moitie|tiers|quarts?|pour cent|majorite|dizaine|quinzaine|vingtaine|douzaine)\b/.test(folded) ||
    (folded.match(/[a-z]+/g) ?? []).some((word) => (readCount(word) ?? 0) > 1)
  );
}
