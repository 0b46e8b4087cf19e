import { fold } from '../fold.ts';
import type { Word, Writing } from './mots.ts';

/** A sign that stands for two letters. */
export const LIGATURE = /[œæ]/i;

/** A word in small letters without its plural and ligatures: as long as its folded form. */
export function formOf(word: Writing): string {
  const lower = expanded(word.text.normalize('NFC').toLowerCase());
  if (lower.startsWith(word.singular)) return word.singular;
  let form = '';
  for (let i = 0; i < word.singular.length; i++) {
    const [letter, written] = [word.singular.charAt(i), lower.charAt(i)];
    form += written > '\u007f' && fold(written) === letter ? written : letter;
  }
  return form;
}

/** Writes a word with the accents of a form; its capitals and ligatures stay. Never throws. */
export function respelt(written: string, form: string): string {
  const letters = Array.from(expanded(written.normalize('NFC')), (letter, i) => {
    const model = form.charAt(i);
    if (model === '' || fold(model) !== fold(letter)) return letter;
    return isCapital(letter) ? model.toUpperCase() : model;
  }).join('');
  return written.includes('œ')
    ? letters.replace(/oe/g, 'œ')
    : written.includes('Œ')
      ? letters.replace(/O[eE]/g, 'Œ')
      : letters;
}

/** Writes the ligatures of a text as two letters. Never throws. */
export function expanded(text: string): string {
  if (!LIGATURE.test(text)) return text;
  return text.replace(/œ/g, 'oe').replace(/Œ/g, 'Oe').replace(/æ/g, 'ae').replace(/Æ/g, 'Ae');
}

/** Tells whether two forms differ by no more than the accent of their first letter. Never throws. */
export function sameRest(a: string, b: string): boolean {
  return a.slice(1) === b.slice(1) && fold(a.charAt(0)) === fold(b.charAt(0));
}

/** Tells whether a text begins with a capital. Never throws. */
export function isCapital(text: string): boolean {
  const initial = text.charAt(0);
  return initial !== initial.toLowerCase();
}

/** Tells whether a letter bears an accent. Never throws. */
export function isAccented(letter: string): boolean {
  return letter.normalize('NFD').length > 1;
}

/** Tells whether a word begins with a capital that may want an accent. Never throws. */
export function isBareCapital(word: Word): boolean {
  return isCapital(word.text) && !isAccented(word.text.charAt(0)) && /^[aeiouc]/.test(word.folded);
}

/** Tells whether a text has no small letter. Never throws. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}
