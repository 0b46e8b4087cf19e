import { type Fault, replacing, without } from './fault.ts';

/** The faults of bilans. */
export const bilanFaults: readonly Fault[] = [
  without('bilan-rubrique-absente', 'realise', 'type:'),
  without('bilan-avis-absent', 'avis_du_groupe', 'type:'),
  without('bilan-ameliorations-absentes', 'ameliorations', 'type:'),
  without('bilan-participants-non-evalues', 'participants', 'type:'),
  without('bilan-transmission-absente', 'transmission', 'type:'),
  without('bilan-depenses-absentes', 'depenses', 'type:'),
  replacing('bilan-participation-incoherente', /^ {2}inscrits: \d+$/m, '  inscrits: 2', '  presents:'),
  replacing('bilan-resultat-sans-constat', /^( {2}O1:\n {4}resultat: .*\n) {4}constat: .*\n/m, '$1', '    resultat:'),
  replacing('bilan-ecart-sans-cause', /^ {4}cause: Le rangement.*\n/m, '', '    realise: Durée'),
  replacing('bilan-probleme-sans-solution', /^ {4}solution: .*\n/m, '', '  - constat: Un outil'),
  replacing(
    'bilan-analyse-subjective',
    /^ {2}- La grille partagée.*$/m,
    '  - Une ambiance vraiment géniale',
    '  - Une ambiance',
  ),
  replacing(
    'bilan-incident-sans-declaration',
    /^prolongements:/m,
    'incidents:\n  - description: Une coupure légère au doigt\nprolongements:',
    '  - description:',
  ),
  replacing('bilan-date-incoherente', /^date: \d{4}/m, 'date: 2019', 'date:'),
  replacing('croise-objectif-non-evalue', /^ {2}O2:\n(?: {4}.*\n)+/m, '', 'objectifs:'),
  replacing(
    'croise-objectif-inconnu',
    /^participants: /m,
    '  O9: {resultat: atteint, constat: Six ouvrages terminés}\n\nparticipants: ',
    '  O9:',
  ),
  replacing(
    'croise-duree-ecart',
    /^ {2}duree: .*$([\s\S]*) {2}- prevu: Durée.*\n.*\n.*\n/m,
    '  duree: 9 h$1',
    '  duree:',
  ),
  replacing(
    'croise-effectif-ecart',
    /^ {2}presents: \d+$([\s\S]*) {2}- prevu: Effectif.*\n.*\n.*\n/m,
    '  presents: 2$1',
    '  presents:',
  ),
  replacing('croise-outil-different', /^ {2}moyen: .*$/m, '  moyen: Questionnaire envoyé par courrier', '  moyen:'),
  replacing('croise-date-incoherente', /^realise:\n {2}date: (\d{4})/m, 'realise:\n  date: 2018', '  date:'),
  replacing('croise-reference-inconnue', /C2\.CR3\]/, 'C2.CR3, C2.CR14]', 'preuves:'),
  replacing('doc-cle-inconnue', /^prolongements:/m, 'decoration:', 'decoration:'),
  replacing('doc-valeur-invalide', /^ {4}resultat: .*$/m, '    resultat: formidable', '    resultat:'),
  replacing('doc-cle-en-double', /^auteur: (.*)$/m, 'auteur: $1\nprolongements: Aucun', /^prolongements: Une/),
];
