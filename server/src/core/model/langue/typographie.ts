import type { Match } from '../prose.ts';

// « Lexique des règles typographiques en usage à l'Imprimerie nationale »: a no-break space before ; : ? !
// and inside « », none before a comma or a full stop; « etc. » ends with one full stop; the points de suspension are three.
// Which blank it is (space, no-break, narrow) is left to the author: many keyboards have but one.

/** What is wrong with the typography of a text. */
export type TypographyFault =
  | 'space-before-mark'
  | 'space-after-quote'
  | 'space-before-quote'
  | 'no-space-before'
  | 'double-space'
  | 'etc'
  | 'dots';

/** A fault and what to write instead of the characters found. */
export interface TypographyFind extends Match {
  readonly fault: TypographyFault;
  readonly better: string;
}

/** How a document writes what French typography leaves open. */
export interface Habits {
  /** Blank before ; : ? ! and inside « ». */
  readonly blank: string;
  /** Points de suspension: `…` or `...`. */
  readonly ellipsis: string;
}

/** The signs of each habit, one for each blank and each ellipsis. */
const HABITS = [' ', '\u00a0', '\u202f'].map((blank) => ({
  sign: new RegExp(`${blank}[;:?!»]`, 'g'),
  ways: { '...': { blank, ellipsis: '...' }, '…': { blank, ellipsis: '…' } },
}));

const POINTS = /(?<!\.)\.{3}(?!\.)/g;

/** How many times texts show each habit. */
export interface HabitCounts {
  /** For each kind of blank. */
  readonly blanks: readonly number[];
  readonly points: number;
  readonly ellipses: number;
}

/** Counts what shows the habits of texts. Never throws. */
export function habitsIn(texts: readonly string[]): HabitCounts {
  const all = texts.join('\n');
  const count = (sign: RegExp) => all.match(sign)?.length ?? 0;
  return { blanks: HABITS.map(({ sign }) => count(sign)), points: count(POINTS), ellipses: count(/…/g) };
}

/** Gives the habits of a document from what its parts show: what it mostly writes; the same object for the same habits. */
export function habitsOf(parts: readonly HabitCounts[]): Habits {
  const sum = (of: (part: HabitCounts) => number | undefined) => parts.reduce((all, part) => all + (of(part) ?? 0), 0);
  const blanks = HABITS.map(({ ways }, i) => ({ ways, count: sum((part) => part.blanks[i]) }));
  const [usual] = blanks.toSorted((a, b) => b.count - a.count);
  const ellipsis = sum((part) => part.ellipses) > sum((part) => part.points) ? '…' : '...';
  return usual?.ways[ellipsis] ?? { blank: ' ', ellipsis };
}

const BLANKS = ' \\t\\u00a0\\u202f';

/** Addresses, tables and text between backquotes follow other rules. */
const FOREIGN = /`[^`\n]*`|\b(?:https?:\/\/|www\.)\S+|\S+@\S+|^[^\n]*\|[^\n]*$/gm;

/**
 * Lists the typographic faults of a text, in order. Times (14:30), addresses, tables and brand names (« Yahoo!, »)
 * are left alone. Never throws.
 */
export function typographyFaults(text: string, habits: Habits): TypographyFind[] {
  const foreign = FOREIGN_HINT.test(text)
    ? Array.from(text.matchAll(FOREIGN), (m) => ({ start: m.index, end: m.index + m[0].length }))
    : [];
  return CHECKS.flatMap(({ fault, hint, pattern, better }) =>
    hint.test(text)
      ? Array.from(text.matchAll(pattern), (found) => ({
          fault,
          start: found.index,
          end: found.index + found[0].length,
          text: found[0],
          better: better(found[0], habits, text.charAt(found.index + found[0].length)),
        }))
      : [],
  )
    .filter(({ start, end }) => !foreign.some((zone) => zone.start < end && start < zone.end))
    .toSorted((a, b) => a.start - b.start);
}

const FOREIGN_HINT = /[`@|]|www\.|:\/\//;

interface Check {
  readonly fault: TypographyFault;
  /** A cheap test that spares the rest on most texts. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** Gives what to write; `next` is the character after it. */
  better(found: string, habits: Habits, next: string): string;
}

const CHECKS: readonly Check[] = [
  {
    fault: 'space-before-mark',
    hint: /[;:?!]/,
    // A mark followed by a letter or a figure is no punctuation (14:30, pix:1.1); `&nbsp;` is an entity; in « Yahoo! est » it is
    // part of a name.
    pattern: /(?<=[\p{L}\p{N}»)\]"”%€.…*])(?<!&#?\w+)(?:[;:?]|!(?! \p{Ll}))(?=$|[\s)»"”])/gmu,
    better: (found, { blank }) => `${blank}${found}`,
  },
  { fault: 'space-after-quote', hint: /«/, pattern: /«(?=[^\s])/g, better: (found, { blank }) => `${found}${blank}` },
  { fault: 'space-before-quote', hint: /»/, pattern: /(?<=[^\s])»/g, better: (found, { blank }) => `${blank}${found}` },
  {
    fault: 'etc',
    hint: /etc/i,
    pattern: /(?<![\p{L}])etc(?: ?\.{2,}| ?…|\.…)/giu,
    better: (found, _, next) => `${found.slice(0, 3)}.${/\p{L}/u.test(next) ? ' ' : ''}`,
  },
  {
    fault: 'dots',
    hint: /\.{4}/,
    // Longer rows are the leaders of a table of contents.
    pattern: /(?<![.]|etc ?)\.{4,5}(?!\.)/gi,
    better: (_, { ellipsis }) => ellipsis,
  },
  {
    fault: 'no-space-before',
    hint: /[ \u00a0\u202f][,.]/,
    pattern: new RegExp(`(?<=[\\p{L}\\p{N})»"”])[${BLANKS}]+(?:,(?![.,\\d])|\\.(?=$|[\\s)»"”]))`, 'gmu'),
    better: (found) => found.trim(),
  },
  {
    fault: 'double-space',
    hint: /[ \u00a0\u202f]{2}/,
    pattern: /(?<=[^\s])[ \u00a0\u202f]{2,}(?=[^\s,.])/gu,
    better: () => ' ',
  },
];

/** Straight and curly apostrophes of a text, between two letters: UTF-16 offsets. */
export function apostrophesIn(text: string): {
  readonly straight: readonly number[];
  readonly curly: readonly number[];
} {
  const straight: number[] = [];
  const curly: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/(?<=\p{L})['’](?=[\p{L}«*"])/gu))
    (sign === "'" ? straight : curly).push(index);
  return { straight, curly };
}
