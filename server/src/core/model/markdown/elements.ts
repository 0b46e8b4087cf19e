import type { Words } from '../../syntax/markdown/words.ts';
import type { Shape } from '../shape.ts';
import { gleanedIn } from './meaning.ts';
import type { FieldNames } from './names.ts';
import { isIdentified } from './readRecord.ts';

/** Gives what a title numbers: « Étape 2 (20 min) » the list of steps; undefined when nothing known. Never throws. */
export function rankedName(names: FieldNames, { text }: Words): string | undefined {
  const word = /^[^\p{L}]*(\p{L}+)\s*(?:n°\s*)?\d+/u.exec(text)?.[1];
  return word === undefined ? undefined : names.find(word);
}

/** Tells whether a title is that of an element: it has an identifier, or a duration where elements have one. Never throws. */
export function isElementOf(shape: Shape, words: Words): boolean {
  if (shape.type === 'table') return isIdentified(shape, words);
  if (shape.type !== 'list' || shape.element.type !== 'group') return false;
  return [...shape.element.fields.values()].some(
    (field) => field.meta.nature === 'duree' && gleanedIn(field, words) !== undefined,
  );
}
