import { distance } from 'fastest-levenshtein';
import type { Document } from '../../model/document.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { Fix } from '../rule.ts';

/** Orders names by likeness to a text, most alike first, then by name. Never throws. */
export function byLikeness(text: string, names: Iterable<string>): string[] {
  const wanted = text.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Gives the fix that puts another text in place of the one that `node` holds, its quotes kept. Never throws. */
export function pickFix(document: Document, node: ScalarNode, text: string, safe = false): Fix {
  const span = document.spanOf(node);
  const written = document.text.slice(span.start, span.end);
  const quote = node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  // `@` and `#` cannot begin a value; names of files and identifiers hold nothing else that needs quotes.
  const newText =
    /^[\p{L}\p{N}][\p{L}\p{N} ._/@-]*$/u.test(text) || quote ? `${quote}${text}${quote}` : JSON.stringify(text);
  return {
    title: { fr: `Remplacer « ${written} » par « ${text} »`, en: `Replace "${written}" by "${text}"` },
    safe,
    edits: [{ uri: document.uri, span, newText }],
  };
}
