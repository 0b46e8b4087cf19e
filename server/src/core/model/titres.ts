import { toSnakeCase } from './fold.ts';
import { singularWords } from './synonymes.ts';

/**
 * What people write above a rubrique of a fiche or a bilan in Markdown, beside its synonyms: questions, names of two
 * words or more, words that as a key would say too little. Folded (no accent, singular, `_` between words); a dot leads to
 * one field of a rubrique. One title may name rubriques of both kinds of document. Chosen as the synonyms are: from
 * public sheets and reports, where the title can announce nothing else.
 */
const TITRES: Readonly<Record<string, readonly string[]>> = {
  auteur: ['redige_par', 'redigee_par', 'fiche_redigee_par', 'bilan_redige_par', 'nom_de_l_auteur', 'author'],
  titre: ['nom_de_l_atelier', 'nom_de_l_activite', 'title'],
  structure: ['structure_d_accueil', 'nom_de_la_structure'],
  contexte: ['contexte_et_enjeu', 'contexte_d_intervention', 'analyse_du_contexte', 'diagnostic_de_territoire'],
  public: ['pour_qui', 'c_est_pour_qui', 'a_qui_s_adresse_l_atelier', 'profil_du_public', 'profil_des_participants'],
  objectifs: ['objectif_d_apprentissage', 'intention_pedagogique', 'pourquoi_cet_atelier', 'ce_que_l_on_va_apprendre'],
  moyens: ['avec_quoi', 'besoin_materiel_et_humain', 'moyen_et_ressource', 'moyen_a_disposition'],
  'moyens.materiels': ['equipement', 'logistique', 'materiel_et_logistique', 'ressource_materielle'],
  'moyens.humains': ['intervenant', 'encadrement', 'ressource_humaine', 'equipe_d_animation'],
  'moyens.financiers': ['ressource_financiere'],
  planification: ['quand', 'combien_de_temps', 'horaire', 'date_et_heure', 'duree_et_date'],
  lieu: ['ou', 'lieu_d_intervention', 'lieu_de_l_intervention', 'localisation'],
  deroule: [
    'phase',
    'conducteur',
    'plan_de_seance',
    'trame_de_seance',
    'contenu_de_la_seance',
    'contenu_de_l_atelier',
    'contenu_et_deroulement',
    'comment_ca_se_passe',
  ],
  adaptations: ['adaptation_possible', 'adaptation_et_variante', 'variante'],
  progression: ['enchainement_des_seances'],
  evaluation: [
    'evaluation_des_acquis',
    'evaluation_des_apprentissages',
    'evaluation_et_suivi',
    'suivi_et_evaluation',
    'critere_de_reussite',
    'comment_evaluer',
  ],
  plan_de_rechange: ['plan_de_secours', 'solution_de_secours', 'en_cas_de_probleme', 'en_cas_de_panne'],
  securite: ['regle_de_securite', 'prevention_des_risques'],
  donnees_personnelles: ['droit_a_l_image', 'confidentialite', 'protection_des_donnees_personnelles'],
  realise: [
    'realisation',
    'deroulement',
    'deroulement_reel',
    'deroulement_de_la_seance',
    'ce_qui_s_est_passe',
    'ce_qui_a_ete_fait',
    'ce_qui_a_eu_lieu',
    'activite_realisee',
  ],
  participation: ['presence', 'effectif', 'participation_du_public', 'nombre_de_participants'],
  avis_du_groupe: [
    'avis',
    'avis_du_public',
    'satisfaction',
    'satisfaction_des_participants',
    'satisfaction_du_public',
    'retour_des_participants',
    'retour_du_public',
    'ressenti_des_participants',
    'ressenti_du_groupe',
  ],
  participants: [
    'profil_des_participants',
    'progres_des_participants',
    'acquis_des_participants',
    'evaluation_des_participants',
    'bilan_des_participants',
  ],
  ecarts: ['prevu_et_realise', 'prevu_realise', 'ecart_avec_le_prevu'],
  atouts: [
    'point_positif',
    'positif',
    'reussite',
    'ce_qui_a_bien_fonctionne',
    'ce_qui_a_marche',
    'ce_qui_a_fonctionne',
  ],
  faiblesses: [
    'point_negatif',
    'negatif',
    'limite',
    'ce_qui_a_moins_bien_fonctionne',
    'ce_qui_n_a_pas_marche',
    'ce_qui_n_a_pas_fonctionne',
  ],
  problemes: ['probleme_et_solution', 'difficulte_et_solution', 'obstacle'],
  ameliorations: ['proposition_d_amelioration', 'point_a_ameliorer', 'a_ameliorer', 'preconisation'],
  prolongements: ['et_apres', 'suite_envisagee'],
  depenses: ['budget', 'budget_reel', 'cout'],
  transmission: ['diffusion', 'transmission_du_bilan'],
  incidents: ['accident', 'incident_et_accident'],
};

const NAMED: ReadonlyMap<string, readonly string[]> = invert();

function invert(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, titles] of Object.entries(TITRES)) {
    for (const title of titles.map(singularWords)) found.set(title, [...(found.get(title) ?? []), name]);
  }
  return found;
}

/**
 * Lists what a title is above: rubriques (`plan_de_rechange`) and fields of rubriques (`moyens.humains`), of any kind of
 * document. Never throws.
 */
export function titledBy(text: string): readonly string[] {
  return NAMED.get(singularWords(toSnakeCase(text))) ?? [];
}
