/** Folds case, accents and ligatures: `Œuvre Évaluée` → `oeuvre evaluee`. The length may change. Never throws. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ]/g, "'");
}

const ARTICLE = /^(?:l'|d'|le |la |les |un |une |des |du |de |de la |de l')+/;

/**
 * Gives what two writings of one glossary term share (FORMATS §3): case, accents, spaces, hyphens, apostrophes and
 * plural are folded, a leading article is dropped. Never throws.
 */
export function termKey(term: string): string {
  return fold(term)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ARTICLE, '')
    .split(/[^a-z0-9]+/)
    .map(singular)
    .join('');
}

/** French plurals that change nothing but the end; words of three letters or fewer are left alone. */
function singular(word: string): string {
  if (word.length <= 3) return word;
  if (/(?:eaux|oux|eux)$/.test(word)) return word.slice(0, -1);
  if (/aux$/.test(word)) return `${word.slice(0, -3)}al`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Gives the key a person most likely meant when typing `Plan de rechange` or `plan-de-rechange`. Never throws. */
export function toSnakeCase(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
