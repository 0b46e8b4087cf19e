import { type Document, isKind } from '../model/document.ts';
import type { Definition } from '../model/gathered.ts';
import { markedTerms } from '../model/prose.ts';
import type { Leaf } from '../model/values.ts';
import type { EntryNode, Node } from '../syntax/tree.ts';
import { definitionsOf } from './definitions.ts';

/** The keys under which the long forms keep the text people know an item by. */
const TEXT_KEYS = ['texte', 'titre', 'intitule', 'definition'];

/** Gives the text of what a definition defines (a critère's wording, a compétence's title), empty when it has none. */
export function textOfDefinition(definition: Definition): string {
  return textOfNode(definition.entry.value);
}

/** Gives the text by which people know what a value describes, on one line; empty when it has none. Never throws. */
export function textOfNode(node: Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if (node.kind === 'scalar') return node.text;
  const value = textEntryOf(node)?.value;
  return value?.kind === 'scalar' ? value.text : '';
}

/** Gives the field of a long form that holds that text; undefined where there is none. Never throws. */
export function textEntryOf(node: Node): EntryNode | undefined {
  if (node.kind !== 'map') return undefined;
  return TEXT_KEYS.map((key) => node.entries.find((entry) => entry.key.text === key)).find(Boolean);
}

/** Gives the text of an identifier in a référentiel, undefined when the référentiel does not define it. */
export function textOfId(referentiel: Document<'referentiel'>, id: string): string | undefined {
  const definition = definitionsOf(referentiel).get(id);
  return definition && textOfDefinition(definition);
}

/** Gives the title a document bears, undefined when it has none, as bilans do. Never throws. */
export function titleOf(document: Document): Leaf<string> | undefined {
  const title = isKind(document, 'fiche')
    ? document.root.get('titre')
    : isKind(document, 'referentiel')
      ? document.root.get('titre')
      : undefined;
  return title?.value.trim() ? title : undefined;
}

/** Gives a text on one line, the marks of its terms left out, cut to `longest` characters. Never throws. */
export function shortText(text: string, longest: number): string {
  const start = text.slice(0, 3 * longest);
  const unmarked = markedTerms(start).reduceRight(
    (kept, { start: from, end }) => kept.slice(0, from - 1) + kept.slice(from, end) + kept.slice(end + 2),
    start,
  );
  const flat = unmarked.replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest - 1);
  // Rather after a word, unless it is a very long one.
  const word = /^(.+)\s\S*$/.exec(flat.slice(0, longest))?.[1];
  return `${word !== undefined && word.length > longest / 2 ? word : cut}…`;
}
