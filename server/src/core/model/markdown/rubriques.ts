import type { Words } from '../../syntax/markdown/words.ts';
import type { GroupShape, Shape } from '../shape.ts';
import { Collector, type Piece } from './collect.ts';
import { type Content, paragraphOf, type Section, sectionOf } from './content.ts';
import { keyedIn } from './keyed.ts';
import { type ExtraNames, FieldNames } from './names.ts';

/** A rubrique found in a text, or one field of it; the name of one that is misspelt is as it is written. */
export interface FoundRubrique {
  readonly name: string;
  /** The field that the content is about, when it is not the whole rubrique. */
  readonly field?: string;
  readonly piece: Piece;
}

/** What the body of a document holds. */
export interface FoundRubriques {
  readonly rubriques: readonly FoundRubrique[];
  /** The title at the top. */
  readonly title: Words | undefined;
}

/** Finds the rubriques of a document by its headings, or by its lines in bold where no heading names one. Never throws. */
export function findRubriques(shape: GroupShape, extra: ExtraNames, content: Content): FoundRubriques {
  const finder = new Finder(shape, extra);
  finder.walk(content);
  if (finder.rubriques.length > 0) return finder.result();
  const promoted = new Finder(shape, extra);
  promoted.walk(promote(content, promoted.names));
  return (promoted.rubriques.length > 0 ? promoted : finder).result();
}

/** Gives the one field inside a rubrique that a name means: « Matériel », « Date ». Never throws. */
export function nestedField(
  shape: GroupShape,
  name: string,
): { readonly name: string; readonly field: string } | undefined {
  const groups = tellingNames.get(shape) ?? tellingNamesOf(shape);
  tellingNames.set(shape, groups);
  for (const [rubrique, names] of groups) {
    const field = names.find(name);
    if (field !== undefined) return { name: rubrique, field };
  }
  return undefined;
}

const tellingNames = new WeakMap<GroupShape, ReadonlyMap<string, FieldNames>>();

function tellingNamesOf({ fields }: GroupShape): ReadonlyMap<string, FieldNames> {
  const found = new Map<string, FieldNames>();
  for (const [rubrique, group] of fields) {
    if (group.type !== 'group' || group.short !== undefined) continue;
    const telling = new Map([...group.fields].filter(([, field]) => isTelling(field)));
    found.set(rubrique, new FieldNames(telling, rubrique, undefined, false));
  }
  return found;
}

/** A field whose name means one thing by itself: the schema gives it a title, or its values have a look of their own. */
function isTelling({ type, meta }: Shape): boolean {
  return meta.intitule !== undefined || type === 'number' || meta.nature === 'date' || meta.nature === 'duree';
}

/** Before the first heading a line may name a rubrique, or the one field of a rubrique that has this name. */
class PreambleNames extends FieldNames {
  constructor(
    private readonly shape: GroupShape,
    extra: ExtraNames,
  ) {
    super(shape.fields, '', extra);
  }

  override find(text: string): string | undefined {
    return super.find(text) ?? (nestedField(this.shape, text) ? text : undefined);
  }
}

class Finder {
  readonly rubriques: FoundRubrique[] = [];
  readonly names: FieldNames;
  #title: Words | undefined;
  readonly #preamble: Content[number][] = [];

  constructor(
    private readonly shape: GroupShape,
    private readonly extra: ExtraNames,
  ) {
    this.names = new FieldNames(shape.fields, '', extra);
  }

  result(): FoundRubriques {
    // What is said before the first heading: `Auteur : …`, `Durée : …`.
    const names = new PreambleNames(this.shape, this.extra);
    const { pieces } = new Collector(this.shape, names).collect(this.#preamble);
    const said = pieces.flatMap((piece): FoundRubrique[] => {
      if (this.shape.fields.has(piece.name)) return this.#has(piece.name) ? [] : [{ name: piece.name, piece }];
      const nested = nestedField(this.shape, piece.name);
      return nested ? [{ ...nested, piece: { ...piece, name: nested.field } }] : [];
    });
    return { rubriques: [...said, ...this.rubriques], title: this.#title };
  }

  #has(name: string): boolean {
    return this.rubriques.some((found) => found.name === name);
  }

  walk(content: Content): void {
    for (const block of content) {
      if (block.kind === 'section') this.#section(block);
      else if (this.rubriques.length === 0) this.#preamble.push(block);
    }
  }

  #section(section: Section): void {
    const { words, depth, underlined } = section.heading;
    const name = this.names.find(words.text);
    const nested = name === undefined ? nestedField(this.shape, words.text) : undefined;
    if (name !== undefined) this.#add({ name, piece: pieceOf(name, section) });
    else if (nested) this.#add({ ...nested, piece: pieceOf(nested.field, section) });
    else if (this.#element(section)) return;
    else if (depth === 1 && this.#title === undefined && this.rubriques.length === 0) {
      this.#title = words;
      this.walk(section.blocks);
    } else {
      const near = underlined ? undefined : this.names.findNear(words.text);
      if (near !== undefined) this.#add({ name: words.text, piece: pieceOf(words.text, section) });
      // A heading may only gather rubriques; what it says itself is the author's.
      else this.walk(section.blocks.filter(({ kind }) => kind === 'section'));
    }
  }

  /** « Étape 2 » without a heading above it is an element of the rubrique it names. */
  #element(section: Section): boolean {
    const word = /^[^\p{L}]*(\p{L}+)\s*(?:n°\s*)?\d+/u.exec(section.heading.words.text)?.[1];
    const name = word === undefined ? undefined : this.names.find(word);
    const shape = name === undefined ? undefined : this.shape.fields.get(name);
    if (name === undefined || (shape?.type !== 'list' && shape?.type !== 'table')) return false;
    const before = this.rubriques.at(-1);
    if (before?.name === name && before.piece.content.every(({ kind }) => kind === 'section'))
      before.piece.content.push(section);
    else this.#add({ name, piece: { ...pieceOf(name, section), content: [section] } });
    return true;
  }

  #add(found: FoundRubrique): void {
    this.rubriques.push(found);
  }
}

function pieceOf(name: string, { heading, blocks, span }: Section): Piece {
  const key = heading.words.withoutEnd(/[\s:]+$/);
  return { name, key, content: [...blocks], form: { as: 'section', span, depth: heading.depth } };
}

/** Makes headings of the lines that hold nothing but the name of a rubrique, in bold or before a colon. */
function promote(content: Content, names: FieldNames): Content {
  const result: Content[number][] = [];
  let open: { readonly heading: Section['heading']; readonly blocks: Content[number][] } | undefined;
  const close = () => {
    if (!open) return;
    const made = sectionOf(open.heading, []);
    const end = Math.max(made.span.end, ...open.blocks.map(({ span }) => span.end));
    result.push({ ...made, span: { ...made.span, end }, blocks: open.blocks });
  };
  for (const block of content) {
    const [line, ...lines] = block.kind === 'paragraph' ? block.lines : [];
    const keyed = line && keyedIn(line.words);
    if (block.kind !== 'paragraph' || !line || !keyed?.rest.isBlank || names.find(keyed.key.text) === undefined) {
      if (open) open.blocks.push(block);
      else result.push(block.kind === 'section' ? { ...block, blocks: promote(block.blocks, names) } : block);
      continue;
    }
    close();
    const { start, end } = line.words;
    const more = paragraphOf(lines);
    const heading = { kind: 'heading', span: { start, end }, depth: 2, words: keyed.key, underlined: false } as const;
    open = { heading, blocks: more ? [more] : [] };
  }
  close();
  return result;
}
