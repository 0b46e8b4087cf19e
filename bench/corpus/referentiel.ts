import { DOMAINES } from './mots.ts';

/** Gives the référentiel of the corpus, or another under its own identifier. `competences` is at least 2. */
export function referentielText(id: string, competences: number): string {
  const ids = Array.from({ length: competences }, (_, i) => `C${i + 1}`);
  const half = Math.ceil(competences / 2);
  return `type: referentiel
id: ${id}
titre: Animateur de proximité
certification_delivree: Certificat d'animateur de proximité
version: "2025"
niveau: 4
source:
  document: Référentiel écrit pour les essais
  date: "2025"
codes:
  nsf:
    "335": animation sportive culturelle et de loisirs
  rome:
    G1202: animation d'activités culturelles ou ludiques
  formacode:
    "44067": animation socioculturelle
appellations:
  - Animateur de quartier
definition: >-
  L'animateur de proximité prépare et conduit des activités avec les habitants. Il écrit une *fiche
  d'activité**, puis rend compte de ce qui a eu lieu.
contexte: Il exerce dans une commune, une association ou un établissement.
conditions_exercice: Les horaires suivent la disponibilité des habitants.
conditions_acces: Cet emploi est ouvert à toute personne formée.
activites:
  A1:
    titre: Préparer et conduire des activités
    description: L'animateur prépare ses séances, les conduit et en rend compte.
    contexte: Cette activité se réalise avec un groupe.
    relations:
      - Habitants du secteur
    moyens:
      - Salle équipée
    competences: [${ids.slice(0, half).join(', ')}]
  A2:
    titre: Faire vivre le lieu
    description: L'animateur tient le lieu ouvert et en bon état.
    contexte: Cette activité se réalise entre les séances.
    relations:
      - Équipe de la structure
    moyens:
      - Bureau et réserve
    competences: [${ids.slice(half).join(', ')}]
competences:
${ids.map((one, i) => competenceText(one, i)).join('')}glossaire:
  fiche d'activité: Document qui dit à quoi sert une séance, avec quels moyens et quand.
documents:
  fiche:
    rubriques:
      contexte: {statut: obligatoire, preuve_de: [C1.CR1]}
      public: {statut: obligatoire, preuve_de: [C1.CR2]}
      objectifs: {statut: obligatoire, preuve_de: [C1.CR3]}
      moyens: {statut: obligatoire, preuve_de: [C1.CR4.a]}
      budget: {preuve_de: [C1.CR4.b]}
      planification: {statut: obligatoire, preuve_de: [C1.CR5]}
  bilan:
    rubriques:
      avis_du_groupe: {statut: obligatoire, preuve_de: [C2.CR1]}
      objectifs: {statut: obligatoire, preuve_de: [C2.CR2]}
      ameliorations: {statut: obligatoire, preuve_de: [C2.CR3]}
certification:
  cpu:
    CPU1: {activite: A1, epreuves: [E1]}
    CPU2: {activite: A2, epreuves: [E2]}
  epreuves:
    E1:
      intitule: Séance devant le jury
      nature: mise en situation
      competences: [${ids.slice(0, half).join(', ')}]
      duree: 1 h 30
      coefficient: 2
    E2:
      intitule: Dossier
      nature: entretien
      competences: [${ids.slice(half).join(', ')}]
      duree: 45 min
      coefficient: 1
  jury:
    composition: Deux professionnels et un formateur
    qualites: Cinq ans d'exercice
  plateau_technique: Une salle et son matériel.
  voies_acces: [formation]
  conditions: Les deux certificats sont obtenus en cinq ans.
`;
}

function competenceText(id: string, rank: number): string {
  if (rank === 0) return CONCEVOIR.replace('ID', id);
  if (rank === 1) return EVALUER.replace('ID', id);
  const about = DOMAINES[(rank - 2) % DOMAINES.length] ?? '';
  const turn = Math.floor((rank - 2) / DOMAINES.length);
  const subject = turn === 0 ? about : `${about} au niveau ${turn + 1}`;
  return `  ${id}:
    titre: Organiser ${subject}
    description: L'animateur prévoit ${subject} et suit le travail de chacun.
    savoir_faire:
      SF1: Recenser les besoins sur ${subject}
      SF2: Ordonner les tâches sur ${subject}
      SF3:
        texte: Répartir le travail sur ${subject}
        details:
          a: nommer une personne pour chaque tâche
          b: fixer une échéance
    connaissances:
      CO1: Règles sur ${subject}
      CO2: Interlocuteurs sur ${subject}
    attitudes: L'animateur est ordonné et disponible.
    criteres:
      CR1: Les besoins sur ${subject} sont recensés par écrit
      CR2: Chaque tâche sur ${subject} porte un nom et une échéance
`;
}

const CONCEVOIR = `  ID:
    titre: Concevoir une activité
    description: L'animateur part de ce qu'il observe et écrit ce qu'il prévoit.
    savoir_faire:
      SF1: Observer le lieu de vie des participants
      SF2: Formuler des objectifs
      SF3: Prévoir les moyens et la date
    connaissances:
      CO1: Étapes de la préparation d'une séance
      CO2: Caractéristiques des publics
    attitudes: L'animateur est attentif aux personnes.
    criteres:
      CR1: Le contexte est décrit à partir de deux observations
      CR2: Le public est décrit par son âge et son nombre
      CR3: Chaque objectif de la fiche d'activité a un indicateur
      CR4:
        texte: Les moyens sont listés
        details:
          a: Les moyens matériels, humains et financiers sont nommés
          b: Le budget couvre chaque dépense
      CR5: La date, la durée et la fréquence sont fixées
`;

const EVALUER = `  ID:
    titre: Rendre compte d'une activité
    description: L'animateur compare ce qu'il avait prévu et ce qui a eu lieu.
    savoir_faire:
      SF1: Recueillir la parole du groupe
      SF2: Rédiger un bilan
    connaissances:
      CO1: Outils de recueil de la parole
      CO2: Plan d'un compte rendu
    attitudes: L'animateur accepte la critique.
    criteres:
      CR1: La parole du groupe est recueillie par écrit
      CR2: Le résultat de chaque objectif est noté dans le bilan
      CR3: Deux améliorations sont proposées dans le bilan
`;
