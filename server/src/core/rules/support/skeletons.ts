import { type Document, isKind } from '../../model/document.ts';
import type { Plain } from '../../model/edits.ts';
import { compareIds, isCanonical } from '../../model/identifiers.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName, relativePath } from '../../workspace/uris.ts';
import { canonicalObjective, objectivesOf } from './objectives.ts';

/** The mark a person must replace; rules take it for an absence (fiche-rubrique-vide, ref-texte-provisoire). */
export const PLACEHOLDER = 'à compléter';

const P = PLACEHOLDER;

/** What inserting a rubrique writes, by key; a rubrique without one gets the placeholder. */
export const SKELETONS: Readonly<Record<'fiche' | 'bilan', Readonly<Record<string, Plain>>>> = {
  fiche: {
    contexte: { milieu: P, analyse: P, orientations: P },
    public: { description: P, effectif: P },
    moyens: { materiels: [P], humains: [P], financiers: 'aucun' },
    budget: { postes: [{ nom: P, montant: P }], total: P, devise: 'XPF' },
    planification: { date: P, duree: P, frequence: 'unique', seances: 1 },
    lieu: { type: 'epn', nom: P },
    deroule: [{ etape: P, duree: P, contenu: P }],
    adaptations: { public: P, contexte: P, moyens: P },
    validation: { responsable: P, date: P },
  },
  bilan: {
    realise: { date: P, duree: P, lieu: P },
    participation: { prevus: P, inscrits: P, presents: P },
    avis_du_groupe: { moyen: P, synthese: P },
    ecarts: [{ prevu: P, realise: P, cause: P }],
    atouts: [P],
    faiblesses: [P],
    problemes: [{ constat: P, solution: P }],
    ameliorations: [P],
    incidents: [{ description: P, declaration: P }],
    depenses: { postes: [{ nom: P, montant: P }], total: P, devise: 'XPF' },
    transmission: { a: P, date: P },
  },
};

/** Gives what inserting a rubrique writes in a document, fitted to the documents it is linked to. Never throws. */
export function skeletonOf(snapshot: Snapshot, document: Document, key: string): Plain {
  if (isKind(document, 'fiche')) return ficheSkeleton(snapshot, document, key);
  return isKind(document, 'bilan') ? bilanSkeleton(snapshot, document, key) : P;
}

function ficheSkeleton(snapshot: Snapshot, fiche: Document<'fiche'>, key: string): Plain {
  if (key === 'referentiel') {
    const ids = snapshot.links.referentielIds();
    return ids.length === 1 ? (ids[0] ?? P) : P;
  }
  if (key === 'objectifs') {
    // The tools of evaluation may already name the objectives to come.
    const named = fiche.gathered.references.filter(({ refers }) => refers === 'objectif');
    const ids = [...new Set(named.map(({ id }) => canonicalObjective(id)).filter(isCanonical))].toSorted(compareIds);
    return Object.fromEntries((ids.length > 0 ? ids : ['O1']).map((id) => [id, { texte: P, indicateur: P, seuil: P }]));
  }
  if (key === 'evaluation') {
    const objectifs = [...objectivesOf(fiche).keys()];
    return { outils: [objectifs.length > 0 ? { outil: P, objectifs } : P], participation: P };
  }
  return SKELETONS.fiche[key] ?? P;
}

function bilanSkeleton(snapshot: Snapshot, bilan: Document<'bilan'>, key: string): Plain {
  if (key === 'fiche') {
    const stem = stemOf(bilan.uri);
    const twins = snapshot.outlines('fiche').filter((fiche) => stemOf(fiche.uri) === stem);
    return twins.length === 1 && twins[0] ? relativePath(bilan.uri, twins[0].uri) : P;
  }
  if (key === 'objectifs') {
    const fiche = snapshot.links.ficheOf(bilan);
    const ids = fiche.state === 'found' ? [...objectivesOf(fiche.document).keys()] : [];
    return Object.fromEntries((ids.length > 0 ? ids : ['O1']).map((id) => [id, { resultat: P, constat: P }]));
  }
  return SKELETONS.bilan[key] ?? P;
}

/** `courriel` of `bilans/courriel.bilan.yaml`: a bilan is usually named after its fiche. */
function stemOf(uri: string): string {
  return fileName(uri).replace(/\.[^.]+\.[^.]+$/, '');
}
