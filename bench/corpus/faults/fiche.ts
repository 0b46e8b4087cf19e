import { type Fault, replacing, without } from './fault.ts';

/** What no bilan reports on can change its numbers without contradicting it. */
const alone = (_: string, hasBilan: boolean) => !hasBilan;

const hasBudget = (text: string) => text.includes('\nbudget:');

/** The faults of fiches. */
export const ficheFaults: readonly Fault[] = [
  without('fiche-objectifs-absents', 'objectifs', 'titre:'),
  without('fiche-moyens-absents', 'moyens'),
  without('fiche-planification-absente', 'planification'),
  without('fiche-evaluation-absente', 'evaluation'),
  without('fiche-rubrique-absente', 'structure'),
  without('fiche-adaptations-vides', 'adaptations'),
  without('fiche-rechange-absent', 'plan_de_rechange'),
  without('fiche-securite-absente', 'securite'),
  replacing('fiche-progression-absente', /^progression:.*\n(?: .*\n)+/m, '', /^ {2}seances:/, (text) =>
    text.includes('seances: 3'),
  ),
  replacing('fiche-rubrique-vide', /^communication: .*$/m, 'communication: à compléter', 'communication:'),
  replacing('fiche-moyens-incomplets', /^ {2}humains:\n(?: {4}.*\n)+/m, '', 'moyens:'),
  replacing('fiche-planification-incomplete', /^ {2}frequence: .*\n/m, '', 'planification:'),
  replacing('fiche-evaluation-incomplete', /^ {2}participation: >-\n(?: {4}.*\n)+/m, '', 'evaluation:'),
  replacing('fiche-date-invalide', /^ {2}date: (\d{4})-\d\d-\d\d$/m, '  date: $1-02-31', '  date:', alone),
  replacing('fiche-duree-invalide', /^ {4}duree: 15 min$/m, '    duree: un moment', '    duree: un moment'),
  replacing(
    'fiche-objectif-verbe',
    /^ {4}texte: .*$/m,
    '    texte: Comprendre le travail de la terre',
    '    texte: Comprendre',
  ),
  replacing(
    'fiche-objectif-non-mesurable',
    /^( {2}O1:\n {4}texte: .*\n) {4}indicateur: .*\n {4}seuil: .*\n/m,
    '$1',
    '  O1:',
  ),
  replacing(
    'fiche-objectif-sans-outil',
    /objectifs: \[O1, (.*)\]([\s\S]*)objectifs: \[O1, (.*)\]/,
    'objectifs: [$1]$2objectifs: [$3]',
    '  O1:',
  ),
  replacing('fiche-duree-deroule', /^ {4}duree: 20 min$/m, '    duree: 55 min', '  duree:'),
  replacing('fiche-frequence-seances', /^ {2}seances: 1$/m, '  seances: 6', '  frequence:'),
  replacing('fiche-budget-total', /^ {2}total: (\d+)$/m, '  total: 1$1', '  total:', hasBudget),
  replacing('fiche-public-flou', /^ {2}description: .*$/m, '  description: Tout public', '  description:'),
  replacing('fiche-demarches-absentes', /^ {2}type: epn$/m, '  type: hors-les-murs', '  type: hors'),
  replacing(
    'fiche-donnees-absentes',
    /^communication: .*$/m,
    'communication: Des photos des participants seront publiées.',
    'communication:',
  ),
  replacing('fiche-validation-absente', /^etat: soumise$/m, 'etat: validee', 'etat:'),
  replacing(
    'fiche-budget-manquant',
    /^communication: .*$/m,
    'communication: Une location de salle à 3 000 F est à prévoir.',
    'communication:',
    (text) => !hasBudget(text),
  ),
  replacing(
    'croise-referentiel-introuvable',
    /^referentiel: .*$/m,
    'referentiel: animateur-inconnu',
    'referentiel:',
    alone,
  ),
  replacing('croise-reference-inconnue', /C1\.CR5\]/, 'C1.CR5, C1.CR19]', 'preuves:'),
  replacing('croise-preuve-hors-document', /C1\.CR5\]/, 'C1.CR5, C2.CR1]', 'preuves:'),
  replacing('croise-preuve-non-etayee', /C1\.CR5\]/, 'C1.CR4.b, C1.CR5]', 'preuves:', (text) => !hasBudget(text)),
  replacing('croise-fiche-sans-bilan', /^ {2}date: \d{4}/m, '  date: 2020', '  date:', alone),
  replacing('doc-cle-inconnue', /^communication: /m, 'decoration: ', 'decoration:'),
  replacing(
    'doc-cle-en-double',
    /^auteur: (.*)$/m,
    'auteur: $1\nthematique: bricolage',
    /^thematique: (?!bricolage)/,
    alone,
  ),
  replacing(
    'doc-valeur-invalide',
    /^ {2}effectif: \d+$/m,
    '  effectif: une dizaine de personnes',
    '  effectif:',
    alone,
  ),
  replacing(
    'doc-donnees-personnelles',
    /^communication: .*$/m,
    'communication: Écrire à lea.martin@lagoon.nc pour réserver.',
    'communication:',
  ),
  replacing(
    'doc-suppression-inutile',
    /^securite:/m,
    '# certidoc-ignore fiche-public-flou: groupe déjà connu\nsecurite:',
    '# certidoc-ignore',
  ),
  replacing('doc-guillemets', /^communication: .*$/m, 'communication: Affiche : un mot par quartier', 'communication:'),
  replacing('doc-syntaxe', /^format: collectif$/m, 'format: collectif\nSuite du texte', 'Suite du texte'),
  replacing('doc-tabulation', /^ {2}nom: /m, '\tnom: ', '\tnom:'),
  replacing('doc-type-divergent', /^type: fiche$/m, 'type: bilan', 'type:'),
  replacing(
    'fiche-validation-date',
    /^etat: soumise$/m,
    'etat: validee\nvalidation: {responsable: Directrice du centre, date: 2099-01-05}',
    'validation:',
  ),
];
