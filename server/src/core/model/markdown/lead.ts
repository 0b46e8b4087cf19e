import type { Words } from '../../syntax/markdown/words.ts';
import { canonicalId } from '../identifiers.ts';
import type { ReferenceKind } from '../notation.ts';
import { type GroupShape, isProse, type Shape } from '../shape.ts';
import { choiceIn } from './choices.ts';
import { keyedIn } from './keyed.ts';
import { gleanedIn } from './meaning.ts';
import type { FieldNames } from './names.ts';

/** A field found in a line of text by the look of its value, or by its place. */
export interface Found {
  readonly name: string;
  readonly value: Words;
}

/** Where one named value may end and another begin on one line. */
const SEPARATORS = /(?:[;,.|(]\s*|\s[–—-]\s+)(?=[^\s:;,.|()][^:;,.|()\n]{0,40}:(?:\*\*|__|\*|_)?(?:\s|$))/gu;

/** No name is longer, marks included. */
const LONGEST_NAME = 80;

/** Cuts a line where a known name and its colon begin: `prévu : 8 ; réalisé : 6`. The first part may have no name. */
export function segmentsOf(words: Words, names: FieldNames): Words[] {
  const cuts: { readonly end: number; readonly start: number }[] = [];
  for (const found of words.text.matchAll(SEPARATORS)) {
    const start = found.index + found[0].length;
    const key = keyedIn(words.slice(start, start + LONGEST_NAME))?.key;
    if (key && names.find(key.text) !== undefined) cuts.push({ end: found.index, start });
  }
  const starts = [0, ...cuts.map(({ start }) => start)];
  return starts.map((start, i) => {
    const part = words.slice(start, cuts[i]?.end).trim();
    // A bracket opened before the name closes after the value.
    const before = words.text.slice(0, start);
    return before.lastIndexOf('(') > before.lastIndexOf(')') ? part.withoutEnd(/\s*\)\s*[.,;]?$/) : part;
  });
}

/**
 * Reads the line that names an element of a list: `Accueil (15 min)`, `8 ordinateurs`, `Quiz (O1, O2)`, `Impressions :
 * 3000 XPF`. Values that their look tells go to their fields, the rest to the first field made for a text. `taken` are the
 * fields written otherwise. Never throws.
 */
export function readLead(shape: GroupShape, names: FieldNames, words: Words, taken: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  const free = (name: string) => !taken.has(name) && !found.some((one) => one.name === name);
  const rest = aside(shape, free, found, rankAside(shape, names, free, found, words.trim()));
  if (rest.isBlank) return found;
  const chosen = shape.short !== undefined && free(shape.short) ? choiceIn(shape, rest) : undefined;
  if (chosen) return [...found, ...chosen.filter(({ name }) => free(name))];
  const target = lineField(shape, free);
  if (target === undefined) return found;
  const bare = withoutRank(names, target, rest);
  const body = [...shape.fields].find(([name, field]) => name !== target && free(name) && isProse(field))?.[0];
  const colon = shape.short === undefined && body !== undefined ? JOINT.exec(bare.text) : null;
  if (!colon || body === undefined) return [...found, { name: target, value: bare }];
  const before = bare.slice(0, colon.index).trim();
  const title = aside(shape, free, found, before);
  // A dash parts a title from what is said below only after what stands in brackets: « Accueil (15 min) – café ».
  if (!colon[0].includes(':') && title.text === before.text) return [...found, { name: target, value: bare }];
  return [
    ...found,
    { name: target, value: title },
    { name: body, value: bare.slice(colon.index + colon[0].length).trim() },
  ];
}

/** The field that a lone text stands for, else the first made for a text. */
function lineField({ fields, short }: GroupShape, free: (name: string) => boolean): string | undefined {
  const named = short === undefined ? undefined : fields.get(short);
  if (short !== undefined && named && free(short) && isPlainText(named)) return short;
  return [...fields].find(([name, field]) => free(name) && isPlainText(field))?.[0];
}

/** Where the words that name an element end, and what is said of it begins. */
const JOINT = /\s:\s+|(?<=[)\]])\s*[:–—-]\s+/;

/** « Étape 2 (50 min) – Tournage »: takes out what stands in brackets after a mere rank, and the rank. */
function rankAside(
  shape: GroupShape,
  names: FieldNames,
  free: (name: string) => boolean,
  found: Found[],
  words: Words,
): Words {
  const ranked = /^(\p{L}+)\s*(?:n°\s*)?\d+\s*[([]([^()[\]]+)[)\]]\s*[:–—-]\s+(?=\S)/u.exec(words.text);
  const [whole, word, inside] = ranked ?? [];
  if (whole === undefined || word === undefined || inside === undefined || names.find(word) === undefined) return words;
  const from = whole.lastIndexOf(inside);
  const value = words.slice(from, from + inside.length).trim();
  const field = [...shape.fields].find(([name, one]) => free(name) && isAll(one, value));
  if (!field) return words;
  found.push({ name: field[0], value });
  return words.slice(whole.length);
}

/** Tells whether any words may be the value of a field. Never throws. */
export function isPlainText(shape: Shape): boolean {
  const { nature } = shape.meta;
  return shape.type === 'text' && (nature === 'prose' || nature === 'texte');
}

/** Takes out what stands in brackets or apart at either end and is the value of a field. */
function aside(shape: GroupShape, free: (name: string) => boolean, found: Found[], words: Words): Words {
  let rest = words;
  for (let round = 0; round < shape.fields.size; round++) {
    const taken = [...shape.fields].flatMap(([name, field]) => {
      const cut = free(name) ? cutAside(field, rest) : undefined;
      return cut ? [{ name, ...cut }] : [];
    })[0];
    if (!taken) return rest;
    found.push({ name: taken.name, value: taken.value });
    rest = taken.rest.trim();
  }
  return rest;
}

function cutAside(field: Shape, words: Words): { readonly value: Words; readonly rest: Words } | undefined {
  const bracket = /\s*[([]([^()[\]]+)[)\]]\s*[.:]?$/.exec(words.text);
  const inside =
    bracket?.[1] === undefined
      ? undefined
      : words
          .slice(bracket.index + bracket[0].indexOf(bracket[1]))
          .slice(0, bracket[1].length)
          .trim();
  if (bracket && inside && bracket.index > 0 && isAll(field, inside))
    return { value: inside, rest: words.slice(0, bracket.index) };
  if (field.type === 'number') return numberAside(words);
  if (field.type === 'list') return idsAside(field, words);
  if (field.meta.nature !== 'duree' && field.meta.nature !== 'date') return undefined;
  const gleaned = gleanedIn(field, words);
  if (!gleaned) return undefined;
  const [before, after] = [words.slice(0, gleaned.from), words.slice(gleaned.to)];
  if (before.isBlank && /^\s*(?:[:–—|-]|$|\s\p{L})/u.test(after.text))
    return { value: gleaned.words, rest: after.slice(/^[\s:–—|-]*/.exec(after.text)?.[0].length ?? 0) };
  if (after.isBlank && /(?:[:,–—|-]\s*|^)$/.test(before.text))
    return { value: gleaned.words, rest: before.withoutEnd(/[\s:,–—|-]+$/) };
  return undefined;
}

/** Tells whether a text in brackets is a value of the field and nothing else. */
function isAll(field: Shape, words: Words): boolean {
  if (field.type === 'list' && field.element.meta.nature === 'identifiant')
    return words.split(/\s*[,;]\s*|\s+et\s+/g).every(({ text }) => mayRefer(field.element.meta.refers, text));
  if (field.type === 'number') return /^(?:x|×)?\s*\d+$/.test(words.text);
  const gleaned = gleanedIn(field, words);
  return gleaned !== undefined && gleaned.from === 0 && gleaned.to === words.text.length;
}

/** `Grille d'observation : O1, O2`. */
function idsAside(field: Shape, words: Words): { readonly value: Words; readonly rest: Words } | undefined {
  for (const found of words.text.matchAll(/\s*(?::|\s[–—-])\s*(?=\S)/g)) {
    const value = words.slice(found.index + found[0].length).withoutEnd(/\s*\.$/);
    if (found.index > 0 && isAll(field, value)) return { value, rest: words.slice(0, found.index) };
  }
  return undefined;
}

/** Tells whether a text looks like what a field refers to: `2.1` for Pix, `O1` for an objective, else any identifier. */
function mayRefer(refers: ReferenceKind | undefined, text: string): boolean {
  if (refers === 'pix') return /^\d\.\d$/.test(text);
  const id = /\d/.test(text) ? canonicalId(text) : undefined;
  return id !== undefined && (refers !== 'objectif' || id.startsWith('O'));
}

/** `8 ordinateurs`, `Ordinateurs : 8`, `Impressions : 3 000 XPF`, `Souris x 8`. */
function numberAside(words: Words): { readonly value: Words; readonly rest: Words } | undefined {
  const first = /^(\d+)(?:\s*[x×])?\s+(?=\p{L}{2})/u.exec(words.text);
  if (first?.[1] !== undefined) return { value: words.slice(0, first[1].length), rest: words.slice(first[0].length) };
  const last =
    /\s*(?:[:=]|\s[–—x×-])\s*(\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)\s*(?:[A-Z]{1,3}|€|francs?|euros?)?\.?$/.exec(
      words.text,
    );
  if (last?.[1] === undefined || last.index === 0) return undefined;
  const from = last.index + last[0].indexOf(last[1]);
  return { value: words.slice(from, from + last[1].length), rest: words.slice(0, last.index) };
}

/** `Étape 2 : Accueil` is « Accueil ». */
function withoutRank(names: FieldNames, target: string, words: Words): Words {
  const found = /^(\p{L}+)\s*(?:n°\s*)?\d+\s*(?::|[.–—-](?=\s))\s*(?=\S)/u.exec(words.text);
  return found?.[1] !== undefined && names.find(found[1]) === target ? words.slice(found[0].length) : words;
}
