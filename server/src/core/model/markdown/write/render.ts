import { type GroupShape, isLeaf, isProse, type Shape } from '../../shape.ts';
import { leadOf } from './lead.ts';
import { cell, indented, inline, paragraphs, type TextStyle } from './text.ts';
import { type Fields, isFields, isListed, type Value } from './value.ts';

/** One of the ways to write a value in Markdown. */
export interface Style extends TextStyle {
  /** Elements begin with what names them rather than with `nom : …`. */
  readonly compact: boolean;
  /** Lists of groups are tables. */
  readonly table: boolean;
  /** Fields, and elements of lists, have headings. */
  readonly sections: boolean;
}

/** Gives the readable name of a field: `Durée`, or its key with a capital. Never throws. */
export function labelOf(name: string, shape: Shape | undefined): string {
  const text = shape?.meta.intitule?.fr ?? name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes a value as the lines that follow its heading, of that depth. Never throws. */
export function render(shape: Shape | undefined, value: Value, style: Style, depth: number): string[] {
  if (typeof value === 'string') return textLines(shape, value, style);
  if (isListed(value)) return listLines(shape, value, style, depth);
  if (shape?.type === 'table') return value.fields.flatMap(([name, one]) => entryLines(name, shape.value, one, style));
  return groupLines(shape, value, style, depth);
}

function textLines(shape: Shape | undefined, text: string, style: Style): string[] {
  if (text.trim() === '') return [];
  return shape === undefined || isProse(shape) ? paragraphs(text, style) : [inline(text, style)];
}

function groupLines(shape: Shape | undefined, { fields }: Fields, style: Style, depth: number): string[] {
  const fieldShape = (name: string) => (shape?.type === 'group' ? shape.fields.get(name) : undefined);
  if (!style.sections) return fields.flatMap(([name, one]) => fieldLines(name, fieldShape(name), one, style));
  return fields.flatMap(([name, one], i) => {
    const below = render(fieldShape(name), one, { ...style, sections: false }, depth + 1);
    const heading = `${'#'.repeat(depth + 1)} ${labelOf(name, fieldShape(name))}`;
    return [...(i === 0 ? [] : ['']), heading, ...(below.length > 0 ? ['', ...below] : [])];
  });
}

/** Writes a field as an item: `- Durée : 2 h`, its list below it. Never throws. */
export function fieldLines(name: string, shape: Shape | undefined, value: Value, style: Style): string[] {
  const label = `- ${labelOf(name, shape)} :`;
  if (typeof value === 'string')
    return withFirst(label, shape && isProse(shape) ? paragraphs(value, style) : textLines(shape, value, style));
  if (
    isListed(value) &&
    shape?.type === 'list' &&
    shape.element.meta.nature === 'identifiant' &&
    value.every((one) => typeof one === 'string')
  )
    return [`${label} ${value.join(', ')}`];
  return [label, ...indented(render(shape, value, { ...style, table: false, sections: false }, 6), 2)];
}

/** Writes lines after a mark, the first beside it. */
function withFirst(mark: string, [first, ...others]: readonly string[]): string[] {
  return [first === undefined ? mark : `${mark} ${first}`, ...indented(others, 2)];
}

function listLines(shape: Shape | undefined, values: readonly Value[], style: Style, depth: number): string[] {
  const element = shape?.type === 'list' ? shape.element : undefined;
  const table = style.table && element?.type === 'group' ? tableLines(element, values, style) : undefined;
  if (table) return table;
  if (style.sections && element?.type === 'group')
    return values.flatMap((one, i) => sectionLines(element, one, style, depth, i));
  if (element?.meta.nature === 'identifiant' && values.every((one) => typeof one === 'string'))
    return [values.join(', ')];
  return values.flatMap((one) => elementLines(element, one, style));
}

/** Writes an element of a list as an item, what is below its first line indented. Never throws. */
export function elementLines(shape: Shape | undefined, value: Value, style: Style): string[] {
  if (typeof value === 'string')
    return withFirst('-', shape && isProse(shape) ? paragraphs(value, style) : [inline(value, style)]);
  if (!isFields(value) || shape?.type !== 'group') return [];
  const { first, rest } = leadOf(shape, value, style);
  const below = rest.flatMap(([name, one]) => fieldLines(name, shape.fields.get(name), one, style));
  return withFirst('-', [first, ...below]);
}

/** Writes an entry as an item: `- O1 : Créer une adresse`. Never throws. */
export function entryLines(name: string, shape: Shape, value: Value, style: Style): string[] {
  const mark = `- ${name} :`;
  if (typeof value === 'string') return withFirst(mark, value === '' ? [] : [inline(value, style)]);
  if (!isFields(value) || shape.type !== 'group') return [mark];
  const { first, rest } = style.compact ? leadOf(shape, value, style) : { first: undefined, rest: value.fields };
  const below = rest.flatMap(([field, one]) => fieldLines(field, shape.fields.get(field), one, style));
  return [first ? `${mark} ${first}` : mark, ...indented(below, 2)];
}

/** Writes an element under a heading of its own. */
function sectionLines(shape: GroupShape, value: Value, style: Style, depth: number, rank: number): string[] {
  const fields: Fields = isFields(value) ? value : { fields: [[shape.short ?? '', value]] };
  const { first, rest } = leadOf(shape, fields, { ...style, compact: true });
  const below = rest.flatMap(([name, one]) => fieldLines(name, shape.fields.get(name), one, style));
  return [
    ...(rank === 0 ? [] : ['']),
    `${'#'.repeat(depth + 1)} ${first}`,
    ...(below.length > 0 ? ['', ...below] : []),
  ];
}

/** A table wider than this is hard to read. */
const WIDEST = 160;

/** Writes groups as a table; undefined when their values do not fit in cells. Never throws. */
function tableLines(shape: GroupShape, values: readonly Value[], style: Style): string[] | undefined {
  const used = [...shape.fields.keys()].filter((name) =>
    values.some((one) => isFields(one) && one.fields.some(([key]) => key === name)),
  );
  if (used.length < 2 || !values.every((one) => isFields(one) && one.fields.every(([name]) => used.includes(name))))
    return undefined;
  const rows = values.map((one) => used.map((name) => cellOf(isFields(one) ? one : { fields: [] }, name, style)));
  if (rows.flat().includes(undefined) || rows.some((row) => row.join(' | ').length > WIDEST)) return undefined;
  const head = used.map((name) => labelOf(name, shape.fields.get(name)));
  const line = (cells: readonly (string | undefined)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((label) => '-'.repeat(Math.max(3, label.length)))), ...rows.map(line)];
}

/** Gives a value as a cell, undefined when it does not fit in one. */
function cellOf({ fields }: Fields, name: string, style: Style): string | undefined {
  const value = fields.find(([key]) => key === name)?.[1] ?? '';
  if (typeof value === 'string') return cell(value, style);
  return isListed(value) && value.every((one) => typeof one === 'string') ? cell(value.join(', '), style) : undefined;
}

/** Tells whether a group reads best under headings: lists and sentences, no short values. Never throws. */
export function wantsSections(shape: Shape, value: Value): boolean {
  if (shape.type === 'list') return shape.element.type === 'group' && hasTitle(shape.element);
  if (shape.type !== 'group' || !isFields(value)) return false;
  return value.fields.every(([name]) => {
    const field = shape.fields.get(name);
    return field !== undefined && !isLeaf(field);
  });
}

/** Elements that begin with a few words, not with sentences, can have them as a heading. */
function hasTitle(element: GroupShape): boolean {
  const [first] = element.fields.values();
  return (
    element.short === undefined &&
    first?.type === 'text' &&
    !isProse(first) &&
    [...element.fields.values()].some(isProse)
  );
}
