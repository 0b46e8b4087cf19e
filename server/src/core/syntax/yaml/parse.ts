import { Composer, type CST, type Document, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { Comment, SyntaxProblem, Tree } from '../tree.ts';
import { Part } from '../tree.ts';
import { collectComments } from './comments.ts';
import { Converter, TooLarge } from './convert.ts';
import { findMisread, type Misread } from './misread.ts';
import { readUsual } from './plain/read.ts';
import { toProblem, withoutFollowUps } from './problems.ts';
import { mayBeMisread } from './signs.ts';

/** Limits beyond which a document is refused rather than read. `length` is in UTF-16 characters. */
export interface ReadLimits {
  readonly length: number;
  readonly depth: number;
  readonly aliasNodes: number;
}

/**
 * Reads a YAML 1.2 text. Scalars stay texts: the model decides what is a number. Never throws: whatever the text, the
 * result is a tree, with holes where the text cannot be understood, and the list of what is wrong.
 */
export function parseYaml(text: string, limits: ReadLimits): Tree {
  if (text.length > limits.length) return refused('length', text);
  const fed = withLineFeeds(text);
  const usual = mayBeMisread(fed) || DEEP.test(fed) ? undefined : readUsual(fed, limits.depth);
  return usual ?? parseWhole(fed, limits);
}

/**
 * Reads a text as `parseYaml` does, always with the whole parser: what the short way for usual texts is held to. Line
 * endings are LF or CR LF. Never throws.
 */
export function parseWhole(text: string, limits: ReadLimits): Tree {
  try {
    return read(text, limits);
  } catch (fault) {
    if (fault instanceof TooLarge) return refused(fault.reason, text);
    // The parser recurses: a RangeError is a stack overflow, that is, nesting beyond any use.
    if (fault instanceof RangeError) return refused('depth', text);
    throw fault;
  }
}

/** A lone CR ends a line (YAML 1.2, 5.4), which the parser does not know; offsets stay as they are. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

function read(text: string, limits: ReadLimits): Tree {
  if (DEEP.test(text)) throw new TooLarge('depth');
  const first = compose(text);
  const misread = suspects(text, first.errors.length > 0);
  const hidden = misread.length > 0 ? hide(text, misread) : text;
  const second = misread.length > 0 ? compose(hidden) : first;
  // Hiding what is misread must not cost errors: otherwise the lines were not what they look like.
  const helps = misread.length > 0 && second.errors.length <= first.errors.length;
  const best = helps ? second : first;
  const meant = new Map(helps ? misread.map(({ problem, text }) => [problem.span.start, text]) : []);
  const converter = new Converter(text, limits, meant);
  const root = converter.convertRoot(best.document?.contents ?? null);
  const found = [
    ...best.errors.map((error) => toProblem(error, text)),
    ...converter.problems,
    ...extraDocuments(best.others),
    ...(helps ? misread.map(({ problem }) => problem) : []),
  ];
  const comments: readonly Comment[] = collectComments(text, best.tokens);
  return { root, offsets: converter.offsets, comments, problems: withoutFollowUps(found, text) };
}

/** A tab in a margin is a fault only where the parser stumbles: in the lines of a long text it is not. */
function suspects(text: string, faulty: boolean): Misread[] {
  if (!faulty && !mayBeMisread(text)) return [];
  return findMisread(text).filter(({ problem }) => faulty || problem.detail !== 'indent');
}

/** Nesting that no document of ours has: brackets, dashes or a margin without end, which cost the parser its stack. */
const DEEP = /(?:[[{]\s*){100}|(?:[-?:] +){200}|^[ \t]{1000}[^ \t\r\n]/m;

interface Composed {
  readonly tokens: readonly CST.Token[];
  readonly document: Document.Parsed | undefined;
  readonly others: readonly Document.Parsed[];
  readonly errors: readonly YAMLError[];
}

function compose(text: string): Composed {
  const tokens: CST.Token[] = [...new Parser().parse(text)];
  const composer = new Composer<ParsedNode>({
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const [document, ...others] = [...composer.compose(tokens, true, text.length)];
  const errors: YAMLError[] = [...(document?.errors ?? []), ...others.flatMap((other) => other.errors)];
  if (errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) throw new TooLarge('depth');
  return { tokens, document, others, errors };
}

/** Puts letters, as many, in the place of what is misread, so that the rest can be read and every offset holds. */
function hide(text: string, misread: readonly Misread[]): string {
  let result = '';
  let at = 0;
  for (const { problem, blank, instead } of misread) {
    const start = instead?.start ?? problem.span.start;
    const end = instead ? start + instead.text.length : problem.span.end;
    result += text.slice(at, start) + (instead?.text ?? filler(text.slice(start, end), blank));
    at = end;
  }
  return result + text.slice(at);
}

/** As many characters as `source`, on as many lines with the same margins, that mean nothing to YAML. */
function filler(source: string, blank: boolean): string {
  if (blank) return source.replace(/[^\r\n]/g, ' ');
  return source
    .split('\n')
    .map((line) => {
      const text = line.trim();
      return line.replace(text, 'x'.repeat(text.length));
    })
    .join('\n');
}

function extraDocuments(others: readonly Document.Parsed[]): SyntaxProblem[] {
  const second = others[0];
  if (!second) return [];
  const start = second.range[0];
  return [{ code: 'several-documents', detail: '', span: { start, end: Math.max(start, second.range[1]) } }];
}

function refused(detail: string, text: string): Tree {
  const part = new Part();
  const end = text.indexOf('\n') < 0 ? Math.min(text.length, 80) : Math.min(text.indexOf('\n'), 80);
  return {
    root: { kind: 'empty', part, start: 0, end: 0 },
    offsets: new Map([[part, 0]]),
    comments: [],
    problems: [{ code: 'too-large', detail, span: { start: 0, end } }],
  };
}
