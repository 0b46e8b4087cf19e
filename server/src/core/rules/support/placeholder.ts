import { fold } from '../../model/fold.ts';
import { scalarsOf } from '../../model/values.ts';
import type { Node, ScalarNode } from '../../syntax/tree.ts';

/** What templates write where the author must: « à compléter », « à définir »… */
const TO_DO = '(?:a (?:completer|remplir|renseigner|definir|preciser|determiner|rediger|venir)|todo|tbd|fixme)';

/** The whole text is a placeholder, brackets and punctuation aside. */
const WHOLE = new RegExp(`^(?:reste )?${TO_DO}(?: (?:plus tard|ulterieurement|ensuite))?$`);

/** Dots, underscores, crosses or question marks alone. */
const MARKS = /^(?:\.{2,}|…+|_{2,}|x{3,}|\?{2,})$/;

/** A placeholder inside a text that says something else: `Imprimante : à compléter`, `Salle [à préciser]`. */
const INSIDE = new RegExp(`[[<{(]\\s*${TO_DO}(?![a-z])[^\\])}>]{0,40}[\\])}>]|: ?${TO_DO}[ .…]*$|lorem ipsum`);

/** `TODO` opens a note to oneself; elsewhere it may be the subject (a to-do list). */
const TODO_NOTE = /^\s*(?:TODO|FIXME)\b|\b(?:TODO|FIXME) ?:/m;

/** What every placeholder holds, accents or not: most texts are told apart without being folded. */
const POSSIBLE =
  /…|\.\.|__|xxx|\?\?|todo|tbd|fixme|lorem|(?<!\p{L})[aà]\u0300?\s+(?:compl|rempl|rens|d[eé]|pr[eé]|r[eé]|ven)/iu;

/**
 * Tells whether a text was left for later: « à compléter », TODO, « … », « xxx », « ??? », « [à remplir] », "lorem
 * ipsum". « Un tableau à compléter par le groupe » is not: it describes an activity. Never throws.
 */
export function isPlaceholder(text: string): boolean {
  if (!POSSIBLE.test(text)) return false;
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const unwrapped = folded.replace(/^[\s[\](){}<>«»"'*]+|[\s[\](){}<>«»"'*]+$/g, '');
  if (MARKS.test(unwrapped) || TODO_NOTE.test(text)) return true;
  return WHOLE.test(unwrapped.replace(/[\s.…!:]+$/, '')) || INSIDE.test(folded);
}

/** Lists the placeholders below a node, in the order of the text. Never throws. */
export function placeholdersIn(node: Node): readonly ScalarNode[] {
  return scalarsOf(node).filter((scalar) => isPlaceholder(scalar.text));
}
