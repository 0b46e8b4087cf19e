import type { Document } from '../model/document.ts';
import { isAbsent, rubriqueFixes, rubriqueOf } from '../rules/support/missingRubrique.ts';
import { PLACEHOLDER } from '../rules/support/skeletons.ts';
import { toSnippet } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A snippet and what it replaces. */
export interface SnippetEdit {
  readonly span: Span;
  readonly snippet: string;
}

/**
 * Gives the snippets that insert a rubrique at its usual place, or fill the one left empty; none where it is
 * already filled, or where the text cannot take it. Never throws.
 */
export function insertRubrique(snapshot: Snapshot, document: Document, key: string): readonly SnippetEdit[] {
  if (!rubriqueOf(snapshot, document, key) || !isAbsent(document, key)) return [];
  const [fix] = rubriqueFixes(snapshot, document, key)?.() ?? [];
  return (fix?.edits ?? []).map(({ span, newText }) => ({ span, snippet: toSnippet(newText, PLACEHOLDER) }));
}
