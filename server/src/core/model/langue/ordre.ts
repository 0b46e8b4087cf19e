// Alphabetical order of French as the Unicode collation of the locale gives it (CLDR, « fr »): accents and case come after
// letters. Dictionaries sort either word by word (« Certificat de… » before « Certification ») or letter by letter.

import { once } from '../../text/once.ts';

const wordByWord = once(() => new Intl.Collator('fr', { sensitivity: 'base', numeric: true }));
const letterByLetter = once(
  () => new Intl.Collator('fr', { sensitivity: 'base', numeric: true, ignorePunctuation: true }),
);

/** Orders two headwords word by word; those that differ by case or accents are equal. Never throws. */
export function compareHeadwords(a: string, b: string): number {
  return wordByWord().compare(a, b);
}

/** Tells whether a headword surely comes before the one written above it: by either way of sorting. Never throws. */
export function isOutOfOrder(above: string, headword: string): boolean {
  return wordByWord().compare(above, headword) > 0 && letterByLetter().compare(above, headword) > 0;
}
