import { paragraphWords } from '../../syntax/markdown/blocks.ts';
import type { GroupShape } from '../shape.ts';
import { type Content, lineOf } from './content.ts';
import type { FoundRubrique } from './finder.ts';
import { gleanedIn } from './meaning.ts';
import { type FieldNames, namesOf } from './names.ts';
import { nestedField } from './nested.ts';

/** What one part of a title names. */
interface Named {
  readonly name: string;
  readonly field?: string;
}

const JOINTS = /\s+(?:et|ou|&|\+)\s+(?:l['’]|d['’])?|\s*[,/]\s*/iu;

/**
 * Gives what a title joins, in its order: « Moyens matériels et humains » two fields of one rubrique, « Sécurité et RGPD »
 * two rubriques. Parts that name nothing are left out, but for the first, without which there is nothing. Never throws.
 */
export function joinedIn(shape: GroupShape, names: FieldNames, title: string): readonly Named[] {
  const [head = '', ...rest] = title.split(JOINTS);
  const first = namedBy(shape, names, head);
  if (rest.length === 0 || !first) return [];
  const group = shape.fields.get(first.name);
  const inner = group?.type === 'group' ? namesOf(group.fields, first.name) : undefined;
  const others = rest.flatMap((part): Named[] => {
    const field = inner?.find(part);
    const named = field === undefined ? namedBy(shape, names, part) : { name: first.name, field };
    return named ? [named] : [];
  });
  return [first, ...others];
}

function namedBy(shape: GroupShape, names: FieldNames, part: string): Named | undefined {
  const name = names.find(part);
  return name === undefined ? nestedField(shape, part) : { name };
}

/** Gives what words said under several names at once hold for each: a date, a duration. Never throws. */
export function sharedBetween(shape: GroupShape, names: readonly Named[], content: Content): FoundRubrique[] {
  return names.flatMap(({ name }) => {
    const group = shape.fields.get(name);
    if (group?.type !== 'group') return [];
    return [...group.fields].flatMap(([field, inner]): FoundRubrique[] => {
      if (inner.meta.nature !== 'date' && inner.meta.nature !== 'duree') return [];
      const words = content
        .flatMap((block) => (block.kind === 'paragraph' ? [paragraphWords(block)] : []))
        .map((said) => gleanedIn(inner, said)?.words)
        .find((found) => found !== undefined);
      if (!words) return [];
      const form = { as: 'words', span: { start: words.start, end: words.end } } as const;
      return [{ name, field, piece: { name: field, key: words, content: [...lineOf(words)], form } }];
    });
  });
}
