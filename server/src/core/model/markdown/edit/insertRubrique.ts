import type { EntryNode, MapNode } from '../../../syntax/tree.ts';
import type { Plain } from '../../../syntax/yaml/write.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { type Document, SCHEMAS } from '../../document.ts';
import { shapeOf } from '../../shape.ts';
import { insertField as insertInYaml } from '../../yamlEdits.ts';
import { frontLines, isShort, TITLE, titleLines } from '../write/document.ts';
import { writeRubrique } from '../write/rubrique.ts';
import { valueOfPlain } from '../write/value.ts';
import { formOf, insertion } from './context.ts';

/**
 * Inserts a rubrique: under a heading of its own after the one that `order` puts before it, or in the front matter when it
 * is short. Never throws.
 */
export function insertRubrique(
  document: Document,
  root: MapNode,
  name: string,
  value: Plain,
  order: readonly string[],
): TextEdit {
  const shape = shapeOf(SCHEMAS[document.kind]);
  const field = shape.type === 'group' ? shape.fields.get(name) : undefined;
  if (name === TITLE && field && typeof value === 'string') {
    const title = titleLines(value);
    if (title && document.source.layout?.front === undefined) return atTop(document, title.join('\n'));
  }
  const depth = headingDepth(document, root);
  const extra = document.source.names ?? new Map<string, string>();
  const inBody = field ? !isShort(field) : extra.has(name);
  const flat = inBold(document, root);
  const written =
    inBody && shape.type === 'group'
      ? writeRubrique({ shape, extra, depth, flat }, name, valueOfPlain(value))
      : undefined;
  const lines = flat && written ? [written[0]?.replace(/^#+ (.*)$/, '**$1**') ?? '', ...written.slice(1)] : written;
  return lines ? insertSection(document, root, name, lines, order) : insertInFront(document, name, value, order);
}

/** Tells whether lines in bold stand for the headings: one true heading, and they would name nothing any more. */
function inBold(document: Document, root: MapNode): boolean {
  const forms = root.entries.flatMap((entry) => formOf(document, entry) ?? []).filter(({ as }) => as === 'section');
  const textOf = (line: number) => {
    const { start, end } = document.lines.lineSpan(Math.min(line, document.lines.starts.length - 1));
    return document.text.slice(start, end);
  };
  const isHeading = ({ start }: { readonly start: number }) => {
    const { line } = document.lines.positionAt(start);
    return /^[ \t]*#/.test(textOf(line)) || /^[ \t]*(?:=+|-+)[ \t]*$/.test(textOf(line + 1));
  };
  return forms.length > 0 && !forms.some(({ span }) => isHeading(span));
}

function headingDepth(document: Document, root: MapNode): number {
  const sections = root.entries.flatMap((entry) => formOf(document, entry)?.depth ?? []);
  return sections[0] ?? 2;
}

function insertSection(
  document: Document,
  root: MapNode,
  name: string,
  lines: readonly string[],
  order: readonly string[],
): TextEdit {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sections = root.entries.filter((entry) => formOf(document, entry)?.as === 'section');
  const before = sections.findLast((entry) => rank(entry.key.text) <= rank(name));
  const text = lines.join('\n');
  if (before) return insertion(document, sectionEnd(document, before), `\n\n${text}`);
  const first = sections[0] && formOf(document, sections[0]);
  if (first) return insertion(document, first.span.start, `${text}\n\n`);
  const end = document.text.trimEnd().length;
  return insertion(document, end, `${end === 0 ? '' : '\n\n'}${text}\n`);
}

function sectionEnd(document: Document, entry: EntryNode): number {
  return formOf(document, entry)?.span.end ?? document.spanOf(entry).end;
}

/** A short field goes among its like; where there is no front matter, a line under the title says it. */
function insertInFront(document: Document, name: string, value: Plain, order: readonly string[]): TextEdit {
  const { layout } = document.source;
  if (layout?.front) return insertInYaml(document, layout.front, name, value, order);
  const line = frontLines(name, valueOfPlain(value));
  if (layout && layout.frontSpan.end > 0) return insertion(document, layout.frontSpan.start, `${line}\n`);
  return atTop(document, `---\n${line}\n---`);
}

function atTop(document: Document, text: string): TextEdit {
  const front = document.source.layout?.frontSpan.end ?? 0;
  const close = front > 0 ? (/^---[^\r\n]*/.exec(document.text.slice(front))?.[0].length ?? 0) : 0;
  if (front > 0) return insertion(document, front + close, `\n\n${text}`);
  const at = document.text.startsWith('\uFEFF') ? 1 : 0;
  return insertion(document, at, `${text}\n\n`);
}
