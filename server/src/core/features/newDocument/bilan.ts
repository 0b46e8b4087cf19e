import { type Document, isKind } from '../../model/document.ts';
import { readDocument } from '../../model/read.ts';
import { bilanSchema } from '../../model/schemas/bilan.ts';
import { PLACEHOLDER as P, skeletonOf } from '../../rules/support/skeletons.ts';
import { type Plain, writeBlock } from '../../syntax/yaml/write.ts';
import { proposal } from '../../text/snippet.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { relativePath } from '../../workspace/uris.ts';
import type { NewBilan } from './wanted.ts';
import type { Fields } from './write.ts';

const ORDER = Object.keys(bilanSchema.unwrap().shape);

/** Gives the fields of a new bilan; what its fiche planned is carried over, to accept or to type over. Never throws. */
export function bilanFields(snapshot: Snapshot, uri: string, wanted: NewBilan): Fields {
  const fiche = wanted.fiche === undefined ? undefined : snapshot.get(wanted.fiche);
  const planned = fiche && isKind(fiche, 'fiche') ? fiche : undefined;
  const known: Fields = {
    type: 'bilan',
    fiche: planned ? relativePath(uri, planned.uri) : P,
    date: wanted.date,
    ...(planned && plannedFields(planned)),
    ...(wanted.preuves.length > 0 && { preuves: wanted.preuves }),
  };
  const begun = readDocument({
    uri,
    text: writeBlock({ fiche: known.fiche ?? P }, 0),
    namedKind: 'bilan',
    config: false,
  });
  if (!begun) return known;
  const later = new Snapshot(new Map([...snapshot.documents, [uri, begun]]));
  const fields = new Map<string, Plain>(Object.entries(known));
  for (const { key, statut } of rubriquesOf(later, begun)) {
    const expected = statut === 'obligatoire' || statut === 'recommande';
    if (expected && !fields.has(key) && key !== 'preuves') fields.set(key, skeletonOf(later, begun, key));
  }
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.fromEntries([...fields].toSorted(([a], [b]) => rank(a) - rank(b)));
}

function plannedFields({ root }: Document<'fiche'>): Fields {
  const planification = root.get('planification');
  const auteur = root.get('auteur')?.value;
  const effectif = root.get('public')?.get('effectif')?.value;
  const budget = root.get('budget');
  const postes = (budget?.get('postes')?.items ?? []).map((poste) => ({
    nom: poste.get('nom')?.value ?? P,
    montant: P,
  }));
  const planned = (value: string | undefined) => (value === undefined ? P : proposal(value));
  return {
    ...(auteur !== undefined && { auteur }),
    realise: {
      date: planned(planification?.get('date')?.value),
      duree: planned(planification?.get('duree')?.value),
      lieu: planned(root.get('lieu')?.get('nom')?.value),
    },
    participation: { prevus: effectif ?? P, inscrits: P, presents: P },
    ...(budget && {
      depenses: {
        postes: postes.length > 0 ? postes : [{ nom: P, montant: P }],
        total: P,
        devise: budget.get('devise')?.value ?? 'XPF',
      },
    }),
  };
}
