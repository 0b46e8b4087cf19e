import { type Document, isInMarkdown } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import { PIX } from '../../model/pix.ts';
import type { Located } from '../../syntax/tree.ts';
import type { DocumentEdit } from '../rule.ts';

/** The 16 codes, in their order. */
export const PIX_CODES: readonly string[] = Object.keys(PIX);

/** Tells whether a text is one of the 16 codes. Never throws. */
export function isPixCode(text: string): boolean {
  return Object.hasOwn(PIX, text);
}

/** Gives the code that a text surely stands for (`1,1`, `Pix 1.1`, `Interagir`), undefined when there is none. Never throws. */
export function surePixCode(text: string): string | undefined {
  if (isPixCode(text)) return text;
  const found = /^(?:pix)?\s*([1-5])\s*[.,·\-_ ]?\s*([1-4])(?!\d)/i.exec(text.trim());
  const code = found && `${found[1]}.${found[2]}`;
  if (code && isPixCode(code)) return code;
  const name = fold(text.trim());
  return name.length < 4 ? undefined : PIX_CODES.find((candidate) => fold(PIX[candidate] ?? '').startsWith(name));
}

/** Lists the codes a wrong one may stand for, those of its domain first. Never throws. */
export function likelyPixCodes(text: string, except: ReadonlySet<string>): string[] {
  const sure = surePixCode(text);
  const [domain = 0, rank = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const far = (code: string) => Math.abs(Number(code[0]) - domain) * 10 + Math.abs(Number(code[2]) - rank);
  const others = domain === 0 ? [] : PIX_CODES.toSorted((a, b) => far(a) - far(b));
  const candidates = sure === undefined ? others.filter((code) => far(code) < 10) : [sure];
  return candidates.filter((code) => !except.has(code)).slice(0, 3);
}

/** The edit that writes a code, in quotes so that no tool takes it for a number. Never throws. */
export function writePixCode(document: Document, place: Located, code: string): DocumentEdit {
  const span = document.spanOf(place);
  const quote = isInMarkdown(document, span.start) ? '' : document.text[span.start] === "'" ? "'" : '"';
  return { uri: document.uri, span, newText: `${quote}${code}${quote}` };
}
