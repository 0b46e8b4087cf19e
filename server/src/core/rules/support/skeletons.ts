import type { Plain } from '../../model/edits.ts';

/** The mark a person must replace; rules take it for an absence (fiche-rubrique-vide). */
export const PLACEHOLDER = 'à compléter';

const P = PLACEHOLDER;

/** What inserting a rubrique writes, by key; a rubrique without one gets the placeholder. */
export const SKELETONS: Readonly<Record<'fiche' | 'bilan', Readonly<Record<string, Plain>>>> = {
  fiche: {
    contexte: { milieu: P, analyse: P, orientations: P },
    public: { description: P, effectif: P },
    objectifs: { O1: { texte: P, indicateur: P, seuil: P } },
    moyens: { materiels: [P], humains: [P], financiers: 'aucun' },
    budget: { postes: [{ nom: P, montant: P }], total: P, devise: 'XPF' },
    planification: { date: P, duree: P, frequence: 'unique', seances: 1 },
    lieu: { type: 'epn', nom: P },
    deroule: [{ etape: P, duree: P, contenu: P }],
    adaptations: { public: P, contexte: P, moyens: P },
    evaluation: { outils: [{ outil: P, objectifs: ['O1'] }], participation: P },
    validation: { responsable: P, date: P },
  },
  bilan: {
    realise: { date: P, duree: P, lieu: P },
    participation: { prevus: P, inscrits: P, presents: P },
    avis_du_groupe: { moyen: P, synthese: P },
    objectifs: { O1: { resultat: P, constat: P } },
    ecarts: [{ prevu: P, realise: P, cause: P }],
    atouts: [P],
    faiblesses: [P],
    problemes: [{ constat: P, solution: P }],
    ameliorations: [P],
    depenses: { postes: [{ nom: P, montant: P }], total: P, devise: 'XPF' },
    transmission: { a: P, date: P },
  },
};

/** Gives what inserting a rubrique writes. Never throws. */
export function skeletonOf(kind: 'fiche' | 'bilan', key: string): Plain {
  return SKELETONS[kind][key] ?? P;
}
