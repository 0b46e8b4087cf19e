import type { EntryNode, MapNode, ScalarNode } from '../../../syntax/tree.ts';
import type { Plain } from '../../../syntax/yaml/write.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { type Document, isInMarkdown } from '../../document.ts';
import type { Shape } from '../../shape.ts';
import { insertField as insertInYaml } from '../../yamlEdits.ts';
import type { Form } from '../forms.ts';
import { entryLines, fieldLines, labelOf, render, type Style } from '../write/render.ts';
import { cell, indented, inline } from '../write/text.ts';
import { plainOf, type Value, valueOfPlain } from '../write/value.ts';
import { columnOf, contentColumn, fieldBefore, fieldOf, formOf, holdersOf, insertion, replacement } from './context.ts';
import { insertRubrique } from './insertRubrique.ts';

/** What edits write says its names: it must be understood wherever it is put. */
export const PLAINLY: Style = { compact: false, table: false, sections: false, escaped: false };

/** Inserts a field into a mapping, written as its neighbours are. Never throws. */
export function insertField(
  document: Document,
  map: MapNode,
  name: string,
  value: Plain,
  order: readonly string[] = [],
): TextEdit {
  if (map === document.source.tree.root) return insertRubrique(document, map, name, value, order);
  const holder = holdersOf(document).get(map);
  const given = valueOfPlain(value);
  const own = formOf(document, map);
  if (own?.table) return insertInRow(document, map, own, name, given);
  const shape = holder?.shape?.type === 'list' ? holder.shape.element : holder?.shape;
  const known = fieldBefore(map, name, order);
  const first = known ? undefined : insertFirst(document, shape, map, name, given);
  if (first) return first;
  const before = known ?? map.entries.at(-1);
  const beside = before && formOf(document, before);
  if (before && beside && beside.as !== 'words' && beside.as !== 'cell') {
    const edit = insertBeside(document, shape, map, before, beside, name, given);
    if (edit) return edit;
  }
  const container = own ?? (holder?.entry && formOf(document, holder.entry));
  return insertInside(document, shape, map, container, name, given);
}

function linesFor(shape: Shape | undefined, name: string, value: Value): string[] {
  return shape?.type === 'table'
    ? entryLines(name, shape.value, value, PLAINLY)
    : fieldLines(name, fieldOf(shape, name), value, PLAINLY);
}

/** Before the first of items that have one each; elsewhere the order matters less than the form. */
function insertFirst(
  document: Document,
  shape: Shape | undefined,
  map: MapNode,
  name: string,
  value: Value,
): TextEdit | undefined {
  const form = map.entries[0] && formOf(document, map.entries[0]);
  if (form?.as !== 'item') return undefined;
  const [line = '', ...lines] = indented(linesFor(shape, name, value), columnOf(document, form.span.start));
  const margin = ' '.repeat(columnOf(document, form.span.start));
  return insertion(document, form.span.start, `${[line.trimStart(), ...lines].join('\n')}\n${margin}`);
}

/** After a neighbour, in its manner: an item, a section, a line. */
function insertBeside(
  document: Document,
  shape: Shape | undefined,
  map: MapNode,
  neighbour: EntryNode,
  form: Form,
  name: string,
  value: Value,
): TextEdit | undefined {
  const end = Math.max(form.span.end, document.spanOf(neighbour).end);
  if (form.as === 'item') {
    const lines = indented(linesFor(shape, name, value), columnOf(document, form.span.start));
    return insertion(document, end, `\n${lines.join('\n')}`);
  }
  if (form.as === 'section') {
    const label = shape?.type === 'table' ? name : labelOf(name, fieldOf(shape, name));
    const body = render(fieldOf(shape, name), value, PLAINLY, (form.depth ?? 3) + 1);
    const text = `\n\n${'#'.repeat(form.depth ?? 3)} ${label}${body.length > 0 ? `\n\n${body.join('\n')}` : ''}`;
    return insertion(document, end, text);
  }
  if (form.as === 'row') {
    const label = labelOf(name, fieldOf(shape, name));
    return insertion(document, lastRow(document, map, end), `\n| ${label} | ${cell(textOf(value), PLAINLY)} |`);
  }
  if (form.as !== 'line' || typeof value !== 'string' || shape?.type === 'table') return undefined;
  const margin = ' '.repeat(
    columnOf(document, document.spanOf(neighbour.key).start - marksBefore(document, neighbour.key)),
  );
  const label = labelOf(name, fieldOf(shape, name));
  const strong = marksBefore(document, neighbour.key) === 2 ? `**${label} :**` : `${label} :`;
  return insertion(document, end, `\n${margin}${strong} ${inline(value, PLAINLY)}`);
}

/** A header is no place for a row, nor is the line below it. */
function lastRow(document: Document, map: MapNode, end: number): number {
  const rows = map.entries.flatMap((entry) => formOf(document, entry) ?? []).filter(({ as }) => as === 'row');
  return Math.max(end, ...rows.map(({ span }) => span.end));
}

/** How many asterisks stand before a key. */
function marksBefore(document: Document, key: ScalarNode): number {
  const { start } = document.spanOf(key);
  return /[*_]*$/.exec(document.text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
}

/** At the end of what holds the field: below an item, under a heading, between brackets after a sentence. */
function insertInside(
  document: Document,
  shape: Shape | undefined,
  map: MapNode,
  container: Form | undefined,
  name: string,
  value: Value,
): TextEdit {
  // What is begun in the front matter, and only told in passing in the text, goes on in the front matter.
  const front = isInMarkdown(document, document.spanOf(map).start) ? undefined : document.source.layout?.front;
  if (!container && front) return insertInYaml(document, front, name, plainOf(value));
  if (!container) {
    const line = `${labelOf(name, fieldOf(shape, name))} : ${inline(textOf(value), PLAINLY)}`;
    return insertion(document, document.spanOf(map).end, `\n${line}`);
  }
  const { end } = container.span;
  if (container.as === 'item') {
    const lines = indented(linesFor(shape, name, value), contentColumn(document, container.span));
    return insertion(document, end, `\n${lines.join('\n')}`);
  }
  if (container.as === 'section') return insertion(document, end, `\n\n${linesFor(shape, name, value).join('\n')}`);
  const text = ` (${labelOf(name, fieldOf(shape, name)).toLowerCase()} : ${inline(textOf(value), PLAINLY)})`;
  return insertion(document, document.spanOf(map).end, text);
}

/** Fills the cell of a row; a field that has no column gets one, empty in the other rows. */
function insertInRow(document: Document, map: MapNode, { span, table }: Form, name: string, value: Value): TextEdit {
  const written = cell(textOf(value), PLAINLY);
  const column = table?.columns.indexOf(name) ?? -1;
  if (column >= 0) {
    const cells = [...document.text.slice(span.start, span.end).matchAll(/(?<!\\)\|/g)].map(
      ({ index }) => span.start + index,
    );
    const at = cells[column];
    if (at !== undefined) return insertion(document, at + 1, ` ${written}`);
  }
  const whole = table?.span ?? span;
  const shape = holdersOf(document).get(map)?.shape;
  const rows = document.text.slice(whole.start, whole.end).split(/\r?\n/);
  let at = whole.start;
  const widened = rows.map((row, i) => {
    const start = at;
    at += row.length + (document.text.startsWith('\r\n', start + row.length) ? 2 : 1);
    const mine = start <= span.start && span.start < at;
    const label = labelOf(name, fieldOf(shape, name));
    const added = i === 0 ? label : i === 1 ? '-'.repeat(Math.max(3, label.length)) : mine ? written : '';
    return `${row.trimEnd().replace(/\s*\|$/, '')} | ${added} |`;
  });
  return replacement(document, whole, widened.join('\n'));
}

/** Gives a value as words: a list of texts between commas. Never throws. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if ('fields' in value) return value.fields.map(([name, one]) => `${name} : ${textOf(one)}`).join(' ; ');
  return value.map(textOf).join(', ');
}
