import { begunDocument } from '../../model/begin.ts';
import { type Document, isKind } from '../../model/document.ts';
import { severityOfAbsence } from '../../rules/support/absence.ts';
import { markdownText } from '../../rules/support/markdownText.ts';
import { plannedIn, withNotes } from '../../rules/support/planned.ts';
import { skeletonOf } from '../../rules/support/skeletons.ts';
import { writeBlock } from '../../syntax/yaml/write.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { folderOf, isMarkdown, relativePath } from '../../workspace/uris.ts';
import type { ActionRequest, CodeAction } from './action.ts';

/**
 * Offers to write the bilan of a fiche that has none: its objectives and planned figures carried over, the rest to
 * complete. On a top-level key of the fiche, or when somebody asks. Never throws.
 */
export function bilanActions({ snapshot, document, span, invoked }: ActionRequest): CodeAction[] {
  if (!isKind(document, 'fiche') || document.damaged || !document.readable) return [];
  const { character } = document.lines.positionAt(span.start);
  const uri = bilanUri(document.uri);
  if ((!invoked && character > 0) || uri === undefined || hasBilan(snapshot, document.uri, uri)) return [];
  return [
    {
      title: { fr: 'Écrire le bilan de cette fiche', en: 'Write the bilan of this fiche' },
      kind: 'refactor',
      creates: true,
      change: () => ({ edits: [], created: [{ uri, text: bilanText(snapshot, document, uri) }] }),
    },
  ];
}

function hasBilan(snapshot: Snapshot, fiche: string, uri: string): boolean {
  return snapshot.links.bilansOf(fiche).length > 0 || snapshot.get(uri) !== undefined;
}

/** Beside the fiche, or in `bilans` when the fiche is in `fiches`; undefined when the fiche's name does not say it is one. */
function bilanUri(fiche: string): string | undefined {
  const stem = /([^/]+)\.fiche\.(?:ya?ml|md)$/i.exec(fiche)?.[1];
  const folder = folderOf(fiche).replace(/\/fiches$/, '/bilans');
  // In the notation of the fiche.
  return stem === undefined ? undefined : `${folder}/${stem}.bilan.${isMarkdown(fiche) ? 'md' : 'yaml'}`;
}

function bilanText(snapshot: Snapshot, fiche: Document<'fiche'>, uri: string): string {
  const path = relativePath(uri, fiche.uri);
  const begun = begunDocument(uri, 'bilan', { type: 'bilan', fiche: path });
  if (!begun) return '';
  const later = new Snapshot(new Map([...snapshot.documents, [uri, begun]]), snapshot.today);
  const planned = plannedIn(fiche);
  const rubriques = rubriquesOf(later, begun).filter(
    (rubrique) => rubrique.key in planned || severityOfAbsence(begun, rubrique) !== undefined,
  );
  const plainOf = (key: string) => (key === 'fiche' ? path : (planned[key]?.value ?? skeletonOf(later, begun, key)));
  if (isMarkdown(uri)) {
    const fields = Object.fromEntries(rubriques.map(({ key }) => [key, plainOf(key)]));
    const notes = new Map(rubriques.map(({ key }) => [key, planned[key]?.notes ?? new Map()]));
    return markdownText(later, begun, { type: 'bilan', ...fields }, notes);
  }
  const blocks = rubriques.map(({ key }) =>
    withNotes(writeBlock({ [key]: plainOf(key) }, 0), planned[key]?.notes ?? new Map()),
  );
  return `${joined(['type: bilan', ...blocks])}\n`;
}

/** A blank line sets off the fields of several lines. */
function joined(blocks: readonly string[]): string {
  return blocks
    .map((block, i) => (i > 0 && (block.includes('\n') || blocks[i - 1]?.includes('\n')) ? `\n${block}` : block))
    .join('\n');
}
