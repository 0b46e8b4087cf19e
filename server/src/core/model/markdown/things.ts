import { paragraphWords } from '../../syntax/markdown/blocks.ts';
import type { Words } from '../../syntax/markdown/words.ts';
import { fold } from '../fold.ts';
import type { GroupShape, Shape } from '../shape.ts';
import { type Content, lineOf } from './content.ts';

/** A sentence that is an element of a list of the group, and what follows it. */
export interface LeadingThing {
  readonly name: string;
  readonly words: Words;
  readonly rest: Content;
}

const ARTICLE = /^(?:(?:des|une?|les?|la|petite?s?)\s+|l')+/;

/**
 * Finds the sentence that begins a text by naming a thing of a list, by one of the words usual there: « Un quiz de cinq
 * questions. Chacun se corrige. » gives a tool and what is said beside it. `taken` are the fields that have a value.
 * Never throws.
 */
export function leadingThing(shape: GroupShape, loose: Content, taken: ReadonlySet<string>): LeadingThing | undefined {
  const [first, ...others] = loose;
  if (first?.kind !== 'paragraph') return undefined;
  const words = paragraphWords(first);
  const end = /[.!](?=\s|$)/.exec(words.text)?.index ?? words.text.length;
  const sentence = words.slice(0, end);
  const said = fold(sentence.text).replace(ARTICLE, '');
  for (const [name, field] of shape.fields) {
    const usual = taken.has(name) ? [] : usualWords(field);
    if (!usual.some((word) => new RegExp(`^${word}[sz]?(?![a-z])`).test(said))) continue;
    const rest = words.slice(Math.min(end + 1, words.text.length)).trim();
    return { name, words: sentence, rest: [...lineOf(rest), ...others] };
  }
  return undefined;
}

/** The first words of what usually stands in a list, in the field that names its elements. */
function usualWords(field: Shape): readonly string[] {
  if (field.type !== 'list' || field.element.type !== 'group' || field.element.short === undefined) return [];
  const usual = field.element.fields.get(field.element.short)?.meta.usual ?? [];
  return usual.map((value) => /^[a-z]+/.exec(fold(value))?.[0] ?? '').filter((word) => word !== '');
}
