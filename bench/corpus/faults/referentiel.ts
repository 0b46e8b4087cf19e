import { type Fault, replacing, without } from './fault.ts';

/** The faults of référentiels. */
export const referentielFaults: readonly Fault[] = [
  without('ref-section-manquante', 'certification_delivree', 'titre:'),
  replacing('ref-identifiant-inconnu', /preuve_de: \[C1\.CR5\]/, 'preuve_de: [C1.CR15]', /CR15/),
  replacing('ref-competence-incomplete', /^ {4}connaissances:\n(?: {6}.*\n)+/m, '', '  C1:'),
  replacing('ref-savoir-faire-infinitif', /SF1: Observer le lieu/, 'SF1: Observation du lieu', /SF1: Observation/),
  replacing('ref-critere-observable', /CR1: La parole .*$/m, 'CR1: Bonne gestion du groupe', /CR1: Bonne/),
  replacing('ref-terme-sans-entree', /exerce dans une commune/, 'exerce dans une *maison commune**', 'contexte:'),
  replacing(
    'ref-entree-inutile',
    /^documents:$/m,
    '  pavoisement: Action de décorer une rue.\ndocuments:',
    '  pavoisement:',
  ),
  replacing(
    'ref-renvoi-inconnu',
    /^ {6}SF2: Formuler des objectifs$/m,
    '      SF2: {texte: Formuler des objectifs, renvoi: cadre}',
    '      SF2: {texte',
  ),
  replacing('ref-code-rome', /^ {4}G1202:/m, '    G12025:', '    G12025:'),
  replacing('ref-code-nsf', /^ {4}"335":/m, '    "935":', '    "935":'),
  replacing('ref-code-formacode', /^ {4}"44067":/m, '    "4406":', '    "4406":'),
  replacing('ref-niveau-invalide', /^niveau: 4$/m, 'niveau: IV', 'niveau:'),
  replacing('ref-typographie', /Il exerce dans une commune/, 'Il exerce  dans une commune', 'contexte:'),
  replacing('ref-epreuve-incomplete', /^ {6}nature: entretien\n/m, '', '    E2:'),
  replacing(
    'ref-remplace-invalide',
    /^certification:$/m,
    'remplace:\n  C1.CR2: [C1.CR27]\ncertification:',
    '  C1.CR2:',
  ),
  replacing('ref-residu-conversion', /Il exerce dans une commune/, 'Il exerce dans une **commune', 'contexte:'),
  replacing(
    'ref-sigle-non-developpe',
    /Il exerce dans une commune/,
    'Il exerce dans une commune ou au GRETA',
    'contexte:',
  ),
  replacing('doc-cle-inconnue', /^contexte: /m, 'ambiance: Le travail est varié.\ncontexte: ', 'ambiance:'),
  replacing('doc-identifiant-numerique', /^version: "2025"$/m, 'version: 1.10', 'version:'),
  replacing(
    'doc-cle-en-double',
    /^titre: (.*)$/m,
    'titre: $1\ncontexte: Il exerce partout.',
    /^contexte: Il exerce dans/,
  ),
  replacing('ref-numerotation-trou', /CO2: Plan d'un/, "CO3: Plan d'un", / CO3: Plan/),
  replacing(
    'ref-terme-non-marque',
    /une \*fiche\n {2}d'activité\*\*/,
    "une fiche\n  d'activité",
    /Il écrit une fiche$/,
  ),
];
