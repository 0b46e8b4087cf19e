/**
 * The catalogue as it was agreed, which people's settings and comments rely on: identifier, default severity (E erreur,
 * W avertissement, I info, - off), P presence (a draft is forgiven), S style (official wordings are forgiven), and the best
 * fix (! safe, ? suggested).
 */
const TABLE = `
  doc-syntaxe E
  doc-guillemets E →!
  doc-tabulation E →!
  doc-cle-en-double E
  doc-cle-inconnue W →!
  doc-valeur-invalide E →?
  doc-identifiant-numerique W →!
  doc-type-divergent E →?
  doc-trop-grand E
  doc-suppression-inutile W →!
  doc-suppression-sans-raison W
  doc-donnees-personnelles W →?
  ref-section-manquante E P →?
  ref-identifiant-format W →!
  ref-identifiant-inconnu E →?
  ref-numerotation-trou W →?
  ref-competence-orpheline E →?
  ref-competence-incomplete E P →?
  ref-savoir-faire-infinitif W S →?
  ref-critere-observable I S
  ref-details-mixtes I S
  ref-livrable-sans-critere I →?
  ref-doublon-exact I
  ref-doublon-proche -
  ref-terme-sans-entree E →?
  ref-terme-variante I →?
  ref-terme-non-marque I →?
  ref-entree-inutile I
  ref-glossaire-ordre I →!
  ref-definition-en-double W →?
  ref-graphie-instable I S →?
  ref-sigle-non-developpe I S
  ref-renvoi-inconnu E
  ref-renvoi-imprecis I →?
  ref-pix-inconnu E →?
  ref-pix-niveau E
  ref-pix-manquant W
  ref-code-rome E →!
  ref-code-nsf E →!
  ref-code-formacode E →!
  ref-niveau-invalide E →!
  ref-typographie I S →!
  ref-texte-provisoire W
  ref-residu-conversion W S →?
  ref-cpu-activite E →?
  ref-epreuve-incomplete E P →?
  ref-competence-non-evaluee E →?
  ref-remplace-invalide E →?
  fiche-objectifs-absents E P →?
  fiche-moyens-absents E P →?
  fiche-planification-absente E P →?
  fiche-evaluation-absente E P →?
  fiche-rubrique-absente E P →?
  fiche-rubrique-vide E P
  fiche-moyens-incomplets E P →?
  fiche-planification-incomplete E P →?
  fiche-evaluation-incomplete W P →?
  fiche-date-invalide E →!
  fiche-duree-invalide E →!
  fiche-objectif-verbe W →?
  fiche-objectif-non-mesurable W →?
  fiche-objectif-sans-outil W →?
  fiche-duree-deroule W →?
  fiche-frequence-seances W
  fiche-progression-absente E P →?
  fiche-budget-manquant W →?
  fiche-budget-total E →!
  fiche-public-flou W
  fiche-effectif-materiel W
  fiche-demarches-absentes E P →?
  fiche-adaptations-vides W →?
  fiche-rechange-absent W →?
  fiche-securite-absente W →?
  fiche-donnees-absentes W →?
  fiche-validation-absente E →?
  fiche-validation-date E
  bilan-rubrique-absente E P →?
  bilan-avis-absent E P →?
  bilan-participation-incoherente E
  bilan-resultat-sans-constat W
  bilan-ecart-sans-cause I
  bilan-probleme-sans-solution W
  bilan-analyse-unilaterale I
  bilan-analyse-subjective I
  bilan-ameliorations-absentes E P →?
  bilan-participants-non-evalues E P
  bilan-transmission-absente W →?
  bilan-incident-sans-declaration E
  bilan-depenses-absentes W →?
  bilan-date-incoherente E
  croise-referentiel-introuvable W →?
  croise-reference-inconnue E →!
  croise-reference-remplacee W →!
  croise-version-differente W
  croise-identifiant-en-double E
  croise-fiche-introuvable E →?
  croise-preuve-non-etayee E →?
  croise-preuve-hors-document W
  croise-objectif-non-evalue E →?
  croise-objectif-inconnu E →?
  croise-date-incoherente E
  croise-duree-ecart I →?
  croise-effectif-ecart I →?
  croise-outil-different W
  croise-fiche-sans-bilan I →?
  croise-critere-non-couvert -
`;

/** What the catalogue says of one rule. */
export interface CatalogueRow {
  readonly id: string;
  readonly severity: 'erreur' | 'avertissement' | 'info' | 'desactivee';
  readonly presence: boolean;
  readonly style: boolean;
  readonly fix: 'safe' | 'suggested' | 'none';
}

const LEVELS = { E: 'erreur', W: 'avertissement', I: 'info', '-': 'desactivee' } as const;

/** The rows of the catalogue, sorted by identifier. */
export const CATALOGUE: readonly CatalogueRow[] = TABLE.trim()
  .split('\n')
  .map((line): CatalogueRow => {
    const [id = '', level = '', ...marks] = line.trim().split(' ');
    if (level !== 'E' && level !== 'W' && level !== 'I' && level !== '-') throw new Error(`no such level: ${line}`);
    const fix = marks.includes('→!') ? 'safe' : marks.includes('→?') ? 'suggested' : 'none';
    return { id, severity: LEVELS[level], presence: marks.includes('P'), style: marks.includes('S'), fix };
  })
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));
