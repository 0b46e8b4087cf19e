import { type Paragraph, paragraphWords, type Row, type Table } from '../../syntax/markdown/blocks.ts';
import type { Words } from '../../syntax/markdown/words.ts';
import type { EntryNode, Node } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { canonicalKey } from '../identifiers.ts';
import type { DefinitionKind, ReferenceKind } from '../notation.ts';
import type { Shape } from '../shape.ts';
import { singularWords } from '../synonymes.ts';
import { type Content, lineOf, nest, paragraphOf, spanOf } from './content.ts';
import { type Form, itemForm } from './forms.ts';
import { readElement, readRow } from './readElement.ts';
import type { Reading, Wanted } from './reading.ts';

type TableShape = Shape & { readonly type: 'table' };

/** What a reference of some kind refers to is defined under keys of this kind. */
const DEFINED: Partial<Record<ReferenceKind, DefinitionKind>> = {
  activite: 'activite',
  competence: 'competence',
  critere: 'critere',
  epreuve: 'epreuve',
  objectif: 'objectif',
};

/** An entry to be: the words of its identifier, if any, and what stands under it. */
interface Draft {
  readonly id: { readonly name: string; readonly words: Words } | undefined;
  readonly content: Content;
  readonly form: Form;
  /** A row of a table, read by its columns. */
  readonly row?: { readonly table: Table; readonly row: Row };
}

/**
 * Reads what has an identifier of its own: `- O1 : Créer une adresse`, `### Objectif 2`, a sentence « L'objectif est
 * de… ». What has none gets the number after the one above. Never throws.
 */
export function readRecord(reading: Reading, wanted: Wanted<TableShape>, content: Content, at: number): Node {
  const kind = kindOf(wanted.shape);
  const drafts = content.flatMap((block, i) => draftsOf(block, kind, wanted.name, isListed(content), content[i + 1]));
  const used = new Set(drafts.flatMap(({ id }) => id?.name ?? []));
  let last = 0;
  const entries = drafts.map((draft) => {
    const name = draft.id?.name ?? nextName(kind, last, used);
    used.add(name);
    last = Number(/\d+$/.exec(name)?.[0] ?? last);
    return entryOf(reading, wanted, draft, name);
  });
  return entries.length === 0 ? reading.maker.empty(at) : reading.maker.map(spanOf(content, at), entries);
}

/** Tells whether a title begins with the identifier of an entry: « O1 : Créer une adresse ». Never throws. */
export function isIdentified(shape: TableShape, title: Words): boolean {
  const { id } = draftOf(lineOf(title), kindOf(shape), { as: 'words', span: title });
  // A number alone is that of a title.
  return id !== undefined && /\p{L}/u.test(id.words.text);
}

function kindOf({ meta }: TableShape): DefinitionKind | undefined {
  return meta.defines ?? (meta.keysRefer && DEFINED[meta.keysRefer]);
}

function isListed(content: Content): boolean {
  return content.some(({ kind }) => kind === 'list' || kind === 'table' || kind === 'section');
}

function nextName(kind: DefinitionKind | undefined, last: number, used: ReadonlySet<string>): string {
  for (let rank = last + 1; ; rank++) {
    const name = (kind && canonicalKey(kind, String(rank), '')) ?? String(rank);
    if (!used.has(name)) return name;
  }
}

function draftsOf(
  block: Content[number],
  kind: DefinitionKind | undefined,
  rubrique: string,
  listed: boolean,
  next: Content[number] | undefined,
): Draft[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => draftOf(nest(item.blocks), kind, itemForm(item)));
    case 'section': {
      const form: Form = { as: 'section', span: block.span, depth: block.heading.depth };
      return [draftOf([...lineOf(block.heading.words), ...block.blocks], kind, form)];
    }
    case 'table':
      return block.rows.map((row) => ({
        ...draftOf(row.cells[0] ? lineOf(row.cells[0]) : [], kind, { as: 'row', span: row.span }),
        row: { table: block, row },
      }));
    case 'paragraph': {
      const parts = identifiedLines(block, kind);
      if (parts.length > 1) return parts.map((part) => draftOf([part], kind, { as: 'line', span: part.span }));
      const draft = draftOf([block], kind, { as: 'line', span: block.span });
      // Beside a list, a sentence without identifier introduces it or comments on it.
      if (!draft.id && (listed || next?.kind === 'list')) return [];
      return [draft.id ? draft : { ...draft, content: withoutIntroduction(block, rubrique) }];
    }
    default:
      return [];
  }
}

/** « Objectif 1 : … » on each line: the paragraph cut where a line begins with an identifier. */
function identifiedLines({ lines }: Paragraph, kind: DefinitionKind | undefined): Paragraph[] {
  const starts = lines.flatMap(({ words }, i) =>
    draftOf(lineOf(words), kind, { as: 'words', span: words }).id ? [i] : [],
  );
  if (starts[0] !== 0) return [];
  return starts.flatMap((from, i) => paragraphOf(lines.slice(from, starts[i + 1])) ?? []);
}

const ID = /^[*_\s]*([^:–—()*_\n]{1,24}?)[*_\s]*(?:[:–—]|-(?=\s)|\)|\.(?=\s)|$)[*_]*(?:\s+|$)/u;
const BARE_ID = /^[*_\s]*(\p{Lu}{1,3}\s?\d+)[*_]*(?:\s+|$)/u;

function draftOf(content: Content, kind: DefinitionKind | undefined, form: Form): Draft {
  const [first, ...below] = content;
  const line = first?.kind === 'paragraph' ? first.lines[0] : undefined;
  if (first?.kind !== 'paragraph' || !line || !kind) return { id: undefined, content, form };
  for (const shape of [ID, BARE_ID]) {
    const found = shape.exec(line.words.text);
    const name = found?.[1] !== undefined && /\d/.test(found[1]) ? canonicalKey(kind, found[1], '') : undefined;
    if (!found?.[1] || name === undefined) continue;
    const from = found[0].indexOf(found[1]);
    const words = line.words.slice(from, from + found[1].length);
    const rest = line.words.slice(found[0].length).trim();
    const lines = [...(rest.isBlank ? [] : [{ ...line, words: rest }]), ...first.lines.slice(1)];
    const more = paragraphOf(lines);
    return { id: { name, words }, content: more ? [more, ...below] : below, form };
  }
  return { id: undefined, content, form };
}

/** « L'objectif de cet atelier est de créer… » says « créer… ». */
function withoutIntroduction(block: Content[number] & { kind: 'paragraph' }, rubrique: string): Content {
  const words = paragraphWords(block);
  const stem = singularWords(rubrique);
  const subject = `(?:l['’]|les? |notre |mon )?${stem}s?`;
  const verb = "(?: [^:.]{0,60}?)? (?:est|sont|sera|seront) (?:de |d['’]|que )?";
  const form = new RegExp(`^${subject}(?:\\s*:\\s*|${verb})(?=\\S)`, 'iu');
  const found = form.exec(words.text);
  return found ? lineOf(words.slice(found[0].length).withoutEnd(/\s*\.$/)) : lineOf(words);
}

function entryOf(
  reading: Reading,
  { shape, name: rubrique }: Wanted<TableShape>,
  draft: Draft,
  name: string,
): EntryNode {
  const { maker } = reading;
  const { content, form, id, row } = draft;
  const value = contentOf(reading, shape.value, rubrique, draft);
  const at = spanOf(content, form.span.start).start;
  const entry = id ? maker.entry(name, id.words, value) : maker.entryAt(name, markOf(form, at), value);
  maker.forms.set(entry, form);
  if (!row) maker.forms.set(value, form);
  return entry;
}

function contentOf(reading: Reading, shape: Shape, rubrique: string, { content, form, id, row }: Draft): Node {
  if (row && shape.type === 'group') {
    // The identifier is no part of what the first cell says.
    const [first, ...others] = row.row.cells;
    const rest = content[0]?.kind === 'paragraph' ? paragraphWords(content[0]) : undefined;
    const cell = id ? (rest ?? first?.slice(first.text.length)) : first;
    const cells = cell ? [cell, ...others] : row.row.cells;
    return readRow(reading, { shape, name: rubrique }, row.table, { ...row.row, cells });
  }
  return readElement(
    reading,
    { shape, name: rubrique },
    content,
    id ? reading.maker.afterKey(id.words) : form.span.start,
  );
}

/** What shows an entry that has no identifier: its bullet, or the first character of its words. */
function markOf({ as, span }: Form, at: number): Span {
  const start = as === 'item' || as === 'section' ? span.start : at;
  return { start, end: start + 1 };
}
