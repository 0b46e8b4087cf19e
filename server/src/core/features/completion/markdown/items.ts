import type { Document } from '../../../model/document.ts';
import type { Step } from '../../../syntax/yaml/context.ts';
import { type Section, shapeAt, stepBelow } from './section.ts';

/** A line that is an element of a list: `- Date : 2 avril`. */
export interface Item {
  /** Columns before the mark. */
  readonly indent: number;
  /** Column after the mark and its blanks. */
  readonly column: number;
  readonly words: string;
}

const ITEM = /^([ \t]*)(?:[-*+]|\d+[.)])(?:[ \t]+|$)/;
const KEY = /^(\*\*|__|\*|_)?([^:*_\n]{1,60}?)[ \t\u00a0\u202f]*(?::\1|\1[ \t]*:)(?=\s|$)[ \t]*/;

/** Reads a line as an item; undefined when it is none. Never throws. */
export function itemOf(line: string): Item | undefined {
  const found = ITEM.exec(line);
  if (!found) return undefined;
  return { indent: found[1]?.length ?? 0, column: found[0].length, words: line.slice(found[0].length) };
}

/** Cuts words into a name and where its value begins; undefined when they have no name. Never throws. */
export function keyOf(words: string): { readonly key: string; readonly value: number } | undefined {
  const found = KEY.exec(words);
  return found?.[2] === undefined ? undefined : { key: found[2].trim(), value: found[0].length };
}

/** Gives the way to what holds an item: the section, or the item it is indented below; undefined when unknown. Never throws. */
export function holderOf(
  document: Document,
  section: Section,
  line: number,
  indent: number,
): readonly Step[] | undefined {
  if (section.path === undefined) return undefined;
  if (indent === 0) return section.path;
  for (let at = line - 1; at > section.line; at--) {
    const item = itemOf(lineText(document, at));
    if (!item || item.indent >= indent) continue;
    const outer = holderOf(document, section, at, item.indent);
    const shape = outer && shapeAt(document, outer);
    return shape && outer && stepBelow(outer, shape, nameOf(item.words));
  }
  return section.path;
}

function nameOf(words: string): string {
  return keyOf(words)?.key ?? words;
}

/** Lists the names written in the items beside a line, as deep as it. Never throws. */
export function siblingsOf(document: Document, line: number, indent: number): string[] {
  const found: string[] = [];
  const look = (step: 1 | -1) => {
    for (let at = line + step; at >= 0 && at < document.lines.starts.length; at += step) {
      const item = itemOf(lineText(document, at));
      if (!item || item.indent < indent) return;
      if (item.indent === indent) found.push(nameOf(item.words));
    }
  };
  look(-1);
  look(1);
  return found;
}

/** Gives a zero-based line without its line break. Never throws. */
export function lineText({ lines, text }: Document, line: number): string {
  const { start, end } = lines.lineSpan(line);
  return text.slice(start, end);
}
