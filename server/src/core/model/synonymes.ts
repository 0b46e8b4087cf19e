import { toSnakeCase } from './fold.ts';

/**
 * Other names that people give to a rubrique of a fiche or a bilan, in headings as in keys, folded (no accent, singular,
 * `_` between words). Only words that can mean nothing else among these rubriques are listed.
 */
const SYNONYMES: Readonly<Record<string, readonly string[]>> = {
  auteur: ['redacteur', 'redactrice', 'autrice', 'auteure'],
  titre: ['intitule'],
  structure: ['organisme', 'etablissement'],
  thematique: ['theme'],
  public: ['public_vise', 'public_cible', 'publics'],
  objectifs: ['but', 'objectif_pedagogique', 'objectif_vise'],
  moyens: ['ressource'],
  budget: ['cout', 'budget_previsionnel'],
  planification: ['planning', 'calendrier'],
  lieu: ['endroit'],
  deroule: ['deroulement', 'deroule_pedagogique', 'deroulement_de_la_seance', 'etape'],
  plan_de_rechange: ['plan_b', 'solution_de_repli', 'solution_de_rechange'],
  donnees_personnelles: ['rgpd'],
  atouts: ['point_fort', 'force'],
  faiblesses: ['point_faible'],
  problemes: ['difficulte', 'difficulte_rencontree'],
  ameliorations: ['amelioration_proposee', 'piste_d_amelioration', 'axe_d_amelioration'],
  avis_du_groupe: ['avis_des_participants', 'retour_du_groupe'],
  prolongements: ['suite', 'suite_a_donner'],
  depenses: ['depense_reelle'],
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMES).flatMap(([name, others]) => others.map((other) => [singularWords(other), name] as const)),
);

/** Gives the rubrique that a text is another name of (`Déroulement` gives `deroule`), undefined when none. Never throws. */
export function rubriqueNamed(text: string): string | undefined {
  return NAMES.get(singularWords(toSnakeCase(text)));
}

/** Drops the plural of every word of a key: `points_forts` gives `point_fort`. Never throws. */
export function singularWords(key: string): string {
  return key.replace(/(?<=[a-z]{2})[sx](?=[_-]|$)/g, '');
}
