import type { Words } from '../../syntax/markdown/words.ts';
import { fold } from '../fold.ts';
import { type GroupShape, isProse } from '../shape.ts';
import { valuesSaying } from '../valeurs.ts';
import type { Found } from './lead.ts';

/** A value of a list at the beginning of some words: how long it is there. */
interface Said {
  readonly value: Words;
  /** What follows, without the sign between. */
  readonly rest: Words;
}

/**
 * Reads a line where a lone text is one of some values: `atteint — 6 sur 6`, « Créer une adresse : partiellement atteint
 * (6/8) ». The words after it, else those before, go to the field of sentences. Undefined for a sentence that says none.
 * Never throws.
 */
export function choiceIn(shape: GroupShape, words: Words): Found[] | undefined {
  const { short } = shape;
  const field = short === undefined ? undefined : shape.fields.get(short);
  if (short === undefined || field?.type !== 'choice') return undefined;
  const body = [...shape.fields].find(([, other]) => isProse(other))?.[0];
  const entries = ({ value, rest }: Said, before?: Words): Found[] => {
    const text = rest.isBlank ? before : rest;
    return body === undefined || !text
      ? [{ name: short, value }]
      : [
          { name: short, value },
          { name: body, value: text },
        ];
  };
  const first = saidFirst(field.values, words);
  if (first) return entries(first);
  for (const joint of words.text.matchAll(/\s*(?:\s:|:(?=\s)|\s[–—-]|→)\s*/g)) {
    const said = saidFirst(field.values, words.slice(joint.index + joint[0].length));
    if (said) return entries(said, words.slice(0, joint.index));
  }
  // A word or two that are none of the values were meant for one; more are a sentence.
  return words.text.split(/\s+/).length <= 2 ? [{ name: short, value: words }] : undefined;
}

function saidFirst(values: readonly string[], words: Words): Said | undefined {
  const folded = fold(words.text);
  if (folded.length !== words.text.length) return undefined;
  for (const form of values
    .flatMap((value) => [value, ...valuesSaying(value)])
    .toSorted((a, b) => b.length - a.length)) {
    // « Oui » and « non » may begin any sentence.
    const end = form.length <= 3 ? '\\s*[.,;:(–—-]|$' : '[\\s.,;:(–—-]|$';
    const pattern = new RegExp(`^[^a-z0-9]*(${form.split('-').join("[ '’-]")}(?:le|e)?s?)[*_]*(?=${end})`);
    const found = pattern.exec(folded);
    if (found?.[1] === undefined) continue;
    const from = found[0].indexOf(found[1]);
    const value = words.slice(from, from + found[1].length);
    const sign = /^[\s.,;:(–—-]*/.exec(words.text.slice(found[0].length))?.[0] ?? '';
    const rest = words.slice(found[0].length + sign.length).trim();
    const closes = sign.includes('(') && !rest.text.includes('(');
    return { value, rest: closes ? rest.withoutEnd(/\s*\)\s*\.?$/) : rest };
  }
  return undefined;
}
