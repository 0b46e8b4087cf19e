import type { Words } from '../../syntax/markdown/words.ts';
import { lineOf, type Section } from './content.ts';

/** `Durée : 2 h`, `**Durée :** 2 h`, `**Durée** : 2 h`. */
export interface Keyed {
  readonly key: Words;
  readonly rest: Words;
}

const STRONG = /^(\*\*|__)(?=\S)(.+?)(?<=\S)\1/s;
const EMPHASIS = /^([*_])(?=[^\s*_])([^*_\n]+?)(?<=\S)\1(?=\s*:)/;
const PLAIN = /^([^:\n]{1,60}?)[ \t\u00a0\u202f]*:(?=\s|$)/;

/** A name has no more words than this. */
const MOST_WORDS = 7;

/**
 * Cuts a text into a name and what is said under it; undefined when it does not begin with a name followed by a colon, or
 * with a name in bold. Whether the name means something is for the caller to say. Never throws.
 */
export function keyedIn(words: Words): Keyed | undefined {
  const found = strongKey(words) ?? emphasisKey(words) ?? plainKey(words);
  return found && found.key.text.split(/\s+/).length <= MOST_WORDS ? found : undefined;
}

/** Cuts a heading that also holds the value: `## Durée : 2 h` has « 2 h » below « Durée ». Never throws. */
export function withValueBelow(section: Section): Section | undefined {
  const found = keyedIn(section.heading.words);
  if (!found || found.rest.isBlank) return undefined;
  const heading = { ...section.heading, words: found.key };
  return { ...section, heading, blocks: [...lineOf(found.rest), ...section.blocks] };
}

function strongKey(words: Words): Keyed | undefined {
  const found = STRONG.exec(words.text);
  if (!found) return undefined;
  const [whole, mark = '', inner = ''] = found;
  const inside = words.slice(mark.length, mark.length + inner.length);
  // The whole line in bold: « **Durée : 2 h** ».
  if (whole.length === words.text.length && /:\s*\S/.test(inner)) return plainKey(inside);
  const after = /^\s*(?:[:–—-](?=\s|$))?\s*/.exec(words.text.slice(whole.length))?.[0].length ?? 0;
  return { key: nameOf(inside), rest: words.slice(whole.length + after).trim() };
}

function emphasisKey(words: Words): Keyed | undefined {
  const found = EMPHASIS.exec(words.text);
  if (!found) return undefined;
  const [whole, mark = ''] = found;
  const colon = words.text.indexOf(':', whole.length);
  return { key: nameOf(words.slice(mark.length, whole.length - mark.length)), rest: words.slice(colon + 1).trim() };
}

function plainKey(words: Words): Keyed | undefined {
  const found = PLAIN.exec(words.text);
  if (!found?.[1]) return undefined;
  return { key: nameOf(words.slice(0, found[1].length)), rest: words.slice(found[0].length).trim() };
}

function nameOf(words: Words): Words {
  return words.withoutEnd(/[\s:]+$/).trim();
}

/** Gives a text without the emphasis, quotation of code or bold that stands around the whole of it. Never throws. */
export function withoutMarks(words: Words): Words {
  const found = /^(\*\*\*|\*\*|__|\*|_|`)(?=\S)([^*_`]+)(?<=\S)\1$/s.exec(words.text);
  return found?.[1] === undefined ? words : words.slice(found[1].length, words.text.length - found[1].length);
}
