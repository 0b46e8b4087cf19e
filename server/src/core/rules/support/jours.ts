import { type CalendarDate, daysBetween, parseFrenchDate, parseIsoDate } from '../../model/date.ts';
import type { Leaf } from '../../model/values.ts';

/** A date of a document: the day and where it is written. */
export interface Jour {
  readonly date: CalendarDate;
  readonly leaf: Leaf<string>;
}

/** Reads a date field, ISO or as French people write it; undefined when it is missing or no date. Never throws. */
export function jourOf(leaf: Leaf<string> | undefined): Jour | undefined {
  const date = leaf && (parseIsoDate(leaf.text) ?? parseFrenchDate(leaf.text));
  return leaf && date ? { date, leaf } : undefined;
}

/** Tells whether `a` is before `b`; false when one of them is not known. Never throws. */
export function isBefore(a: Jour | undefined, b: Jour | undefined): boolean {
  return a !== undefined && b !== undefined && daysBetween(a.date, b.date) > 0;
}
