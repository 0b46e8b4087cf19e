import { placeOfText } from '../../syntax/align.ts';
import { Words } from '../../syntax/markdown/words.ts';
import { type EntryNode, type ScalarNode, spanIn, type Tree } from '../../syntax/tree.ts';
import type { GroupShape, Shape } from '../shape.ts';
import { lineOf } from './content.ts';
import type { Forms } from './forms.ts';
import { Maker } from './maker.ts';
import { meaningOf } from './meaning.ts';
import type { ExtraNames } from './names.ts';
import { FieldNames } from './names.ts';
import { nestedField } from './nested.ts';
import { readContent } from './reading.ts';

/** An entry for the root, or for one field of a rubrique. */
export interface FrontEntry {
  readonly entry: EntryNode;
  /** The rubrique that the entry is a field of; undefined when it is a rubrique. */
  readonly within?: string;
  /** A few words stand for a whole rubrique, which the text may go on with: `public: Enfants`. */
  readonly lone?: boolean;
}

/**
 * Reads the front matter as people write it: `public: Enfants` where a rubrique has several fields, `durée: 2h00` where
 * only a rubrique has a duration. What the notation already understands is left as it is. Never throws.
 */
export function readFront(
  front: Tree | undefined,
  source: string,
  shape: GroupShape,
  extra: ExtraNames,
  forms: Forms,
): FrontEntry[] {
  if (front?.root.kind !== 'map') return [];
  const names = new FieldNames(shape.fields, '', extra);
  const written = new Set(front.root.entries.map(({ key }) => key.text));
  return front.root.entries.map((entry): FrontEntry => {
    const own = nameOf(entry.key.text, names, written);
    const field = shape.fields.get(own);
    const lone = field?.type === 'group' && entry.value.kind === 'scalar';
    if (field) return { entry: understood(front, source, renamed(entry, own), field, forms), lone };
    const nested = own === entry.key.text && !names.names.includes(own) ? nestedField(shape, own) : undefined;
    const within = nested && shape.fields.get(nested.name);
    if (!nested || within?.type !== 'group' || entry.value.kind !== 'scalar') return { entry };
    const inner = within.fields.get(nested.field) ?? within;
    return { entry: understood(front, source, renamed(entry, nested.field), inner, forms), within: nested.name };
  });
}

/** `Durée` may be written with its accent; a name written twice keeps what the notation knows. */
function nameOf(text: string, names: FieldNames, written: ReadonlySet<string>): string {
  const found = names.names.includes(text) ? text : names.find(text);
  return found !== undefined && (found === text || !written.has(found)) ? found : text;
}

function renamed(entry: EntryNode, name: string): EntryNode {
  return entry.key.text === name ? entry : { ...entry, key: { ...entry.key, text: name } };
}

/** A lone text where several fields are expected, or a value that only people understand. */
function understood(front: Tree, source: string, entry: EntryNode, shape: Shape, forms: Forms): EntryNode {
  const { value } = entry;
  if (value.kind !== 'scalar' || shape.type === 'list') return entry;
  const lone = shape.type === 'table' || (shape.type === 'group' && shape.short === undefined);
  if (!lone && !isMeant(front, value, shape)) return entry;
  const maker = new Maker(source, value.part, front.offsets.get(value.part) ?? 0, forms);
  const words = wordsOf(front, value);
  const read = readContent({ maker, hidden: [] }, { shape, name: entry.key.text }, lineOf(words), words.start);
  return { ...entry, value: read };
}

/** A date in words, a value of a list with a capital; what stands between quotes is left as it is. */
function isMeant(front: Tree, value: ScalarNode, shape: Shape): boolean {
  const telling = shape.type === 'choice' || shape.type === 'number' || shape.meta.nature === 'date';
  return telling && value.style === 'plain' && meaningOf(shape, wordsOf(front, value)).text !== value.text;
}

function wordsOf(front: Tree, node: ScalarNode): Words {
  const places = Array.from({ length: node.text.length }, (_, i) => spanIn(front, placeOfText(node, i, i + 1)));
  return new Words(node.text, places, spanIn(front, node).start).trim();
}
