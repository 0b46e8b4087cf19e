import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Span } from '../../text/span.ts';
import type { Comment, SyntaxProblem, Tree } from '../tree.ts';
import type { ReadLimits } from '../yaml/parse.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Block } from './blocks.ts';
import { findComments } from './comments.ts';
import { Converter } from './convert.ts';

/** A Markdown text cut into blocks, with its front matter read as YAML. All offsets are absolute. */
export interface Parsed {
  readonly blocks: readonly Block[];
  readonly front: Tree | undefined;
  /** What stands between the two lines of dashes; empty, at the start of the text, where there is no front matter. */
  readonly frontSpan: Span;
  /** Comments that speak to Certidoc. */
  readonly comments: readonly Comment[];
  /** Where comments of any sort stand between the blocks and in them: they say nothing. */
  readonly hidden: readonly Span[];
  readonly problems: readonly SyntaxProblem[];
}

/**
 * What Markdown has and activity sheets do not: a margin of four spaces is no program, brackets are no definition, and
 * what is inside a line stays as it is typed.
 */
const WITHOUT = [
  'codeIndented',
  'definition',
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/** Lists and quotations nested beyond any use, which cost the parser more time than they are worth. */
const DEEP = /^[ \t]*(?:[-+*][ \t]+|>[ \t]*|\d+[.)][ \t]+){60}|^[ \t]{120,}(?:[-+*>]|\d+[.)])/m;

/** Cuts a Markdown text into blocks. Never throws; a text beyond the limits gives no block and a problem. */
export function parseMarkdown(text: string, limits: ReadLimits): Parsed {
  if (text.length > limits.length) return refused('length', text);
  if (DEEP.test(text)) return refused('depth', text);
  const open = openFront(text);
  // A byte order mark is no part of the first line; offsets are those of the whole text.
  const shift = open?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const root = compose(text.slice(shift));
  const frontSpan = open ?? frontSpanOf(root, text, shift);
  const front = parseFront(text, frontSpan, limits);
  const comments = findComments(text, frontSpan.end);
  const converter = new Converter(text, shift, comments);
  const blocks = converter.blocksOf(root.children);
  if (!blocks) return refused('depth', text);
  return {
    blocks,
    front,
    frontSpan,
    comments: [...(front?.comments ?? []), ...comments.filter((comment) => comment.text.includes('certidoc-'))],
    hidden: comments.map(({ span }) => span),
    problems: [
      ...(front?.problems ?? []),
      ...(open ? [unclosed(text)] : frontProblems(front, frontSpan)),
      ...(blocks.length === 0 && !front ? [empty(text)] : []),
    ],
  };
}

function compose(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable(), { disable: { null: WITHOUT } }],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
  });
}

function frontSpanOf(root: Root, text: string, shift: number): Span {
  const [first] = root.children;
  const end = first?.type === 'yaml' ? first.position?.end.offset : undefined;
  if (end === undefined) return { start: 0, end: 0 };
  const open = /\r\n|\r|\n/.exec(text);
  const start = open ? open.index + open[0].length : shift;
  const fence = Math.max(text.lastIndexOf('\n', end + shift - 1), text.lastIndexOf('\r', end + shift - 1)) + 1;
  return { start, end: Math.max(start, fence) };
}

/** The front matter read as YAML, at its place in the whole text. */
function parseFront(text: string, { start, end }: Span, limits: ReadLimits): Tree | undefined {
  if (end === 0) return undefined;
  const tree = parseYaml(text.slice(start, end), limits);
  const moved = <T extends { readonly span: Span }>(one: T): T => ({
    ...one,
    span: { start: one.span.start + start, end: one.span.end + start },
  });
  return {
    root: tree.root,
    offsets: new Map([...tree.offsets].map(([part, offset]) => [part, offset + start])),
    comments: tree.comments.map(moved),
    problems: tree.problems.map(moved),
  };
}

/** What is wrong with the front matter as a whole. */
function frontProblems(front: Tree | undefined, span: Span): SyntaxProblem[] {
  if (!front || front.problems.length > 0 || front.root.kind === 'map' || front.root.kind === 'empty') return [];
  return [{ code: 'syntax', detail: front.root.kind === 'list' ? 'list-root' : 'text-root', span }];
}

/**
 * Gives the lines of a front matter whose second line of dashes is missing, up to the first blank line or heading;
 * undefined where it is there, or where the text does not begin as one.
 */
function openFront(text: string): Span | undefined {
  const begun = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?=[\p{L}_]+[ \t]*:)/u.exec(text);
  if (!begun || /^---[ \t]*$/m.test(text.slice(begun[0].length))) return undefined;
  const start = begun[0].length;
  const rest = /^[ \t]*$|^#/m.exec(text.slice(start));
  return { start, end: start + (rest?.index ?? text.length - start) };
}

function unclosed(text: string): SyntaxProblem {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { code: 'syntax', detail: 'open-front-matter', span: { start, end: start + 3 } };
}

function empty(text: string): SyntaxProblem {
  return { code: 'syntax', detail: 'empty-markdown', span: { start: 0, end: text.search(/[\r\n]|$/) } };
}

function refused(detail: string, text: string): Parsed {
  const end = Math.min(80, text.search(/[\r\n]|$/));
  const problem: SyntaxProblem = { code: 'too-large', detail, span: { start: 0, end } };
  return {
    blocks: [],
    front: undefined,
    frontSpan: { start: 0, end: 0 },
    comments: [],
    hidden: [],
    problems: [problem],
  };
}
