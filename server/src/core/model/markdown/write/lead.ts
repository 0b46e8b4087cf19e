import { type GroupShape, isLeaf } from '../../shape.ts';
import { isPlainText } from '../lead.ts';
import { labelOf } from './render.ts';
import { inline, type TextStyle } from './text.ts';
import type { Fields, Value } from './value.ts';

/** The first line of an element, and the fields that are left for the lines below. */
export interface Lead {
  readonly first: string;
  readonly rest: readonly (readonly [string, Value])[];
}

/**
 * Gives the line that names an element: `Accueil (15 min)`, `8 ordinateurs`; without `compact`, `Étape : Accueil`.
 * Never throws.
 */
export function leadOf(shape: GroupShape, { fields }: Fields, style: TextStyle & { readonly compact: boolean }): Lead {
  const title = fields.find(([name, value]) => typeof value === 'string' && isTitle(shape, name)) ?? fields[0];
  if (!title || typeof title[1] !== 'string') return { first: '', rest: fields };
  const [name, text] = title;
  const others = fields.filter((field) => field !== title);
  if (!style.compact)
    return { first: `${labelOf(name, shape.fields.get(name))} : ${inline(text, style)}`, rest: others };
  const number = others.find(([key, value]) => shape.fields.get(key)?.type === 'number' && typeof value === 'string');
  const duree = others.find(
    ([key, value]) => shape.fields.get(key)?.meta.nature === 'duree' && typeof value === 'string' && value !== '',
  );
  const written = inline(text, style);
  const counted = number ? `${written} : ${String(number[1])}` : written;
  const first = duree ? `${counted} (${String(duree[1])})` : counted;
  return { first, rest: others.filter((field) => field !== number && field !== duree) };
}

/** The field that a line without names is for. */
function isTitle(shape: GroupShape, name: string): boolean {
  if (shape.short !== undefined) return name === shape.short;
  const field = shape.fields.get(name);
  return field !== undefined && (isPlainText(field) || (isLeaf(field) && field.type === 'choice'));
}
