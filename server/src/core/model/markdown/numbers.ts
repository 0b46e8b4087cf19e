import type { Words } from '../../syntax/markdown/words.ts';
import type { FieldNames } from './names.ts';

/** What is counted that is nobody: « 12 ans », « 2 heures », « 3 séances ». */
const NOBODY =
  /^(?:ans?|mois|semaines?|jours?|heures?|minutes?|min|mn|s[ée]ances?|fois|euros?|francs?|xpf|cfp|places?|groupes?|classes?|ateliers?|postes?)$/iu;

/**
 * Finds the number of a field in a sentence: `8 participants`, `8 personnes étaient prévues`, where the last word that
 * names a field is its name; `24 élèves` at the beginning, where the field counts people. Never throws.
 */
export function numberOf(name: string, names: FieldNames, words: Words): Words | undefined {
  for (const found of words.text.matchAll(/(?<![\p{L}\d.,])(\d+)((?:\s+\p{L}+){1,4})/gu)) {
    const said = (found[2] ?? '').trim().split(/\s+/);
    const named = said.flatMap((word) => names.find(word) ?? names.find(word.replace(/es?$/, '')) ?? []);
    const begins = /^\s*(?:(?:environ|un groupe de|groupe de)\s+)?$/iu.test(words.text.slice(0, found.index));
    const counts = begins && named.length === 0 && names.find('personnes') === name && isSomebody(said[0]);
    if (named.at(-1) === name || counts) return words.slice(found.index, found.index + (found[1]?.length ?? 0));
  }
  return undefined;
}

function isSomebody(word: string | undefined): boolean {
  return word !== undefined && word.length > 2 && !NOBODY.test(word);
}
