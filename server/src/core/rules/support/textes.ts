import type { Document } from '../../model/document.ts';
import { type Word, WordCutter, type Writing } from '../../model/langue/mots.ts';
import { placeOfText } from '../../syntax/align.ts';
import type { Located, ScalarNode } from '../../syntax/tree.ts';

/** A text of a référentiel that people read, with its words. */
export interface Texte {
  readonly node: ScalarNode;
  readonly text: string;
  /** Top-level key it stands under. */
  readonly section: string;
  readonly prose: boolean;
  /** The headword of a glossary entry. */
  readonly headword: boolean;
  readonly words: readonly Word[];
}

/** The texts of a document, and every way its words are written, once. */
export interface Textes {
  readonly textes: readonly Texte[];
  readonly writings: readonly Writing[];
}

const known = new WeakMap<Document, Textes>();

/** Lists the texts of a document in order: sentences, titles, names, headwords of the glossaries. Never throws. */
export function textesOf(document: Document): readonly Texte[] {
  return vocabularyOf(document).textes;
}

/** Gives the texts of a document, as `textesOf` does, with the writings of their words. Never throws. */
export function vocabularyOf(document: Document): Textes {
  const cached = known.get(document);
  if (cached) return cached;
  const made = build(document);
  known.set(document, made);
  return made;
}

function build(document: Document): Textes {
  const { gathered, source } = document;
  const prose = new Set<ScalarNode>(gathered.prose);
  const headwords = new Set<ScalarNode>(gathered.definitions.flatMap((one) => (one.kind === 'terme' ? [one.key] : [])));
  const root = source.tree.root;
  const sections = (root.kind === 'map' ? root.entries : [])
    .map((entry) => ({ name: entry.key.text, start: document.spanOf(entry).start }))
    .toSorted((a, b) => a.start - b.start);
  const cutter = new WordCutter();
  // A text reached twice, through a YAML alias, is one text.
  const nodes = [...new Set([...gathered.texts, ...headwords])]
    .map((node) => ({ node, start: document.spanOf(node).start }))
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => i === 0 || start !== all[i - 1]?.start);
  let at = 0;
  const textes = nodes.map(({ node, start }) => {
    while ((sections[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at++;
    return {
      node,
      text: node.text,
      section: sections[at]?.name ?? '',
      prose: prose.has(node),
      headword: headwords.has(node),
      words: cutter.cut(node.text),
    };
  });
  return { textes, writings: [...cutter.writings()] };
}

const byNode = new WeakMap<Document, ReadonlyMap<ScalarNode, Texte>>();

/** Gives the words of a text of a document; none when the node is not one of its texts. Never throws. */
export function wordsOf(document: Document, node: ScalarNode): readonly Word[] {
  const texts = byNode.get(document) ?? new Map(textesOf(document).map((texte) => [texte.node, texte]));
  byNode.set(document, texts);
  return texts.get(node)?.words ?? [];
}

/** Gives the place of a stretch of a text, as written. Never throws. */
export function placeIn(texte: { readonly node: ScalarNode }, start: number, end: number): Located {
  return placeOfText(texte.node, start, end);
}

/** Gives the place of the whole of a text, without quotes, block header and blanks around it. Never throws. */
export function placeOfWhole(node: ScalarNode): Located {
  const start = node.text.length - node.text.trimStart().length;
  return placeOfText(node, start, Math.max(start, node.text.trimEnd().length));
}
