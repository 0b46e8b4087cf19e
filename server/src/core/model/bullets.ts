import type { ListNode, Located, Node, ScalarNode } from '../syntax/tree.ts';

/**
 * A dash glued to its text, or a bullet of a word processor with or without a space: neither is a dash to YAML, which
 * reads the lines as one text. Figures are left alone (`-12`), and dashes alone (`---`).
 */
const MARK = /^(?:-[\u00a0\u202f]*(?=[\p{L}"'«(])|[•◦▪‣●·‑–—−*➢✓][ \u00a0\u202f\t]*(?=[\p{L}\p{N}"'«(]))/u;
const DASH = /^-[ \u00a0\u202f\t]+/;

/** A text that is a list to people. */
export interface Bulleted {
  /** The list that is meant. */
  readonly list: ListNode;
  /** What begins its elements and is no dash to YAML, blanks included. */
  readonly marks: readonly Located[];
}

/**
 * Reads a text without quotes, in a field made for a list, as the list its lines show; undefined when its first line
 * does not begin as an element. A line without a mark continues the one above. Never throws.
 */
export function bulletedText(node: Node): Bulleted | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain' || !MARK.test(node.source)) return undefined;
  const marks: Located[] = [];
  const items: ScalarNode[] = [];
  for (const line of node.source.matchAll(/[^\r\n]+/g)) {
    const indent = line[0].length - line[0].trimStart().length;
    const start = node.start + line.index + indent;
    const words = line[0].trim();
    const mark = MARK.exec(words)?.[0] ?? DASH.exec(words)?.[0];
    const last = items.at(-1);
    if (mark === undefined && last) items[items.length - 1] = longer(last, words, start);
    if (mark === undefined) continue;
    if (MARK.test(words)) marks.push({ part: node.part, start, end: start + mark.length });
    const text = words.slice(mark.length);
    items.push({ ...node, start: start + mark.length, end: start + words.length, text, source: text });
  }
  const { part, start, end } = node;
  return { list: { kind: 'list', part, start, end, flow: false, items }, marks };
}

function longer(item: ScalarNode, words: string, start: number): ScalarNode {
  const text = `${item.text} ${words}`.trim();
  return { ...item, end: start + words.length, text, source: text };
}

/** Gives the dash glued to the first name of an element, `-nom: Ordinateur`; undefined when there is none. Never throws. */
export function gluedName(node: Node): Located | undefined {
  const key = node.kind === 'map' && !node.flow ? node.entries[0]?.key : undefined;
  if (key?.style !== 'plain' || !/^-[\p{L}"'«]/u.test(key.text)) return undefined;
  return { part: key.part, start: key.start, end: key.start + 1 };
}
