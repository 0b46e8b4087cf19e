import { begunDocument } from '../../model/begin.ts';
import { isKind } from '../../model/document.ts';
import { ficheSchema } from '../../model/schemas/fiche.ts';
import { PLACEHOLDER as P, skeletonOf } from '../../rules/support/skeletons.ts';
import type { Plain } from '../../syntax/yaml/write.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import type { NewFiche } from './wanted.ts';
import type { Fields } from './write.ts';

const ORDER = Object.keys(ficheSchema.def.innerType.shape);

/** Gives the fields of a new fiche: those its référentiel requires or recommends. It begins as a draft. Never throws. */
export function ficheFields(snapshot: Snapshot, uri: string, wanted: NewFiche): Fields {
  const known = knownFields(wanted);
  const begun = readBegun(snapshot, uri, known);
  if (!begun) return known;
  const fields = new Map<string, Plain>(Object.entries(known));
  for (const { key, statut } of rubriquesOf(begun.snapshot, begun.fiche)) {
    const expected = statut === 'obligatoire' || statut === 'recommande';
    if (expected && !fields.has(key) && key !== 'preuves')
      fields.set(key, skeletonOf(begun.snapshot, begun.fiche, key));
  }
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.fromEntries([...fields].toSorted(([a], [b]) => rank(a) - rank(b)));
}

function knownFields({ referentiel, titre, preuves, objectifs }: NewFiche): Fields {
  return {
    type: 'fiche',
    ...(referentiel !== undefined && { referentiel }),
    titre: titre === '' ? P : titre,
    etat: 'brouillon',
    ...(preuves.length > 0 && { preuves }),
    ...(objectifs.length > 0 && {
      objectifs: Object.fromEntries(
        objectifs.map((texte, i): [string, Plain] => [`O${i + 1}`, { texte, indicateur: P, seuil: P }]),
      ),
    }),
  };
}

/** What is known already tells which référentiel holds, hence which rubriques it wants, and which objectives there are. */
function readBegun(snapshot: Snapshot, uri: string, known: Fields) {
  const fiche = begunDocument(uri, 'fiche', known);
  if (!fiche || !isKind(fiche, 'fiche')) return undefined;
  return { fiche, snapshot: new Snapshot(new Map([...snapshot.documents, [uri, fiche]]), snapshot.today) };
}
