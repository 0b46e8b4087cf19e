import { fold } from '../fold.ts';

/**
 * Verbs of action whose result can be seen, by level of Bloom's revised taxonomy (L. W. Anderson and D. R. Krathwohl,
 * A Taxonomy for Learning, Teaching, and Assessing, 2001); the gestures of a trade belong with "appliquer".
 */
export const VERBES_OBSERVABLES = {
  memoriser: [
    'citer',
    'décrire',
    'définir',
    'énoncer',
    'énumérer',
    'identifier',
    'lister',
    'localiser',
    'montrer',
    'nommer',
    'rappeler',
    'reconnaître',
    'repérer',
    'réciter',
    'situer',
  ],
  comprendre: [
    'associer',
    'classer',
    'comparer',
    'distinguer',
    'expliquer',
    'illustrer',
    'interpréter',
    'reformuler',
    'résumer',
    'traduire',
  ],
  appliquer: [
    'activer',
    'appliquer',
    'calculer',
    'choisir',
    'configurer',
    'copier',
    'démontrer',
    'employer',
    'enregistrer',
    'envoyer',
    'exécuter',
    'installer',
    'manipuler',
    'modifier',
    'ouvrir',
    'paramétrer',
    'régler',
    'réaliser',
    'résoudre',
    'saisir',
    'utiliser',
  ],
  analyser: ['analyser', 'catégoriser', 'décomposer', 'différencier', 'examiner', 'organiser', 'trier'],
  evaluer: [
    'argumenter',
    'contrôler',
    'corriger',
    'critiquer',
    'estimer',
    'justifier',
    'mesurer',
    'tester',
    'vérifier',
  ],
  creer: [
    'assembler',
    'composer',
    'concevoir',
    'construire',
    'créer',
    'élaborer',
    'fabriquer',
    'planifier',
    'produire',
    'rédiger',
  ],
} as const;

/**
 * Verbs that say nothing anyone can see, each with observable ones that may be meant. R. F. Mager (Preparing
 * Instructional Objectives, 1962) calls them "words open to many interpretations": to know, to understand, to appreciate.
 */
export const VERBES_FLOUS: Readonly<Record<string, readonly string[]>> = {
  comprendre: ['expliquer', 'décrire', 'illustrer'],
  connaître: ['citer', 'nommer', 'décrire'],
  savoir: ['citer', 'énoncer'],
  apprendre: ['citer', 'appliquer'],
  sensibiliser: ['citer', 'expliquer'],
  découvrir: ['repérer', 'décrire', 'utiliser'],
  appréhender: ['décrire', 'expliquer'],
  maîtriser: ['utiliser', 'appliquer'],
  'se familiariser': ['utiliser', 'manipuler'],
  "s'approprier": ['utiliser', 'reformuler'],
  "s'initier": ['utiliser', 'pratiquer'],
  'prendre conscience': ['citer', 'expliquer'],
  apprécier: ['comparer', 'justifier'],
  assimiler: ['reformuler', 'appliquer'],
  percevoir: ['repérer', 'décrire'],
  acquérir: ['appliquer', 'citer'],
  approfondir: ['expliquer', 'analyser'],
};

const OBSERVABLES: ReadonlySet<string> = new Set(Object.values(VERBES_OBSERVABLES).flat().map(fold));

/** Common nouns that end like an infinitive. */
const NOUNS: ReadonlySet<string> = new Set([
  'atelier',
  'cahier',
  'calendrier',
  'clavier',
  'courrier',
  'dossier',
  'fichier',
  'levier',
  'metier',
  'panier',
  'papier',
  'quartier',
  'hiver',
  'avenir',
  'loisir',
  'loisirs',
  'plaisir',
  'souvenir',
  'devoir',
  'pouvoir',
  'savoir-faire',
  'savoir-etre',
  'savoirs',
  'espoir',
]);

/** The endings of infinitives in -re and -oir; nouns in -ture, -aire, -oire are not among them. */
const THIRD_GROUP =
  /(?:[ao]ndre|endre|indre|[eo]rdre|[ao]itre|ettre|attre|[iu]vre|crire|elire|^lire|^dire|[^a]dire|rire|uire|fire|clure|faire|traire|plaire|taire|croire|boire|vaincre|ompre|oudre|evoir|avoir|[^d]voir|loir|seoir|^voir)$/;

/** Tells whether a word is an infinitive, as far as its form shows; nouns of the same form are known. Never throws. */
export function isInfinitive(word: string): boolean {
  const folded = fold(word);
  if (OBSERVABLES.has(folded)) return true;
  if (NOUNS.has(folded) || folded.length < 4) return ['lire', 'dire', 'voir', 'agir', 'oser', 'user'].includes(folded);
  return /(?:er|ir)$/.test(folded) || THIRD_GROUP.test(folded);
}
