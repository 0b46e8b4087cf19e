import { once } from '../text/once.ts';
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
  contexte: ['diagnostic', 'contexte_et_besoin', 'environnement'],
  public: ['public_vise', 'public_cible', 'publics', 'participant', 'beneficiaire'],
  objectifs: ['but', 'objectif_pedagogique', 'objectif_vise', 'resultat', 'resultat_attendu', 'atteinte_des_objectifs'],
  moyens: ['ressource'],
  budget: ['cout', 'budget_previsionnel'],
  planification: ['planning', 'calendrier', 'date_et_duree', 'date_et_horaire'],
  lieu: ['endroit'],
  deroule: [
    'deroulement',
    'deroule_pedagogique',
    'deroulement_de_la_seance',
    'etape',
    'scenario_pedagogique',
    'programme',
  ],
  adaptations: ['differenciation'],
  evaluation: ['modalite_d_evaluation', 'mode_d_evaluation', 'critere_d_evaluation', 'outil_d_evaluation'],
  plan_de_rechange: [
    'plan_b',
    'solution_de_repli',
    'solution_de_rechange',
    'alternative',
    'en_cas_d_imprevu',
    'imprevu',
  ],
  securite: ['consigne_de_securite'],
  donnees_personnelles: ['rgpd', 'protection_des_donnees'],
  participation: ['frequentation'],
  ecarts: ['ecart_entre_le_prevu_et_le_realise', 'difference'],
  atouts: ['point_fort', 'force', 'ce_qui_a_bien_marche'],
  faiblesses: ['point_faible', 'ce_qui_a_moins_bien_marche'],
  problemes: ['difficulte', 'difficulte_rencontree'],
  ameliorations: ['amelioration_proposee', 'piste_d_amelioration', 'axe_d_amelioration'],
  avis_du_groupe: ['avis_des_participants', 'retour_du_groupe'],
  prolongements: ['suite', 'suite_a_donner', 'perspective'],
  depenses: ['depense_reelle'],
};

const NAMES = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(SYNONYMES).flatMap(([name, others]) =>
        others.map((other) => [singularWords(other), name] as const),
      ),
    ),
);

/** Gives the rubrique that a text is another name of (`Déroulement` gives `deroule`), undefined when none. Never throws. */
export function rubriqueNamed(text: string): string | undefined {
  return NAMES().get(singularWords(toSnakeCase(text)));
}

/** Drops the plural of every word of a key: `points_forts` gives `point_fort`. Never throws. */
export function singularWords(key: string): string {
  return key.replace(/(?<=[a-z]{2})[sx](?=[_-]|$)/g, '');
}

/**
 * The same for what stands inside a rubrique: columns of tables, bold words, items `nom : valeur`. One word may name
 * several fields, of which a rubrique has one. Chosen from the headings of public activity sheets (médiation numérique,
 * animation, formation): what they call a field that ours calls otherwise.
 */
const FIELD_SYNONYMES: Readonly<Record<string, readonly string[]>> = {
  milieu: ['territoire', 'environnement', 'lieu_de_vie', 'quartier'],
  analyse: ['diagnostic', 'constat'],
  orientations: ['projet_de_la_structure', 'projet_de_structure'],
  description: ['public', 'profil', 'type_de_public', 'probleme', 'fait', 'incident'],
  age: ['tranche_d_age'],
  effectif: ['nombre', 'nombre_de_participant', 'nombre_de_personne', 'participant', 'personne'],
  niveau: ['pre_requis', 'prerequis'],
  besoins: ['attente'],
  texte: ['objectif', 'intitule', 'libelle', 'enonce'],
  indicateur: ['indicateur_de_reussite', 'critere', 'critere_de_reussite', 'critere_d_evaluation'],
  seuil: ['seuil_de_reussite', 'cible'],
  materiels: ['equipement', 'logistique', 'outil', 'materielle', 'ressource_materielle'],
  humains: ['personnel', 'encadrement', 'intervenant', 'equipe', 'animateur', 'humaine', 'ressource_humaine'],
  financiers: ['finance', 'financement', 'cout', 'financiere', 'ressource_financiere', 'budget'],
  nom: ['poste', 'depense', 'libelle', 'designation', 'nature', 'materiel', 'objet'],
  quantite: ['nombre', 'qte', 'quantite_prevue'],
  montant: ['cout', 'prix', 'tarif'],
  postes: ['depense', 'ligne'],
  date: ['jour', 'quand'],
  duree: ['temps', 'minutage', 'timing'],
  frequence: ['periodicite', 'rythme'],
  seances: ['nombre_de_seance', 'seance'],
  demarches: ['autorisation', 'demarche_prealable'],
  etape: ['phase', 'sequence', 'temps_fort', 'moment', 'activite', 'partie', 'titre'],
  contenu: ['activite', 'description', 'ce_qui_est_fait', 'action', 'deroulement'],
  consignes: ['instruction'],
  methode: ['methodologie', 'pedagogie', 'modalite', 'animation', 'methode_pedagogique'],
  outil: ['outil_d_evaluation', 'support', 'moyen'],
  outils: ['outil', 'moyen'],
  moment: ['quand', 'a_quel_moment'],
  participation: ['participation_du_public', 'role_du_public'],
  responsable: ['validee_par', 'valide_par', 'nom', 'par', 'signature'],
  resultat: ['atteinte', 'niveau_d_atteinte', 'atteint'],
  moyen: ['moyen_de_recueil', 'mode_de_recueil', 'outil', 'methode'],
  synthese: ['resume', 'retour', 'commentaire', 'avis'],
  satisfaction: ['note', 'note_moyenne', 'note_de_satisfaction', 'niveau_de_satisfaction'],
  constat: ['observation', 'commentaire', 'probleme', 'difficulte'],
  prevu: ['prevision', 'initial'],
  realise: ['reel', 'fait', 'realisation'],
  cause: ['raison', 'explication', 'pourquoi'],
  solution: ['reponse', 'solution_apportee'],
  declaration: ['declare_a', 'signale_a'],
  presents: ['participant', 'personne'],
  a: ['destinataire', 'transmis_a', 'a_qui'],
};

const FIELD_NAMES = once(() => invert(FIELD_SYNONYMES));

function invert(names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, others] of Object.entries(names)) {
    for (const other of others) {
      const key = singularWords(other);
      found.set(key, [...(found.get(key) ?? []), name]);
    }
  }
  return found;
}

/** Lists the fields that a folded text is another name of, whatever the rubrique. Never throws. */
export function fieldsNamed(folded: string): readonly string[] {
  return FIELD_NAMES().get(singularWords(folded)) ?? [];
}
