/** A day of the calendar; `month` and `day` start at 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads an ISO 8601 date (`2026-04-02`); undefined when the text is not one or the day does not exist. Never throws. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return found ? realDate(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/**
 * Reads the ways French people write a date: `02/04/2026`, `2.4.2026`, `jeudi 2 avril 2026`, `1er mai 2026`. The day
 * comes first, as in France. Undefined when the text is none of them or the day does not exist. Never throws.
 */
export function parseFrenchDate(text: string): CalendarDate | undefined {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(folded);
  if (figures) return realDate(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const loose = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(folded);
  if (loose) return realDate(Number(loose[1]), Number(loose[2]), Number(loose[3]));
  const words = /^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(folded);
  return words ? realDate(Number(words[3]), MONTHS.indexOf(words[2] ?? '') + 1, Number(words[1])) : undefined;
}

/** Writes a date as ISO 8601. Never throws. */
export function formatIsoDate(date: CalendarDate): string {
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Gives the day of an instant where the program runs. Never throws. */
export function dayOf(instant: Date): CalendarDate {
  return { year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate() };
}

/** Gives the number of days from `a` to `b`, negative when `b` is earlier. Never throws. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000);
}

function realDate(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? { year, month, day } : undefined;
}
