import { Composer, type CST, type Document, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { Comment, SyntaxProblem, Tree } from '../tree.ts';
import { Part } from '../tree.ts';
import { collectComments } from './comments.ts';
import { Converter, TooLarge } from './convert.ts';
import { misreadValues } from './misread.ts';

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
  try {
    return read(text, limits);
  } catch (fault) {
    if (fault instanceof TooLarge) return refused(fault.reason, text);
    // The parser recurses: a RangeError is a stack overflow, that is, nesting beyond any use.
    if (fault instanceof RangeError) return refused('depth', text);
    throw fault;
  }
}

function read(text: string, limits: ReadLimits): Tree {
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
  const converter = new Converter(text, limits);
  const root = converter.convertRoot(document?.contents ?? null);
  const problems = [...errors.map((error) => toProblem(error, text)), ...converter.problems, ...extraDocuments(others)];
  const comments: readonly Comment[] = collectComments(text, tokens);
  const misread = misreadValues(text, problems, converter);
  return { root, offsets: converter.offsets, comments, problems: misread };
}

function toProblem(error: YAMLError, text: string): SyntaxProblem {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  return { code: error.code === 'TAB_AS_INDENT' ? 'tab' : 'syntax', detail: error.code, span: { start, end } };
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
