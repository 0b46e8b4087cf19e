import type { Bilingual } from '../../model/notation.ts';

/** A personal datum found in a text; offsets are UTF-16, from the text's start. */
export interface PersonalDatum {
  readonly kind: 'email' | 'phone' | 'nir' | 'name';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands for a datum once it is taken out; no character that a notation keeps for itself. */
export function standInFor(datum: PersonalDatum): Bilingual {
  if (datum.kind === 'email') return { fr: 'adresse retirée', en: 'address removed' };
  if (datum.kind === 'name')
    return { fr: FEMININE.test(datum.text) ? 'une personne' : 'un participant', en: 'someone' };
  return { fr: 'numéro retiré', en: 'number removed' };
}

const FEMININE = /^(?:Mme|Mlle|Madame|Mademoiselle)/;

/** Addresses of examples (RFC 2606: example.org, .test, .invalid) and their French look-alikes name nobody. */
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?![\p{L}\p{N}])/gu;
const EXAMPLE = /(?:^|\.)(?:example|exemple)\.[a-z]+$|\.(?:example|exemple|test|invalid)$/i;

/** Numbers of France (`06 12 34 56 78`, `+33 6…`) and of New Caledonia with its prefix (`+687 12 34 56`). */
const PHONES = [
  /(?<![\p{L}\d+])(?:\+|00)33[ .-]?(?:\(0\)[ .-]?)?[1-9](?:[ .-]?\d{2}){4}(?!\d)/gu,
  /(?<![\p{L}\d+.,-])(?<!\d[ .-])0[1-9](?:[ .-]?\d{2}){4}(?![ .-]?\d)/gu,
  /(?<![\p{L}\d+])(?:\+|00)687[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}(?!\d)/gu,
];

/** Six figures are a number of New Caledonia only after a word that announces one: elsewhere they may be a date. */
const LOCAL =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?s?|mobile|portable|appel(?:er|ez)|contact(?:er|ez)?|joindre)(?:[\s.:()°]|au|le|n°){0,8}(?<![\d.])(\d{2}[. ]\d{2}[. ]\d{2})(?![. ]?\d)/giu;

/** « appeler le 12.05.26 » gives a day; « appeler le 26.12.34 » may give either, and nothing is said of it. */
const DAY = /le\s+(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d{2}$/i;

/** Sex, year, month, département (Corsica: 2A, 2B), commune, order, key (code de la sécurité sociale, R. 115-1). */
const NIR =
  /(?<![\p{L}\d])[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[ABab])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?!\d)/gu;

/** A civility and a name; « Monsieur le Maire » names an office, « M. X » nobody. */
const NAME =
  /(?<!\p{L})(?:M\.|MM\.|Mr\.?|Mmes?\.?|Mlles?\.?|Monsieur|Madame|Mademoiselle)[ \u00a0\u202f](?!L(?:e|a|es)[ \u00a0\u202f]|L['’])\p{Lu}[\p{L}'’-]+(?:[ \u00a0\u202f]\p{Lu}[\p{L}'’-]+)*/gu;

/** What every number above holds: most texts are told apart by it. */
const POSSIBLE_NUMBER = /\d(?:[^\p{L}\d]{0,3}\d){5}/u;

/** What every civility holds. */
const POSSIBLE_NAME = /M(?:[.rM]|mes?\b|lles?\b|onsieur|adame|ademoiselle)/;

/** Finds e-mail addresses, phone numbers and NIR in a text, in its order. Never throws. */
export function contactsIn(text: string): PersonalDatum[] {
  const emails = text.includes('@') ? [...text.matchAll(EMAIL)].filter((found) => !EXAMPLE.test(found[1] ?? '')) : [];
  const found = emails.map((email) => datum('email', email.index, email[0]));
  if (!POSSIBLE_NUMBER.test(text)) return found;
  const nirs = [...text.matchAll(NIR)].filter(([nir]) => hasKey(nir)).map((nir) => datum('nir', nir.index, nir[0]));
  const phones = PHONES.flatMap((phone) => [...text.matchAll(phone)])
    .filter(([number]) => !isCounting(number))
    .map((one) => datum('phone', one.index, one[0]));
  const local = [...text.matchAll(LOCAL)]
    .filter(([words]) => !DAY.test(words))
    .map((one) => {
      const number = one[1] ?? '';
      return datum('phone', one.index + one[0].length - number.length, number);
    });
  const others = [...phones, ...local].filter(
    (phone) => !nirs.some((nir) => nir.start <= phone.start && phone.end <= nir.end),
  );
  return [...found, ...nirs, ...others].toSorted((a, b) => a.start - b.start);
}

/** Finds people named after a civility, in the order of a text. Never throws. */
export function namesIn(text: string): PersonalDatum[] {
  if (!POSSIBLE_NAME.test(text)) return [];
  return Array.from(text.matchAll(NAME), (found) => datum('name', found.index, found[0]));
}

function datum(kind: PersonalDatum['kind'], start: number, text: string): PersonalDatum {
  return { kind, start, end: start + text.length, text };
}

/** Tells `01 02 03 04 05`, which counts, from a phone number. */
function isCounting(written: string): boolean {
  const pairs = Array.from(written.replace(/\D/g, '').match(/\d{2}/g) ?? [], Number);
  return pairs.every((pair, rank) => rank === 0 || pair === (pairs[rank - 1] ?? 0) + 1);
}

/** The key of a NIR is 97 less the rest of its thirteen figures by 97; 2A counts as 19, 2B as 18. */
function hasKey(written: string): boolean {
  const figures = written.replace(/[ .]/g, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - (Number(figures.slice(0, 13)) % 97) === Number(figures.slice(13));
}
