import { begunDocument } from '../../model/begin.ts';
import type { Document } from '../../model/document.ts';
import { eolOf, type Plain } from '../../model/edits.ts';
import { writeBlock } from '../../syntax/yaml/write.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { fileName, folderOf, isMarkdown, relativePath } from '../../workspace/uris.ts';
import { severityOfAbsence } from './absence.ts';
import { markdownText } from './markdownText.ts';
import { plannedIn, withNotes } from './planned.ts';
import { skeletonOf } from './skeletons.ts';

/** A file to create. */
export interface NewFile {
  readonly uri: string;
  /** Writes it; asked only when somebody wants it. */
  readonly text: () => string;
}

/**
 * Gives the bilan to write for a fiche: where the others of its folder are, named after it, in its notation, with what the
 * fiche planned, the rest to complete. Undefined when a document stands there. Never throws.
 */
export function newBilan(snapshot: Snapshot, fiche: Document<'fiche'>): NewFile | undefined {
  const uri = newBilanUri(snapshot, fiche.uri);
  return uri === undefined ? undefined : { uri, text: () => textFor(snapshot, fiche, uri) };
}

/**
 * Gives where the bilan of a fiche would be written: in the folder of the bilans that report on fiches of the same folder,
 * else in `bilans` beside `fiches`, else in the fiche's own. Undefined when a document stands there. Never throws.
 */
export function newBilanUri(snapshot: Snapshot, fiche: string): string | undefined {
  const name = fileName(fiche).replace(/(?:\.fiche)?\.(?:ya?ml|md)$/i, '');
  const twin = snapshot.links.firstReportFrom(folderOf(fiche));
  const folder = twin ? folderOf(twin) : folderOf(fiche).replace(/\/fiches$/, '/bilans');
  const uri = `${folder}/${encodeURIComponent(name)}.bilan.${isMarkdown(fiche) ? 'md' : 'yaml'}`;
  return snapshot.outline(uri) ? undefined : uri;
}

function textFor(snapshot: Snapshot, fiche: Document<'fiche'>, uri: string): string {
  const path = relativePath(uri, fiche.uri);
  const begun = begunDocument(uri, 'bilan', { type: 'bilan', fiche: path });
  if (!begun) return '';
  const around = [...snapshot.all('configuration'), ...snapshot.all('referentiel'), fiche, begun];
  const later = new Snapshot(new Map(around.map((document) => [document.uri, document])));
  const planned = plannedIn(fiche);
  const written = rubriquesOf(later, begun)
    .filter((rubrique) => rubrique.key in planned || severityOfAbsence(begun, rubrique) !== undefined)
    .map(({ key }): Written => {
      const { value, notes = new Map() } = planned[key] ?? {};
      return { key, plain: key === 'fiche' ? path : (value ?? skeletonOf(later, begun, key)), notes };
    });
  const text = isMarkdown(uri) ? markdownOf(later, begun, written) : yamlOf(written);
  return text.replace(/\n/g, eolOf(fiche));
}

/** A rubrique to write, and what was planned for it. */
interface Written {
  readonly key: string;
  readonly plain: Plain;
  readonly notes: ReadonlyMap<string, string>;
}

function yamlOf(rubriques: readonly Written[]): string {
  const blocks = rubriques.map(({ key, plain, notes }) => withNotes(writeBlock({ [key]: plain }, 0), notes));
  return `${joined(['type: bilan', ...blocks])}\n`;
}

function markdownOf(snapshot: Snapshot, begun: Document, rubriques: readonly Written[]): string {
  const fields = Object.fromEntries(rubriques.map(({ key, plain }) => [key, plain]));
  const notes = new Map(rubriques.map((rubrique) => [rubrique.key, rubrique.notes]));
  return markdownText(snapshot, begun, { type: 'bilan', ...fields }, notes);
}

/** A blank line sets off the fields of several lines. */
function joined(blocks: readonly string[]): string {
  return blocks
    .map((block, i) => (i > 0 && (block.includes('\n') || blocks[i - 1]?.includes('\n')) ? `\n${block}` : block))
    .join('\n');
}
