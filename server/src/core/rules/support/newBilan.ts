import type { Document } from '../../model/document.ts';
import { eolOf, type Plain } from '../../model/edits.ts';
import { writeBlock } from '../../syntax/yaml/write.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { rubriquesExpected } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName, folderOf, relativePath } from '../../workspace/uris.ts';
import { isAbsent } from './missingRubrique.ts';
import { PLACEHOLDER, SKELETONS } from './skeletons.ts';

/** A file to create. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/**
 * Gives the bilan to write for a fiche: where the others of its folder are, named after it, with what the fiche already
 * tells. Undefined when a document stands there. Never throws.
 */
export function newBilan(snapshot: Snapshot, fiche: Document<'fiche'>): NewFile | undefined {
  const uri = newBilanUri(snapshot, fiche.uri);
  if (uri === undefined) return undefined;
  const link = snapshot.links.referentielOf(fiche);
  const rubriques = rubriquesExpected('bilan', link.state === 'found' ? link.document : undefined);
  const known = knownFrom(fiche, uri);
  const fields: Record<string, Plain> = { type: 'bilan' };
  for (const { key, statut } of rubriques) {
    const wanted =
      statut === 'obligatoire' || key === 'transmission' || (key === 'depenses' && !isAbsent(fiche, 'budget'));
    if (wanted && statut !== 'facultatif') fields[key] = known[key] ?? SKELETONS.bilan[key] ?? PLACEHOLDER;
  }
  return { uri, text: `${writeBlock(fields, 0)}\n`.replace(/\n/g, eolOf(fiche)) };
}

/**
 * Gives where the bilan of a fiche would be written: in the folder of the bilans that report on fiches of the same folder,
 * the fiche's own when there is none. Undefined when a document stands there. Never throws.
 */
export function newBilanUri(snapshot: Snapshot, fiche: string): string | undefined {
  const name = fileName(fiche).replace(/(?:\.fiche)?\.(?:ya?ml|md)$/i, '');
  const twin = snapshot.links.firstReportFrom(folderOf(fiche));
  const uri = `${folderOf(twin ?? fiche)}/${encodeURIComponent(name)}.bilan.yaml`;
  return snapshot.outline(uri) ? undefined : uri;
}

/** What the fiche already tells of its bilan. */
function knownFrom(fiche: Document<'fiche'>, uri: string): Readonly<Record<string, Plain>> {
  const { root } = fiche;
  const planification = root.get('planification');
  const objectifs = [...definitionsOf(fiche).values()].filter(({ kind }) => kind === 'objectif');
  return {
    fiche: relativePath(uri, fiche.uri),
    auteur: root.get('auteur')?.text ?? PLACEHOLDER,
    realise: {
      date: planification?.get('date')?.text ?? PLACEHOLDER,
      duree: planification?.get('duree')?.text ?? PLACEHOLDER,
      lieu: root.get('lieu')?.get('nom')?.text ?? PLACEHOLDER,
    },
    participation: {
      prevus: root.get('public')?.get('effectif')?.value ?? PLACEHOLDER,
      inscrits: PLACEHOLDER,
      presents: PLACEHOLDER,
    },
    ...(objectifs.length > 0 && {
      objectifs: Object.fromEntries(objectifs.map(({ id }) => [id, { resultat: PLACEHOLDER, constat: PLACEHOLDER }])),
    }),
  };
}
