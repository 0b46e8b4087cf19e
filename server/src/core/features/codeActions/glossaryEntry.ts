import { isKind } from '../../model/document.ts';
import { createEntryFix } from '../../rules/support/refTerms.ts';
import type { Span } from '../../text/span.ts';
import { occurrenceAt } from '../../workspace/entities.ts';
import { glossaryOf } from '../../workspace/glossaire.ts';
import type { ActionRequest, CodeAction } from './action.ts';

/** What can be a term: words, perhaps joined. */
const TERM = /^[\p{L}\p{N}][\p{L}\p{N} '’./-]{0,78}[\p{L}\p{N}]$/u;

/**
 * Offers to create, in the référentiel's glossary, the entry of the words selected in a sentence, or of the marked term
 * at the cursor, when no entry has them. Never throws.
 */
export function glossaryActions(request: ActionRequest): CodeAction[] {
  const { snapshot, document, findings } = request;
  const link = snapshot.links.referentielOf(document);
  const term = termAt(request)?.replace(/\s+/g, ' ').trim();
  if (link.state !== 'found' || term === undefined || !TERM.test(term)) return [];
  if (glossaryOf(link.document).find(term)) return [];
  // In the référentiel a marked term without entry is reported, and the report has this fix.
  const reported = findings.some(
    ({ rule, span }) => rule === 'ref-terme-sans-entree' && contains(span, request.span.start),
  );
  const fix = reported ? undefined : createEntryFix(link.document, term);
  return fix ? [{ title: fix.title, kind: 'refactor', change: () => ({ edits: fix.edits }) }] : [];
}

function termAt({ snapshot, document, span }: ActionRequest): string | undefined {
  if (!isKind(document, 'referentiel') && !isKind(document, 'fiche') && !isKind(document, 'bilan')) return undefined;
  if (span.end > span.start) {
    const inProse = document.gathered.prose.some((node) => {
      const prose = document.spanOf(node);
      return contains(prose, span.start) && contains(prose, span.end);
    });
    return inProse ? document.text.slice(span.start, span.end) : undefined;
  }
  const found = occurrenceAt(snapshot, document, span.start);
  return found?.form === 'marked' ? found.text : undefined;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
