import type { Document } from '../../model/document.ts';
import { appendItem, insertField } from '../../model/edits.ts';
import type { EntryNode, ScalarNode } from '../../syntax/tree.ts';
import { writeScalar } from '../../syntax/yaml/write.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { GlossaryEntry } from '../../workspace/glossaire.ts';
import type { DocumentEdit } from '../rule.ts';

/** The edits that give a term one more name, in `aussi`; undefined where the entry cannot take it. Never throws. */
export function addNameEdits(
  document: Document<'referentiel'>,
  term: GlossaryEntry,
  name: string,
): readonly DocumentEdit[] | undefined {
  const table = document.root.get(term.glossary);
  const entry = table?.entries.find((field) => field.key === term.node)?.entry;
  if (!table || !entry) return undefined;
  const edits = editsFor(document, entry, name, table.node.flow);
  return edits?.map((edit) => ({ uri: document.uri, ...edit }));
}

function editsFor(document: Document, entry: EntryNode, name: string, inFlow: boolean): TextEdit[] | undefined {
  const { value } = entry;
  if (value.kind === 'scalar')
    return inFlow ? lengthenInFlow(document, value, name) : lengthen(document, entry, value, name);
  if (value.kind !== 'map') return undefined;
  const aussi = value.entries.find(({ key }) => key.text === 'aussi')?.value;
  if (!aussi) return [insertField(document, value, 'aussi', [name], ['definition', 'aussi'])];
  if (aussi.kind === 'list' && aussi.items.length > 0) return [appendItem(document, aussi, name)];
  if (aussi.kind !== 'scalar') return undefined;
  const { start, end } = document.spanOf(aussi);
  const list = `[${document.text.slice(start, end)}, ${writeScalar(name, true)}]`;
  return aussi.style === 'block' || list.includes('\n') ? undefined : [{ span: { start, end }, newText: list }];
}

function lengthenInFlow(document: Document, value: ScalarNode, name: string): TextEdit[] {
  const { start, end } = document.spanOf(value);
  return [
    { span: { start, end: start }, newText: '{definition: ' },
    { span: { start: end, end }, newText: `, aussi: [${writeScalar(name, true)}]}` },
  ];
}

/** Turns the short form `Terme: définition` into the long one, its text as written but for the indentation. */
function lengthen(document: Document, entry: EntryNode, value: ScalarNode, name: string): TextEdit[] {
  const { lines, text } = document;
  const key = document.spanOf(entry.key);
  const span = document.spanOf(value);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const margin = `${eol}${' '.repeat(lines.positionAt(document.spanOf(entry).start).character + 2)}`;
  const colon = text.indexOf(':', key.end) + 1;
  const firstLine = lines.positionAt(key.end).line;
  let lastLine = lines.positionAt(span.end).line;
  const blank = (line: number) => text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end).trim() === '';
  while (lastLine > firstLine && blank(lastLine)) lastLine--;
  const inner: TextEdit[] = [];
  for (let line = firstLine + 1; line <= lastLine; line++) {
    const { start } = lines.lineSpan(line);
    if (!blank(line)) inner.push({ span: { start, end: start }, newText: '  ' });
  }
  const { end } = lines.lineSpan(lastLine);
  return [
    { span: { start: colon, end: colon }, newText: `${margin}definition:` },
    ...inner,
    { span: { start: end, end }, newText: `${margin}aussi: [${writeScalar(name, true)}]` },
  ];
}
