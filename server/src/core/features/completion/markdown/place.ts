import type { Document } from '../../../model/document.ts';
import type { Step } from '../../../syntax/yaml/context.ts';
import type { Span } from '../../../text/span.ts';
import { holderOf, itemOf, keyOf, lineText, siblingsOf } from './items.ts';
import { sectionAt, shapeAt, stepBelow } from './section.ts';

/** Something that could be typed at a place of the body. */
export interface MarkdownPlace {
  /** A heading of a rubrique or of a field; an item that begins with a name; the value of a field. */
  readonly as: 'heading' | 'item' | 'value';
  /** Of what holds the name; of the value itself. */
  readonly path: readonly Step[];
  /** What is replaced: the words of the heading, of the item, of the value. */
  readonly span: Span;
  /** What is missing before the words: `## `, a dash, a blank. */
  readonly before: string;
  /** Names, or values, written beside it. */
  readonly siblings: readonly string[];
  /** How many `#` the heading has. */
  readonly depth: number;
}

/** Tells what could be typed at an offset of the body, most likely first. Never throws. */
export function placesAt(document: Document, offset: number): readonly MarkdownPlace[] {
  const { line } = document.lines.positionAt(offset);
  const { start, end } = document.lines.lineSpan(line);
  const written = lineText(document, line);
  const section = sectionAt(document, line);
  const marks = /^ {0,3}(#{1,6})([ \t]*)/.exec(written);
  if (marks?.[1]) {
    const blank = marks[2] === '' ? ' ' : '';
    const typed = marks[1].length;
    const isField = typed > section.depth && section.path !== undefined && section.path.length > 0;
    const path = isField ? (section.path ?? []).slice(0, 1) : [];
    const depth = isField ? typed : Math.max(typed, section.depth);
    const from = Math.min(offset, start + marks[0].length);
    const before = `${'#'.repeat(depth - typed)}${blank}`;
    return offset < start + marks[1].length
      ? []
      : [{ as: 'heading', path, span: { start: from, end }, before, siblings: [], depth }];
  }
  const holding = { document, line, start, offset, written };
  const item = itemOf(written);
  if (item)
    return offset < start + item.column ? [] : inItem(holding, holderOf(document, section, line, item.indent), item);
  const keyed = keyOf(written.trimStart());
  const margin = written.length - written.trimStart().length;
  if (keyed && section.path && offset >= start + margin)
    return inItem(holding, section.path, { indent: margin, column: margin, words: written.trimStart() });
  const isAlone = line === 0 || lineText(document, line - 1).trim() === '' || section.line === line - 1;
  if (!isAlone || !/^\p{L}*\s*$/u.test(written)) return [];
  const span = { start, end };
  const inside = section.path ?? [];
  const below: MarkdownPlace[] =
    inside.length > 0 ? [{ as: 'item', path: inside, span, before: '- ', siblings: [], depth: 0 }] : [];
  return [
    ...below,
    { as: 'heading', path: [], span, before: `${'#'.repeat(section.depth)} `, siblings: [], depth: section.depth },
  ];
}

interface Holding {
  readonly document: Document;
  readonly line: number;
  /** Offset of the line. */
  readonly start: number;
  readonly offset: number;
  readonly written: string;
}

/** The name that begins an item, or the value after its colon; the elements of a list have no name. */
function inItem(
  { document, line, start, offset, written }: Holding,
  holder: readonly Step[] | undefined,
  { column, indent, words }: { readonly column: number; readonly indent: number; readonly words: string },
): MarkdownPlace[] {
  const shape = holder && shapeAt(document, holder);
  if (!holder || !shape) return [];
  const keyed = keyOf(words);
  const at = start + column;
  // The blank just typed before the cursor is replaced as well: editors want the cursor inside what is replaced.
  const whole = { start: at, end: Math.max(offset, start + written.trimEnd().length) };
  if (keyed && offset >= at + keyed.value) {
    const group = shape.type === 'list' ? [...holder, { kind: 'item' as const }] : holder;
    const inner = shapeAt(document, group);
    const path = inner && stepBelow(group, inner, keyed.key);
    return path
      ? [valuePlace(document, path, { start: Math.min(at + keyed.value, offset), end: whole.end }, offset)]
      : [];
  }
  if (keyed) return [];
  const span = { start: at, end: Math.max(at, whole.end) };
  if (shape.type === 'list') return [valuePlace(document, [...holder, { kind: 'item' }], span, offset)];
  return [{ as: 'item', path: holder, span, before: '', siblings: siblingsOf(document, line, indent), depth: 0 }];
}

/** In a list of identifiers, the one at the cursor; elsewhere the whole value. */
function valuePlace(document: Document, path: readonly Step[], { start, end }: Span, offset: number): MarkdownPlace {
  const text = document.text.slice(start, Math.max(offset, end));
  const before = document.text[start - 1] === ':' ? ' ' : '';
  const shape = shapeAt(document, path);
  const whole = { start, end: Math.max(start, end) };
  if (shape?.type !== 'list' || shape.element.meta.nature !== 'identifiant')
    return { as: 'value', path, span: whole, before, siblings: [], depth: 0 };
  const from = start + (/^.*[,;]\s*/.exec(text.slice(0, offset - start))?.[0].length ?? 0);
  const to = offset + (/^[^,;\s]*/.exec(text.slice(offset - start))?.[0].length ?? 0);
  const siblings = `${text.slice(0, from - start)},${text.slice(to - start)}`.split(/[,;]\s*/).filter(Boolean);
  return { as: 'value', path, span: { start: from, end: to }, before, siblings, depth: 0 };
}
