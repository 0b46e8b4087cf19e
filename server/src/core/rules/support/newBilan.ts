import { type Document, SCHEMAS } from '../../model/document.ts';
import { eolOf, type Plain } from '../../model/edits.ts';
import { writeMarkdown } from '../../model/markdown/write/document.ts';
import { isFields, valueOfPlain } from '../../model/markdown/write/value.ts';
import { shapeOf } from '../../model/shape.ts';
import { writeBlock } from '../../syntax/yaml/write.ts';
import { definitionsOf } from '../../workspace/links.ts';
import { rubriquesExpected } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName, folderOf, isMarkdown, relativePath } from '../../workspace/uris.ts';
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
  const name = fileName(fiche.uri).replace(/(?:\.fiche)?\.(?:ya?ml|md)$/i, '');
  const extension = isMarkdown(fiche.uri) ? 'md' : 'yaml';
  const uri = `${folderFor(snapshot, fiche.uri)}/${encodeURIComponent(name)}.bilan.${extension}`;
  if (snapshot.get(uri)) return undefined;
  const link = snapshot.links.referentielOf(fiche);
  const rubriques = rubriquesExpected('bilan', link.state === 'found' ? link.document : undefined);
  const known = knownFrom(fiche, uri);
  const fields: Record<string, Plain> = { type: 'bilan' };
  for (const { key, statut } of rubriques) {
    const wanted =
      statut === 'obligatoire' || key === 'transmission' || (key === 'depenses' && !isAbsent(fiche, 'budget'));
    if (wanted && statut !== 'facultatif') fields[key] = known[key] ?? SKELETONS.bilan[key] ?? PLACEHOLDER;
  }
  return { uri, text: written(fields, uri).replace(/\n/g, eolOf(fiche)) };
}

/** In the notation of the fiche, which its author reads. */
function written(fields: Readonly<Record<string, Plain>>, uri: string): string {
  const shape = shapeOf(SCHEMAS.bilan);
  const value = valueOfPlain(fields);
  if (!isMarkdown(uri) || shape.type !== 'group' || !isFields(value)) return `${writeBlock(fields, 0)}\n`;
  return writeMarkdown({ shape, extra: new Map() }, value);
}

/** The folder of the bilans that report on fiches of the same folder; the fiche's own when there is none. */
function folderFor(snapshot: Snapshot, uri: string): string {
  const folder = folderOf(uri);
  const twin = snapshot.all('bilan').find((bilan) => {
    const link = snapshot.links.ficheOf(bilan);
    return link.state === 'found' && folderOf(link.document.uri) === folder;
  });
  return twin ? folderOf(twin.uri) : folder;
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
