import { paragraphWords } from '../../syntax/markdown/blocks.ts';
import type { Words } from '../../syntax/markdown/words.ts';
import type { EntryNode, Node } from '../../syntax/tree.ts';
import { type GroupShape, isProse, type Shape } from '../shape.ts';
import { Collector, type Piece } from './collect.ts';
import { type Content, lineOf, proseOf, spanOf } from './content.ts';
import { isPlainText } from './lead.ts';
import { gleanedIn } from './meaning.ts';
import { type FieldNames, namesOf } from './names.ts';
import { numberOf } from './numbers.ts';
import { type Reading, readContent, readText, type Wanted } from './reading.ts';
import { rowsFor } from './readList.ts';
import { leadingThing } from './things.ts';

/**
 * Reads named fields: under headings, in items or lines `nom : valeur`, in a table. What stands under no name goes to the
 * fields its look tells (a date, a duration), then to the first one it may be the value of. Never throws.
 */
export function readGroup(reading: Reading, wanted: Wanted<GroupShape>, content: Content, at: number): Node {
  const { shape, name } = wanted;
  const names = namesOf(shape.fields, name);
  const { pieces, loose } = new Collector(shape, names).collect(content);
  const entries = pieces.map((piece) => entryOf(reading, shape, piece));
  const taken = new Set(pieces.map((piece) => piece.name));
  entries.push(...looseEntries(reading, shape, names, loose, taken));
  const span = spanOf(content, at);
  if (entries.length === 0) return unread(reading, loose, at);
  return reading.maker.map(
    span,
    entries.toSorted((a, b) => a.start - b.start),
  );
}

/** Makes the entry of a field. */
export function entryOf(reading: Reading, shape: GroupShape, piece: Piece): EntryNode {
  const { maker } = reading;
  const field = shape.fields.get(piece.name) ?? UNKNOWN;
  const value = readContent(reading, { shape: field, name: piece.name }, piece.content, maker.afterKey(piece.key));
  const entry = maker.entry(piece.name, piece.key, value);
  maker.forms.set(entry, piece.form);
  return entry;
}

const UNKNOWN: Shape = { type: 'text', meta: { fr: '', en: '', nature: 'prose' } };

/** Makes the entries of what stands under no name; `taken` are the fields that have a value, and grows. */
export function looseEntries(
  reading: Reading,
  shape: GroupShape,
  names: FieldNames,
  loose: Content,
  taken: Set<string>,
): EntryNode[] {
  const entries: EntryNode[] = [];
  const structured = loose.filter(({ kind }) => kind === 'list' || kind === 'table');
  const list = [...shape.fields].find(
    ([name, field]) => field.type === 'list' && !taken.has(name) && accepts(field, structured),
  );
  if (list && structured.length > 0) {
    taken.add(list[0]);
    const [name, field] = list;
    const { content, pieces } = rowsFor(structured, field, name, names);
    for (const piece of pieces) if (!taken.has(piece.name)) entries.push(entryOf(reading, shape, piece));
    entries.push(
      unnamed(reading, name, readContent(reading, { shape: field, name }, content, content[0]?.span.start ?? 0)),
    );
  }
  const sentences = list ? loose.filter((block) => !structured.includes(block)) : loose;
  const named = leadingThing(shape, sentences, taken);
  if (!named) return [...entries, ...sentenceEntries(reading, shape, names, sentences, taken)];
  taken.add(named.name);
  const field = shape.fields.get(named.name) ?? UNKNOWN;
  const value = readContent(reading, { shape: field, name: named.name }, lineOf(named.words), named.words.start);
  const others = sentenceEntries(reading, shape, names, named.rest, taken);
  return [...entries, unnamed(reading, named.name, value), ...others];
}

/** Identifiers are not written in sentences: a list of them takes no other words. */
function accepts(field: Shape & { type: 'list' }, content: Content): boolean {
  return field.element.meta.nature !== 'identifiant' || content.every(({ kind }) => kind === 'list');
}

function sentenceEntries(
  reading: Reading,
  shape: GroupShape,
  names: FieldNames,
  loose: Content,
  taken: Set<string>,
): EntryNode[] {
  if (loose.length === 0) return [];
  const entries: EntryNode[] = [];
  for (const block of loose) {
    if (block.kind === 'paragraph') entries.push(...gleaned(reading, shape, names, paragraphWords(block), taken));
  }
  const field = [...shape.fields].find(
    ([name, one]) => !taken.has(name) && isPlainText(one) && (isProse(one) || !one.meta.usual),
  );
  const whole = proseOf(reading.maker.source, loose, reading.hidden);
  // A field of a few words does not take what was understood already.
  const prose = entries.length > 0 && field && !isProse(field[1]) ? beside(reading, whole, entries) : whole;
  if (prose.isBlank) return entries;
  if (!field) return entries.length > 0 ? entries : listEntry(reading, shape, loose, taken);
  return [...entries, unnamed(reading, field[0], readText(reading, field[1], prose, prose.start))];
}

/** Words in a group made of lists belong to the first of them. */
function listEntry(reading: Reading, shape: GroupShape, loose: Content, taken: ReadonlySet<string>): EntryNode[] {
  const first = [...shape.fields].find(([name, one]) => !taken.has(name) && one.type === 'list' && accepts(one, loose));
  if (!first || ![...shape.fields.values()].every(({ type }) => type === 'list')) return [];
  const [name, field] = first;
  return [unnamed(reading, name, readContent(reading, { shape: field, name }, loose, loose[0]?.span.start ?? 0))];
}

/** What a sentence says before the first value found in it: « Validée par Mme Martin, le … ». */
function beside({ maker }: Reading, words: Words, entries: readonly EntryNode[]): Words {
  const first = Math.min(...entries.map((entry) => maker.spanOf(entry).start));
  const end = words.places.findIndex(({ start }) => start >= first);
  const before = words.slice(0, Math.max(0, end)).withoutEnd(/[\s,;:–—(-]*(?:(?<!\p{L})(?:le|du|au|à|en|de))?\s*$/iu);
  // « L'atelier a eu lieu le… » announces the value and says nothing else.
  const announces = /(?:a eu|aura|avait) lieu$|s['’](?:est|était) \p{L}+$|se \p{L}+ra$/iu.test(before.text.trim());
  return !announces && /\p{L}+\s+\p{L}/u.test(before.text) ? before.trim() : words.slice(0, 0);
}

/** Dates, durations and numbers said in a sentence: « le 2 avril 2026, 2 h, 3 séances ». */
function gleaned(
  reading: Reading,
  shape: GroupShape,
  names: FieldNames,
  words: Words,
  taken: Set<string>,
): EntryNode[] {
  const entries: EntryNode[] = [];
  for (const [name, field] of shape.fields) {
    if (taken.has(name) || isProse(field)) continue;
    const value = field.type === 'number' ? numberOf(name, names, words) : gleanedIn(field, words)?.words;
    if (!value) continue;
    taken.add(name);
    entries.push(unnamed(reading, name, readText(reading, field, value, value.start)));
  }
  return entries;
}

/** Makes the entry of a field whose name is not written: its value, or the mark that begins it, stands for its key. */
export function unnamed({ maker }: Reading, name: string, value: Node): EntryNode {
  const { start, end } = maker.spanOf(value);
  const span = { start, end: value.kind === 'scalar' ? end : Math.min(start + 1, end) };
  const entry = maker.entryAt(name, span, value);
  maker.forms.set(entry, { as: 'words', span: { start, end } });
  return entry;
}

/** Words that no field can take are a wrong value, which is told as such. */
function unread(reading: Reading, loose: Content, at: number): Node {
  const prose = proseOf(reading.maker.source, loose, reading.hidden);
  return prose.isBlank ? reading.maker.empty(at) : reading.maker.scalar(prose);
}
