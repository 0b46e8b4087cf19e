import { type Document, isKind } from '../../model/document.ts';
import { readDocument } from '../../model/read.ts';
import { severityOfAbsence } from '../../rules/support/absence.ts';
import { plannedIn, withNotes } from '../../rules/support/planned.ts';
import { skeletonOf } from '../../rules/support/skeletons.ts';
import { writeBlock } from '../../syntax/yaml/write.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { folderOf, relativePath } from '../../workspace/uris.ts';
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
  return stem === undefined ? undefined : `${folder}/${stem}.bilan.yaml`;
}

function bilanText(snapshot: Snapshot, fiche: Document<'fiche'>, uri: string): string {
  const path = relativePath(uri, fiche.uri);
  const begun = readDocument({
    uri,
    text: writeBlock({ type: 'bilan', fiche: path }, 0),
    namedKind: 'bilan',
    config: false,
  });
  if (!begun) return '';
  const later = new Snapshot(new Map([...snapshot.documents, [uri, begun]]), snapshot.today);
  const planned = plannedIn(fiche);
  const rubriques = rubriquesOf(later, begun).filter(
    (rubrique) => rubrique.key in planned || severityOfAbsence(begun, rubrique) !== undefined,
  );
  const blocks = rubriques.map(({ key }) => {
    const { value, notes } = planned[key] ?? {};
    const plain = key === 'fiche' ? path : (value ?? skeletonOf(later, begun, key));
    return withNotes(writeBlock({ [key]: plain }, 0), notes ?? new Map());
  });
  return `${joined(['type: bilan', ...blocks])}\n`;
}

/** A blank line sets off the fields of several lines. */
function joined(blocks: readonly string[]): string {
  return blocks
    .map((block, i) => (i > 0 && (block.includes('\n') || blocks[i - 1]?.includes('\n')) ? `\n${block}` : block))
    .join('\n');
}
