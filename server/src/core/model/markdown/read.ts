import type { Parsed } from '../../syntax/markdown/parse.ts';
import type { Words } from '../../syntax/markdown/words.ts';
import { type EntryNode, type MapNode, type Node, Part, type Tree } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { GroupShape } from '../shape.ts';
import { nest } from './content.ts';
import type { FoundRubrique } from './finder.ts';
import type { Forms } from './forms.ts';
import { type FrontEntry, readFront } from './front.ts';
import { Maker } from './maker.ts';
import type { ExtraNames } from './names.ts';
import { entryOf } from './readGroup.ts';
import type { Reading } from './reading.ts';
import { findRubriques } from './rubriques.ts';

/** What a document in Markdown is besides its tree, for what edits it. */
export interface MarkdownLayout {
  readonly forms: Forms;
  /** What stands between the two lines of dashes; empty where there is no front matter. */
  readonly frontSpan: Span;
  /** The mapping of the front matter. */
  readonly front: MapNode | undefined;
}

/** A document in Markdown, read by the shape of its kind. */
export interface MarkdownTree extends Tree {
  readonly layout: MarkdownLayout;
}

/** The field that the title at the top of a page gives. */
const TITLE = 'titre';

/**
 * Turns a text cut into blocks into the tree that the YAML notation of the same document would give, each value at its
 * place. `extra` are the names that a référentiel gives to rubriques. Never throws.
 */
export function readMarkdown(parsed: Parsed, source: string, shape: GroupShape, extra: ExtraNames): MarkdownTree {
  const forms: Forms = new WeakMap();
  const offsets = new Map<Part, number>(parsed.front?.offsets);
  const readingAt = (base: number): Reading => {
    const part = new Part();
    offsets.set(part, base);
    return { maker: new Maker(source, part, base, forms), hidden: parsed.hidden };
  };
  const front = readFront(parsed.front, source, shape, extra, forms);
  const found = findRubriques(shape, extra, nest(parsed.blocks));
  const isWhole = (name: string) => found.rubriques.some((one) => one.name === name && one.field === undefined);
  const { whole, nested } = sorted(front, isWhole);
  if (found.title && !whole.some(({ key }) => key.text === TITLE))
    whole.push(...titleEntry(readingAt, shape, found.title));
  for (const rubrique of found.rubriques) {
    const reading = readingAt(rubrique.piece.form.span.start);
    const { name, field } = rubrique;
    if (field === undefined) whole.push(rubriqueEntry(reading, shape, rubrique));
    else nested.push({ within: name, entry: fieldEntry(reading, shape, rubrique) });
  }
  const placeOf = (entry: EntryNode) => (offsets.get(entry.part) ?? 0) + entry.start;
  const entries = merged(whole, nested, forms).toSorted((a, b) => placeOf(a) - placeOf(b));
  // What is missing from a text that has nothing of ours is told at its first line.
  const end = entries.length > 0 ? source.length : source.search(/[\r\n]|$/);
  const root = readingAt(0).maker.map({ start: 0, end }, entries);
  const frontRoot = parsed.front?.root.kind === 'map' ? parsed.front.root : undefined;
  const layout = { forms, frontSpan: parsed.frontSpan, front: frontRoot };
  return { root, offsets, comments: parsed.comments, problems: parsed.problems, layout };
}

/** A field written before its rubrique. */
interface Nested {
  readonly within: string;
  readonly entry: EntryNode;
}

/** Tells the rubriques of the front matter from the fields of one; one that the text goes on with gives it its fields. */
function sorted(front: readonly FrontEntry[], goesOn: (name: string) => boolean) {
  const whole: EntryNode[] = [];
  const nested: Nested[] = [];
  for (const { entry, within, lone } of front) {
    if (within !== undefined) nested.push({ within, entry });
    else if (lone && entry.value.kind === 'map' && goesOn(entry.key.text))
      nested.push(...entry.value.entries.map((field) => ({ within: entry.key.text, entry: field })));
    else whole.push(entry);
  }
  return { whole, nested };
}

function titleEntry(readingAt: (base: number) => Reading, shape: GroupShape, words: Words): EntryNode[] {
  const field = shape.fields.get(TITLE);
  // « Fiche d'activité : Créer une adresse » says first what kind of document it is.
  const announced = /^(?:fiche|bilan)(?:\s[^:–—]{0,30})?\s*(?::|[–—](?=\s))\s*(?=\S)/iu.exec(words.text);
  const title = announced ? words.slice(announced[0].length) : words;
  if (!field || title.isBlank) return [];
  const { maker } = readingAt(title.start);
  const value = maker.scalar(title);
  const entry = maker.entry(TITLE, title, value);
  maker.forms.set(entry, { as: 'words', span: { start: title.start, end: title.end } });
  return [entry];
}

function rubriqueEntry(reading: Reading, shape: GroupShape, { name, piece }: FoundRubrique): EntryNode {
  return entryOf(reading, shape, { ...piece, name });
}

function fieldEntry(reading: Reading, shape: GroupShape, { name, piece }: FoundRubrique): EntryNode {
  const group = shape.fields.get(name);
  return entryOf(reading, group?.type === 'group' ? group : shape, piece);
}

/** Puts the fields written apart into their rubrique, or into one made of them alone. */
function merged(whole: readonly EntryNode[], nested: readonly Nested[], forms: Forms): EntryNode[] {
  const entries = [...whole];
  for (const { within, entry } of nested) {
    const at = entries.findIndex(({ key }) => key.text === within);
    const known = entries[at];
    const lone = holding(within, entry);
    const value = known?.value.kind === 'map' ? withEntry(known.value, entry) : lone.value;
    if (known?.value.kind === 'map' || known?.value.kind === 'empty') entries[at] = { ...known, value };
    else entries.push(lone);
    const [form, made] = [known && forms.get(known), entries[at]];
    if (form && made) forms.set(made, form);
  }
  return entries;
}

function holding(name: string, entry: EntryNode): EntryNode {
  const { part, start, end } = entry;
  const value: Node = { kind: 'map', part, start, end, flow: false, entries: [entry] };
  return { ...entry, key: { ...entry.key, text: name }, value };
}

function withEntry(map: MapNode, entry: EntryNode): MapNode {
  return { ...map, entries: [...map.entries, entry] };
}
