import { once } from '../text/once.ts';
import type { CalendarDate } from './date.ts';
import type { Bilingual } from './notation.ts';

const FORM = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const french = once(() => new Intl.DateTimeFormat('fr', FORM));
const english = once(() => new Intl.DateTimeFormat('en', FORM));

/** Gives a day as people say it: mardi 1er décembre 2026. Never throws. */
export function dayInWords({ year, month, day }: CalendarDate): Bilingual {
  const date = new Date(Date.UTC(year, month - 1, day));
  // French counts the first day of a month, not the others; Intl does not know.
  return { fr: french().format(date).replace(/ 1 /, ' 1er '), en: english().format(date) };
}
