import type { EntryNode, ListNode, ScalarNode } from '../../../syntax/tree.ts';
import type { Plain } from '../../../syntax/yaml/write.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Document } from '../../document.ts';
import type { Shape } from '../../shape.ts';
import type { Form } from '../forms.ts';
import { elementLines, fieldLines, labelOf, render, wantsSections } from '../write/render.ts';
import { cell, indented, inline } from '../write/text.ts';
import { type Fields, isFields, type Value, valueOfPlain } from '../write/value.ts';
import { columnOf, contentColumn, fieldOf, formOf, holdersOf, insertion } from './context.ts';
import { PLAINLY, textOf } from './insertField.ts';

/** Gives a value to a field that has none, or its other fields to one that a lone text stands for. Never throws. */
export function fillField(document: Document, entry: EntryNode, plain: Plain): TextEdit {
  const value = valueOfPlain(plain);
  const shape = holdersOf(document).get(entry.value)?.shape;
  const form = formOf(document, entry);
  if (entry.value.kind === 'scalar' && shape?.type === 'group' && shape.short !== undefined && isFields(value)) {
    return extendText(document, entry.value, shape.short, value);
  }
  if (form?.as === 'section') {
    const sections = shape !== undefined && wantsSections(shape, value);
    const body = render(shape, value, { ...PLAINLY, sections }, form.depth ?? 2);
    return insertion(document, form.span.end, `\n\n${body.join('\n')}`);
  }
  const at = Math.max(document.spanOf(entry.key).end, document.spanOf(entry.value).end);
  if (typeof value === 'string') return insertion(document, at, ` ${inline(value, PLAINLY)}`);
  const column =
    form?.as === 'item' ? contentColumn(document, form.span) : columnOf(document, document.spanOf(entry.key).start);
  const lines = render(shape, value, PLAINLY, 6);
  return insertion(document, at, `\n${indented(lines, column).join('\n')}`);
}

/** Says more of what a lone text says: below its item, in brackets after a sentence. Never throws. */
export function extendText(document: Document, node: ScalarNode, short: string, { fields }: Fields): TextEdit {
  const holder = holdersOf(document).get(node);
  const shape = holder?.shape?.type === 'list' ? holder.shape.element : holder?.shape;
  const form = formOf(document, node) ?? (holder?.entry && formOf(document, holder.entry));
  const more = fields.filter(([name]) => name !== short);
  if (form?.as === 'item') {
    const lines = more.flatMap(([name, value]) => fieldLines(name, fieldOf(shape, name), value, PLAINLY));
    return insertion(document, form.span.end, `\n${indented(lines, contentColumn(document, form.span)).join('\n')}`);
  }
  if (form?.as === 'section') {
    const lines = more.flatMap(([name, value]) => fieldLines(name, fieldOf(shape, name), value, PLAINLY));
    return insertion(document, form.span.end, `\n\n${lines.join('\n')}`);
  }
  const said = more.map(
    ([name, value]) => `${labelOf(name, fieldOf(shape, name)).toLowerCase()} : ${inline(textOf(value), PLAINLY)}`,
  );
  return insertion(document, document.spanOf(node).end, ` (${said.join(' ; ')})`);
}

/** Adds an element after the last one, written as it is. Never throws. */
export function addElement(document: Document, list: ListNode | ScalarNode, value: Value): TextEdit {
  const last = list.kind === 'list' ? list.items.at(-1) : undefined;
  const form = last && formOf(document, last);
  const shape = holdersOf(document).get(list)?.shape;
  const element = shape?.type === 'list' ? shape.element : undefined;
  if (!last || !form || form.as === 'words') {
    const { end } = document.spanOf(last ?? list);
    if (typeof value === 'string') return insertion(document, end, `, ${inline(value, PLAINLY)}`);
    return insertion(document, end, `\n\n${elementLines(element, value, PLAINLY).join('\n')}`);
  }
  return insertion(document, form.span.end, `\n${newElement(document, element, value, form).join('\n')}`);
}

function newElement(document: Document, element: Shape | undefined, value: Value, form: Form): string[] {
  if (form.table) {
    const named = isFields(value)
      ? new Map(value.fields)
      : new Map<string, Value>([[form.table.columns[0] ?? '', value]]);
    const cells = form.table.columns.map((name) =>
      cell(textOf((name === undefined ? '' : named.get(name)) ?? ''), PLAINLY),
    );
    return [`| ${cells.join(' | ')} |`];
  }
  if (form.as !== 'section')
    return indented(elementLines(element, value, PLAINLY), columnOf(document, form.span.start));
  const list: Shape | undefined = element && { type: 'list', meta: element.meta, element };
  return ['', ...render(list, [value], { ...PLAINLY, sections: true }, (form.depth ?? 3) - 1)];
}
