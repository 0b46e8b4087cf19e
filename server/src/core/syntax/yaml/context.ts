import type { Span } from '../../text/span.ts';
import { BlockScanner } from './contextBlock.ts';
import { restOfLine } from './contextRest.ts';

/** One step down a document: into a key's value, or into an item of a list. */
export type Step = { readonly kind: 'key'; readonly key: string } | { readonly kind: 'item' };

/** Something that could be typed at a place: a key of the mapping at `path`, or the value at `path`. */
export interface Place {
  readonly role: 'key' | 'value';
  readonly path: readonly Step[];
  /** The keys, or the items, that stand beside it. */
  readonly siblings: readonly string[];
  /** On a line of its own without a dash: an element of a list needs one. */
  readonly ownLine: boolean;
}

/** What surrounds a cursor in a text, be the text complete or half-typed. */
export interface Context {
  /** What could be meant, most likely first; none in a comment, nor where something is already complete. */
  readonly places: readonly Place[];
  /** The whole key or value the cursor stands in, quotes left out; empty at the cursor when nothing is typed yet. */
  readonly span: Span;
  /** What of it stands before the cursor. */
  readonly typed: string;
  /** The quote it stands in. */
  readonly quote: '' | '"' | "'";
  /** Between brackets or braces. */
  readonly flow: boolean;
  /** Right after a `-` or a `:`, which need a space. */
  readonly gap: boolean;
  /** A colon follows: the key is already there, and perhaps its value. */
  readonly colon: boolean;
  /** Inside a text of several lines, of which `places` gives the path. */
  readonly inText: boolean;
}

/**
 * Tells what surrounds an offset of a YAML text. It follows the lines of the top-level entry the offset is in, not the
 * tree: a half-typed line often gives a tree in which it stands elsewhere, or nowhere. On sound texts both agree, which a
 * test checks at every scalar. Never throws.
 */
export function contextAt(text: string, offset: number): Context {
  if (text.startsWith(MARK)) return shifted(contextAt(text.slice(MARK.length), offset - MARK.length), MARK.length);
  const at = Math.max(0, Math.min(offset, text.length));
  const start = entryStart(text, at);
  return new BlockScanner(text, at).run(start, subEntryStart(text, start, at));
}

/** The byte order mark that some programs put before a text: no part of the first key. */
const MARK = '\uFEFF';

function shifted(context: Context, by: number): Context {
  return { ...context, span: { start: context.span.start + by, end: context.span.end + by } };
}

/** Offset of the first line of the top-level entry around an offset: nothing above it matters. */
function entryStart(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0 && !beginsEntry(text, start)) start = lineStart(text, start - 1);
  return start;
}

/** Most lines of a long entry are indented: they are told apart without a pattern. */
function beginsEntry(text: string, start: number): boolean {
  return text.charCodeAt(start) !== SPACE && /^[^\s#\-\]}]/.test(text.slice(start, start + 1));
}

const SPACE = 32;

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !endsLine(text.charCodeAt(start - 1))) start--;
  return start;
}

function endsLine(code: number): boolean {
  return code === 10 || code === 13;
}

/**
 * Offset of the line of the entry, among those directly below the one at `top`, that the offset is inside: what is between
 * both changes nothing. Undefined where it may: on a line that stands beside these entries, or when they are not in a block.
 */
function subEntryStart(text: string, top: number, offset: number): number | undefined {
  const first = restOfLine(text, top);
  if (!/^[\w-]+:[ \t]*$/.test(first)) return undefined;
  const below = /^(?:[ \t]*(?:#.*)?\r?\n)*( +)[^\s#-]/.exec(
    text.slice(top + first.length, offset).replace(/^\r?\n/, ''),
  );
  const margin = below?.[1]?.length;
  if (margin === undefined) return undefined;
  let start = lineStart(text, offset);
  // Nothing typed yet: the cursor's column tells.
  const column = Math.min(offset - start, restOfLine(text, start).search(/\S|$/));
  if (column <= margin) return undefined;
  while (start > top) {
    start = lineStart(text, start - 1);
    const indent = restOfLine(text, start).search(/[^ ]|$/);
    if (indent === margin && SUB_ENTRY.test(text.slice(start + indent, start + indent + 80))) return start;
    if (indent < margin && !/^[ \t]*(?:#.*)?$/.test(restOfLine(text, start))) return undefined;
  }
  return undefined;
}

/** An entry whose value is on the lines below. */
const SUB_ENTRY = /^[\w-]+:[ \t]*(?:[\r\n]|$)/;
