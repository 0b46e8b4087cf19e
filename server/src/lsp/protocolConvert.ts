/**
 * The request by which the client's commands convert a document. As protocol.ts, both sides import this file: it holds a
 * constant and a plain type only, and imports nothing.
 */

/** Request: a fiche or a bilan in the other notation. */
export const CONVERT = 'certidoc/convert';

/** Result of {@link CONVERT}: the file to write, beside the original; or why it cannot be. */
export type ConvertResult =
  | {
      readonly uri: string;
      readonly text: string;
      /** How many lines that no rubrique takes have become comments. */
      readonly asComments: number;
      /** False when the text does not quite read back as the same document. */
      readonly faithful: boolean;
    }
  | { readonly refused: string };
