import type { Document } from '../../model/document.ts';
import { readDocument } from '../../model/read.ts';
import { writeBlock } from '../../syntax/yaml/write.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { fileName, folderOf, relativePath } from '../../workspace/uris.ts';
import { severityOfAbsence } from './absence.ts';
import { plannedIn, withNotes } from './planned.ts';
import { skeletonOf } from './skeletons.ts';

/** A file to create. */
export interface NewFile {
  readonly uri: string;
  /** Writes it; asked only when somebody wants it. */
  readonly text: () => string;
}

/**
 * Gives the bilan to write for a fiche: where the others of its folder are, named after it, with what the fiche planned,
 * the rest to complete. Undefined when a document stands there. Never throws.
 */
export function newBilan(snapshot: Snapshot, fiche: Document<'fiche'>): NewFile | undefined {
  const name = fileName(fiche.uri).replace(/(?:\.fiche)?\.(?:ya?ml|md)$/i, '');
  const uri = `${folderFor(snapshot, fiche.uri)}/${encodeURIComponent(name)}.bilan.yaml`;
  return snapshot.get(uri) ? undefined : { uri, text: () => textFor(snapshot, fiche, uri) };
}

/** The folder of the bilans that report on fiches of the same folder; else `bilans` beside `fiches`, or the fiche's own. */
function folderFor(snapshot: Snapshot, uri: string): string {
  const folder = folderOf(uri);
  const twin = snapshot.all('bilan').find((bilan) => {
    const link = snapshot.links.ficheOf(bilan);
    return link.state === 'found' && folderOf(link.document.uri) === folder;
  });
  return twin ? folderOf(twin.uri) : folder.replace(/\/fiches$/, '/bilans');
}

function textFor(snapshot: Snapshot, fiche: Document<'fiche'>, uri: string): string {
  const path = relativePath(uri, fiche.uri);
  const head = writeBlock({ type: 'bilan', fiche: path }, 0);
  const begun = readDocument({ uri, text: head, namedKind: 'bilan', config: false });
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
