import { isKind } from '../../model/document.ts';
import { newBilan } from '../../rules/support/newBilan.ts';
import type { ActionRequest, CodeAction } from './action.ts';

/**
 * Offers to write the bilan of a fiche that has none: its objectives and planned figures carried over, the rest to
 * complete. On a top-level key of the fiche, or when somebody asks. Never throws.
 */
export function bilanActions({ snapshot, document, span, invoked }: ActionRequest): CodeAction[] {
  if (!isKind(document, 'fiche') || document.damaged || !document.readable) return [];
  const { character } = document.lines.positionAt(span.start);
  if ((!invoked && character > 0) || snapshot.links.bilansOf(document.uri).length > 0) return [];
  const made = newBilan(snapshot, document);
  if (!made) return [];
  return [
    {
      title: { fr: 'Écrire le bilan de cette fiche', en: 'Write the bilan of this fiche' },
      kind: 'refactor',
      creates: true,
      change: () => ({ edits: [], created: [{ uri: made.uri, text: made.text() }] }),
    },
  ];
}
