import type { Document } from '../../model/document.ts';
import { markedTerms } from '../../model/prose.ts';
import { textOfId, titleOf } from '../../workspace/enonces.ts';
import type { Language } from '../../workspace/settings.ts';
import { fileName } from '../../workspace/uris.ts';

/** Longest text quoted in a hover, in characters. */
const LONG = 400;

/** Longest list of links: beyond, the number is enough. */
const MANY = 6;

/** Gives a text of a document as Markdown that shows it: nothing in it is taken for markup. Never throws. */
export function quoted(text: string, longest = LONG): string {
  const flat = withoutMarks(text).replace(/\s+/g, ' ').trim();
  const short = flat.length > longest ? `${flat.slice(0, longest - 1).trimEnd()}…` : flat;
  return short.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Marked terms (`*terme**`) are shown as words. */
function withoutMarks(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of markedTerms(text)) {
    result += text.slice(at, start - 1) + text.slice(start, end);
    at = end + 2;
  }
  return result + text.slice(at);
}

/** Gives an identifier and its text: `**C4** — Concevoir un projet`; the identifier alone where nothing is known. */
export function named(referentiel: Document<'referentiel'> | undefined, id: string): string {
  const text = referentiel && textOfId(referentiel, id);
  return text ? `**${quoted(id)}** — ${quoted(text)}` : `**${quoted(id)}**`;
}

/** Gives a link to a document, by its title where it has one. Never throws. */
export function linkTo(document: Document): string {
  const name = titleOf(document)?.value.trim() ?? fileName(document.uri);
  return `[${quoted(name, 60)}](${document.uri.replace(/[()\s]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)})`;
}

/** Lists links to documents, each once; the rest is counted. Never throws. */
export function linksTo(documents: readonly Document[], language: Language): string {
  const all = [...new Set(documents)];
  const rest = all.length - MANY;
  const more = rest > 0 ? [language === 'fr' ? `et ${rest} de plus` : `and ${rest} more`] : [];
  return [...all.slice(0, MANY).map(linkTo), ...more].join(', ');
}

/** Joins paragraphs, leaving out the empty ones. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Joins facts as one list, leaving out the unknown ones. */
export function facts(...lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}
