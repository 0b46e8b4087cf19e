import { formatIsoDate } from '../model/date.ts';
import { ficheUri } from '../workspace/links.ts';
import type { Outline } from '../workspace/outline.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { newBilanUri } from './support/newBilan.ts';

/** Gives something that changes whenever the text of a document does; empty where there is no such document. */
export type IdentityOf = (uri: string) => string;

/**
 * Tells as one text all that rules read outside a document when they check it, besides settings, référentiels and the
 * identifiers of rules: while it stays the same, and the document too, so do the findings and their fixes. Never throws.
 */
export function elsewhereOf(snapshot: Snapshot, outline: Outline, identityOf: IdentityOf): string {
  const { uri, kind } = outline;
  const placed = (other: string) => `${other} ${identityOf(other)}`;
  if (kind === 'fiche') return ofFiche(snapshot, uri, placed);
  if (kind === 'referentiel')
    return snapshot.links
      .followersOf(uri)
      .map((one) => placed(one.uri))
      .join('\n');
  const fiche = kind === 'bilan' ? ficheUri(outline) : undefined;
  const found = fiche === undefined ? undefined : snapshot.outline(fiche)?.kind;
  if (fiche !== undefined && found === 'fiche') return placed(fiche);
  // A fiche that is not there may be any of the others.
  return [fiche ?? '', found ?? '', ...snapshot.outlines('fiche').map((one) => one.uri)].join('\n');
}

/** The day matters to a fiche on which nothing reports, and so does what stands where its bilan would be written. */
function ofFiche(snapshot: Snapshot, uri: string, placed: (other: string) => string): string {
  const reports = snapshot.links.reportsOn(uri);
  if (reports.length > 0) return reports.map(placed).join('\n');
  const day = snapshot.today ? formatIsoDate(snapshot.today) : '';
  return `${day} ${newBilanUri(snapshot, uri) ?? ''}`;
}
