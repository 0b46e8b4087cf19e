import { begunDocument } from '../../model/begin.ts';
import { isKind } from '../../model/document.ts';
import { bilanSchema } from '../../model/schemas/bilan.ts';
import { plannedIn } from '../../rules/support/planned.ts';
import { PLACEHOLDER as P, skeletonOf } from '../../rules/support/skeletons.ts';
import type { Plain } from '../../syntax/yaml/write.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { relativePath } from '../../workspace/uris.ts';
import type { NewBilan } from './wanted.ts';
import type { Contents } from './write.ts';

const ORDER = Object.keys(bilanSchema.def.innerType.shape);

/** Gives what a new bilan holds; what its fiche planned is told beside what is to be completed. Never throws. */
export function bilanContents(snapshot: Snapshot, uri: string, wanted: NewBilan): Contents {
  const found = wanted.fiche === undefined ? undefined : snapshot.get(wanted.fiche);
  const fiche = found && isKind(found, 'fiche') ? found : undefined;
  const planned = fiche ? plannedIn(fiche) : {};
  const path = fiche ? relativePath(uri, fiche.uri) : P;
  const fields = new Map<string, Plain>([
    ['type', 'bilan'],
    ['fiche', path],
    ['date', wanted.date],
  ]);
  if (wanted.preuves.length > 0) fields.set('preuves', wanted.preuves);
  const begun = begunDocument(uri, 'bilan', { fiche: path });
  if (!begun) return { fields: Object.fromEntries(fields) };
  const later = new Snapshot(new Map([...snapshot.documents, [uri, begun]]), snapshot.today);
  for (const { key, statut } of rubriquesOf(later, begun)) {
    const expected = statut === 'obligatoire' || statut === 'recommande' || key in planned;
    if (expected && !fields.has(key) && key !== 'preuves')
      fields.set(key, planned[key]?.value ?? skeletonOf(later, begun, key));
  }
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return {
    fields: Object.fromEntries([...fields].toSorted(([a], [b]) => rank(a) - rank(b))),
    notes: new Map(Object.entries(planned).flatMap(([key, { notes }]) => (notes ? [[key, notes]] : []))),
  };
}
