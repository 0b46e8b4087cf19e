// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them.
const ASCII = /^[\x00-\x7f]*$/;

/** Folds case, accents and ligatures: `Œuvre Évaluée` → `oeuvre evaluee`. The length may change. Never throws. */
export function fold(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(BEYOND_ASCII, foldSign).toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them.
const BEYOND_ASCII = /[^\x00-\x7f]/gu;

/** What the signs met so far fold to: a few dozens in any language. */
const signs = new Map<string, string>();

function foldSign(sign: string): string {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  const folded = sign
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ]/g, "'");
  signs.set(sign, folded);
  return folded;
}

const ARTICLE = /^(?:l'|d'|le |la |les |un |une |des |du |de |au |aux |a la |a l')+ ?/;

/**
 * Gives what two writings of one glossary term share: case, accents, spaces, hyphens, apostrophes and
 * plural are folded, a leading article is dropped. Never throws.
 */
export function termKey(term: string): string {
  return fold(term)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ARTICLE, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular)
    .join('');
}

/** Words whose final s is no plural and whose beginning is another word, or that would be cut to no word. */
const INVARIABLE = new Set(
  `abus acces avis bois bras campus concours consensus corps corpus cours cursus deces devis discours divers exces fois
  fonds focus mois parcours pays plus poids processus proces progres recours refus relais repas secours sens succes
  temps tiers univers vers virus`.split(/\s+/),
);

/** Drops a French plural that changes nothing but the end; words of three letters or fewer are left alone. Never throws. */
export function singular(word: string): string {
  if (word.length <= 3 || INVARIABLE.has(word)) return word;
  if (/(?:eaux|yaux|oux|eux)$/.test(word)) return word.slice(0, -1);
  if (/^(?:travail|vitrail|corail|soupirail|bail)$/.test(word)) return `${word.slice(0, -3)}al`;
  if (/aux$/.test(word)) return `${word.slice(0, -3)}al`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Gives the key a person most likely meant when typing `Plan de rechange` or `plan-de-rechange`. Never throws. */
export function toSnakeCase(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
