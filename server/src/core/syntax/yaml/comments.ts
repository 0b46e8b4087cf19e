import { type CST, Parser } from 'yaml';
import type { Comment } from '../tree.ts';

/** The word every comment of ours holds; texts without it are not searched. */
export const MARK = 'certidoc-';

/**
 * Lists the comments that speak to Certidoc, in the order of the text. Reading them from the tokens rather than from
 * lines keeps a `#` inside a string what it is: text. Never throws.
 */
export function collectComments(text: string, tokens: readonly CST.Token[]): Comment[] {
  if (!text.includes(MARK)) return [];
  const comments: Comment[] = [];
  for (const token of tokens) gather(token, comments);
  return comments.filter(({ text: words }) => words.includes(MARK)).toSorted((a, b) => a.span.start - b.span.start);
}

/** Lists all the comments of a text, in its order. Never throws. */
export function listComments(text: string): Comment[] {
  const comments: Comment[] = [];
  for (const token of new Parser().parse(text)) gather(token, comments);
  return comments.toSorted((a, b) => a.span.start - b.span.start);
}

/** Walks any token: every sub-token is found in an array or an object property of its parent. */
function gather(token: unknown, into: Comment[]): void {
  const stack: unknown[] = [token];
  while (stack.length > 0) {
    const top = stack.pop();
    if (Array.isArray(top)) stack.push(...top);
    else if (isObject(top)) {
      if (isComment(top)) into.push(toComment(top));
      else stack.push(...Object.values(top));
    }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isComment(token: object): token is CST.SourceToken {
  return 'type' in token && token.type === 'comment' && 'source' in token && 'offset' in token;
}

function toComment(token: CST.SourceToken): Comment {
  return { span: { start: token.offset, end: token.offset + token.source.length }, text: token.source };
}
