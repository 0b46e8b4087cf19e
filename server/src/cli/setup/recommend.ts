import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import * as z from 'zod/mini';

/** The extension for VS Code, as the marketplaces know it. */
export const EXTENSION = 'certidoc.certidoc-vscode';

const schema = z.looseObject({
  recommendations: z.optional(z.array(z.unknown())),
  unwantedRecommendations: z.optional(z.array(z.unknown())),
});

/**
 * Adds the extension to those that a folder recommends (`.vscode/extensions.json`: JSON with comments, which stay). Gives
 * the text as it is when the extension is there, or unwanted there; undefined when it cannot be read. Never throws.
 */
export function withRecommendation(text: string): string | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const read = schema.safeParse(value);
  if (errors.length > 0 || !read.success) return undefined;
  const { recommendations, unwantedRecommendations = [] } = read.data;
  if ([...(recommendations ?? []), ...unwantedRecommendations].some(isOurs)) return text;
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const edits = recommendations
    ? modify(text, ['recommendations', -1], EXTENSION, { isArrayInsertion: true, formattingOptions })
    : modify(text, ['recommendations'], [EXTENSION], { formattingOptions });
  return applyEdits(text, edits);
}

function isOurs(id: unknown): boolean {
  return typeof id === 'string' && id.toLowerCase() === EXTENSION;
}
