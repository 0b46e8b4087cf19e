import { parseDuree } from '../../model/duree.ts';
import { fold } from '../../model/fold.ts';

/** What a text that is not a duration most likely means, in minutes; `sure` when it can mean nothing else. */
export interface LooseDuree {
  readonly minutes: number;
  readonly sure: boolean;
}

const WORDS: Readonly<Record<string, number>> = {
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
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  'quarante-cinq': 45,
  cinquante: 50,
  soixante: 60,
  'quatre-vingt-dix': 90,
};

const WORD = new RegExp(
  `(?<![a-z-])(?:${Object.keys(WORDS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![a-z-])`,
  'g',
);

/** Durations written as fractions of an hour, in minutes. */
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:1|une) ?demi[ -]?heure$|^demi[ -]heure$|^1\/2 ?h(?:eures?)?$/, 30],
  [/^(?:1|un) ?quart d'?heure$|^1\/4 ?(?:d')?h(?:eures?)?$/, 15],
  [/^(?:3|trois) ?quarts d'?heure$|^3\/4 ?(?:d')?h(?:eures?)?$/, 45],
];

/** After hours: `2 heures et demie`, `1 h et quart`. */
const AFTER_HOURS: Readonly<Record<string, string>> = {
  demi: '30',
  demie: '30',
  quart: '15',
  'un quart': '15',
  'trois quarts': '45',
};

/**
 * Understands durations people write otherwise than the notation asks: `2 heures et demie`, `une heure`, `1 h. 30`,
 * `2:30`, `120`, `environ 2 h`. Undefined when the text may mean several things or none (`1 h 60`, `2 à 3 h`). Never
 * throws.
 */
export function readLooseDuree(text: string): LooseDuree | undefined {
  const plain = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[ .]+$/, '')
    .trim();
  const about = /^(?:environ|a peu pres|autour de|vers|~|≈|duree ?:?) ?/;
  const core = plain.replace(about, '').replace(/ ?environ$/, '');
  const minutes = exact(core);
  if (minutes !== undefined) return { minutes, sure: core === plain };
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(core);
  if (clock) return { minutes: Number(clock[1]) * 60 + Number(clock[2]), sure: false };
  return /^\d{2,3}$/.test(core) ? { minutes: Number(core), sure: false } : undefined;
}

function exact(text: string): number | undefined {
  const fraction = FRACTIONS.find(([form]) => form.test(text));
  if (fraction) return fraction[1];
  const written = text
    .replace(/ et (demie?|quart|un quart|trois quarts)$/, (_, part: string) => ` ${AFTER_HOURS[part] ?? ''}`)
    .replace(WORD, (word) => String(WORDS[word] ?? word))
    .replace(/(?<=\d ?)(?:hrs?|hs)\b/g, 'h')
    .replace(/(?<=\d ?)mins\b/g, 'min')
    .replace(/(?<=h|heures?)(?:\.| et|,)(?= ?\d)/g, '')
    .replace(/(?<=\d ?(?:h|min|mn))\./g, '')
    .replace(/(?<=\d ?)(?:'|′)$/, 'min');
  return parseDuree(written);
}
