import type { Words } from '../../syntax/markdown/words.ts';
import type { GroupShape } from '../shape.ts';
import { Collector, type Piece } from './collect.ts';
import type { Content, Section } from './content.ts';
import { isElementOf, rankedName } from './elements.ts';
import { joinedIn, sharedBetween } from './joined.ts';
import { withValueBelow } from './keyed.ts';
import { type ExtraNames, FieldNames, foldedName, namesOf } from './names.ts';
import { nestedField, PreambleNames } from './nested.ts';

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

/** Walks through the headings of a document and tells the rubriques they name. */
export class Finder {
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

  /** Gives what was found. To be called once, at the end. Never throws. */
  result(): FoundRubriques {
    this.#raise();
    const said = this.#saidIn(this.#preamble).found;
    return { rubriques: [...said, ...this.rubriques], title: this.#title };
  }

  /** What lines and items name without a heading (`Auteur : …`, `Durée : …`), and what has no name. */
  #saidIn(content: Content): { readonly found: FoundRubrique[]; readonly loose: Content } {
    const names = new PreambleNames(this.shape, this.extra);
    const { pieces, loose } = new Collector(this.shape, names).collect(content);
    const found = pieces.flatMap((piece): FoundRubrique[] => {
      if (this.shape.fields.has(piece.name)) return this.#has(piece.name) ? [] : [{ name: piece.name, piece }];
      const nested = nestedField(this.shape, piece.name);
      return nested ? [{ ...nested, piece: { ...piece, name: nested.field } }] : [];
    });
    return { found, loose };
  }

  #has(name: string): boolean {
    return this.rubriques.some((found) => found.name === name);
  }

  /** Reads the headings of some content. Never throws. */
  walk(content: Content): void {
    for (const block of content) {
      if (block.kind === 'section') this.#section(block);
      else if (this.rubriques.length === 0) this.#preamble.push(block);
    }
  }

  #section(section: Section): void {
    const { words, depth, underlined } = section.heading;
    const mayBeTitle = depth === 1 && this.#title === undefined && this.rubriques.length === 0;
    if (this.#named(section) || this.#element(section)) return;
    const valued = mayBeTitle ? undefined : withValueBelow(section);
    if (valued && this.#named(valued)) return;
    if (!mayBeTitle && this.#joined(section)) return;
    if (mayBeTitle) {
      this.#title = words;
      this.walk(section.blocks);
    } else {
      const near = underlined ? undefined : this.names.findNear(words.text);
      if (near !== undefined) this.rubriques.push({ name: words.text, piece: pieceOf(words.text, section) });
      // A heading may only gather rubriques; what it says itself is the author's.
      else this.walk(section.blocks.filter(({ kind }) => kind === 'section'));
    }
  }

  /** A heading that names a rubrique, or one field of one. */
  #named(section: Section): boolean {
    const { text } = section.heading.words;
    const name = this.names.find(text);
    const nested = name === undefined ? nestedField(this.shape, text) : undefined;
    if (name !== undefined) this.#add(name, section);
    else if (nested) this.rubriques.push({ ...nested, piece: pieceOf(nested.field, section) });
    return name !== undefined || nested !== undefined;
  }

  /** « Objectifs spécifiques » right after « Objectif général » goes on with it; the very same title is there twice. */
  #add(name: string, section: Section): void {
    const before = this.rubriques.at(-1);
    const goesOn =
      before?.name === name &&
      before.field === undefined &&
      before.piece.form.as === 'section' &&
      foldedName(before.piece.key.text) !== foldedName(section.heading.words.text);
    if (before && goesOn) this.#extend(before, section, section.blocks);
    else this.rubriques.push({ name, piece: pieceOf(name, section) });
  }

  #extend(found: FoundRubrique, { span }: Section, content: Content): void {
    const { piece } = found;
    const form = { ...piece.form, span: { start: piece.form.span.start, end: span.end } };
    const longer = { ...found, piece: { ...piece, form, content: [...piece.content, ...content] } };
    this.rubriques[this.rubriques.lastIndexOf(found)] = longer;
  }

  /**
   * An element of a list that stands as high as the list's own heading, or without it: « Étape 2 », « O1 : Créer… »,
   * « Goûter (15 min) ».
   */
  #element(section: Section): boolean {
    const { words } = section.heading;
    const before = this.rubriques.at(-1);
    const open = before && before.field === undefined ? this.shape.fields.get(before.name) : undefined;
    const named = rankedName(this.names, words);
    const name = before && open && isElementOf(open, words) ? before.name : named;
    const shape = name === undefined ? undefined : this.shape.fields.get(name);
    if (name === undefined || (shape?.type !== 'list' && shape?.type !== 'table')) return false;
    if (before?.name === name && before.piece.content.every(({ kind }) => kind === 'section'))
      this.#extend(before, section, [section]);
    else if (name === named) this.rubriques.push({ name, piece: { ...pieceOf(name, section), content: [section] } });
    else return false;
    return true;
  }

  /** A title that joins several names; what is said of each goes to it, the rest to the first. */
  #joined(section: Section): boolean {
    const joined = joinedIn(this.shape, this.names, section.heading.words.text);
    const [first] = joined;
    if (!first || this.rubriques.some(({ name, field }) => name === first.name && field === first.field)) return false;
    if (joined.every(({ name }) => name === first.name)) {
      const alone = joined.every(({ field }) => field === first.field);
      const piece = pieceOf((alone && first.field) || first.name, section);
      this.rubriques.push(alone ? { ...first, piece } : { name: first.name, piece });
      return true;
    }
    const { found, loose } = this.#saidIn(section.blocks);
    this.rubriques.push(...found);
    if (found.length > 0 && loose.length === 0) return true;
    const piece = { ...pieceOf(first.field ?? first.name, section), content: [...loose] };
    this.rubriques.push({ ...first, piece });
    const others = joined.filter(({ name }) => name !== first.name);
    const isNew = (one: FoundRubrique) =>
      !this.rubriques.some(({ name, field }) => name === one.name && (field ?? one.field) === one.field);
    this.rubriques.push(...sharedBetween(this.shape, others, loose).filter(isNew));
    return true;
  }

  /**
   * Under a rubrique may stand, one level too deep, a heading that names another one: it is that one where nothing else
   * is, and where the rubrique has nothing of that name.
   */
  #raise(): void {
    for (let at = 0; at < this.rubriques.length; at++) {
      const found = this.rubriques[at];
      const shape = found && found.field === undefined ? this.shape.fields.get(found.name) : undefined;
      if (!found || (shape?.type !== 'group' && shape?.type !== 'table')) continue;
      const inner = shape.type === 'group' ? namesOf(shape.fields, found.name) : undefined;
      const isOwn = (block: Content[number]) =>
        block.kind !== 'section' || inner?.find(block.heading.words.text) !== undefined || !this.#isElsewhere(block);
      const strangers = found.piece.content.filter((block) => !isOwn(block));
      if (strangers.length === 0) continue;
      const content = found.piece.content.filter((block) => !strangers.includes(block));
      const { start } = found.piece.form.span;
      const end = content.at(-1)?.span.end ?? found.piece.key.end;
      const form = { ...found.piece.form, span: { start, end: Math.max(end, found.piece.key.end) } };
      this.rubriques[at] = { ...found, piece: { ...found.piece, form, content } };
      this.walk(strangers);
    }
  }

  /** Tells whether a heading names a rubrique that was found nowhere else. */
  #isElsewhere({ heading }: Section): boolean {
    const name = this.names.find(heading.words.text) ?? rankedName(this.names, heading.words);
    return name !== undefined && !this.#has(name);
  }
}

function pieceOf(name: string, { heading, blocks, span }: Section): Piece {
  const key = heading.words.withoutEnd(/[\s:]+$/);
  return { name, key, content: [...blocks], form: { as: 'section', span, depth: heading.depth } };
}
