// The activités, compétences and prose of the official document; the rest is in referentielOfficielAnnexes.test.ts.
import { describe, expect, it } from 'vitest';
import {
  type Competence,
  empreinte,
  lireReferentielOfficiel,
  texteDe,
  tousLesItems,
} from './lireReferentielOfficiel.ts';

const referentiel = lireReferentielOfficiel();

const ACTIVITES = {
  A1: ['Assister les usagers dans leurs pratiques numériques', 'C1, C2, C3', 2, 5],
  A2: ["Préparer et conduire des projets d'animation", 'C4, C5, C6', 6, 5],
  A3: ['Participer au fonctionnement et à la gestion de la structure', 'C7, C8, C9, C10', 6, 4],
};

/** Titre, numbers of savoir-faire, connaissances and critères, first and last savoir-faire. */
const COMPETENCES = {
  C1: [
    "Assurer l'accueil et l'information des différents publics",
    [12, 10, 9],
    "Participer à l'élaboration du dispositif d'accueil des publics et de leurs accompagnants",
    'Adapter sa posture aux comportements du public et faire face, si besoin, aux situations de tension',
  ],
  C2: [
    'Accompagner les usagers dans leurs projets individuels',
    [16, 9, 7],
    "Ecouter l'utilisateur et clarifier la demande",
    "Evaluer le résultat du projet et la satisfaction de l'utilisateur",
  ],
  C3: [
    "Assister les usagers dans l'utilisation d'outils et services numériques",
    [10, 6, 6],
    'Analyser les besoins et les demandes des usagers',
    "Évaluer le résultat de son intervention et la satisfaction de l'utilisateur",
  ],
  C4: [
    "Concevoir un projet d'animation",
    [20, 10, 6],
    'Analyser et prendre en compte le contexte socioéconomique',
    'Communiquer auprès des différents publics et partenaires sur les ateliers proposés',
  ],
  C5: [
    'Animer un atelier numérique individuel ou collectif',
    [23, 11, 10],
    'Accueillir les différents publics en adoptant une posture adaptée',
    "Coordonner les personnes qui l'assistent (partenaires, bénévoles...) s'il y en a",
  ],
  C6: [
    'Evaluer son action et rendre compte',
    [14, 4, 6],
    'Mettre en œuvre des techniques d’évaluation',
    'Rédiger un bilan de son action, présenter et transmettre à sa hiérarchie',
  ],
  C7: [
    'Communiquer dans et pour sa structure',
    [15, 7, 8],
    'Se présenter et présenter la structure, son rôle, son fonctionnement',
    'Rendre compte à sa hiérarchie',
  ],
  C8: [
    'Participer à la gestion administrative et financière de la structure',
    [5, 4, 9],
    'Participer à la programmation et à la planification des activités de la structure',
    "Rédiger un rapport d'activité mensuel, trimestriel, annuel (fréquentation, ateliers proposés, demande des usagers, problèmes rencontrés...)",
  ],
  C9: [
    'Assurer la gestion et le premier niveau de maintenance des outils numériques',
    [16, 7, 9],
    'Identifier les équipements techniques nécessaires à son action',
    'Assurer une veille technique et technologique',
  ],
  C10: [
    "Coordonner l'activité d'une équipe",
    [6, 3, 6],
    "Organiser le travail des membres de l'équipe en fonction des attributions de chacun",
    'Rendre compte à sa hiérarchie',
  ],
};

const CRITERES_C4 = {
  CR1: "Le contexte d'intervention est correctement analysé (milieu, public, moyens à disposition...)",
  CR2: "Ce contexte est pris en compte dans la conception de l'activité",
  CR3: "Une fiche d'activité est établit",
  CR4: "L'évaluation de l'activité est préparée",
  CR5: "Le projet d'activité est présenté au responsable hiérarchique",
  CR6: 'Les outils de veille sont connus et mobilisés',
};

const CRITERES_C6 = {
  CR1: 'L’avis du groupe sur l’animation proposée est recueilli',
  CR2: 'Le niveau de réussite de l’animation est évalué (retour du groupe, niveau de participation)',
  CR3: 'L’analyse faite de son action se veut objective et est pertinente',
  CR4: 'Des améliorations éventuelles sont identifiées',
  CR5: 'Les participants sont évalués par rapport aux objectifs fixés',
  CR6: 'Un bilan clair et complet est rédigé',
};

const DETAILS = {
  'C4.SF2': {
    a: "Initiation à l'utilisation d'outils, de logiciels (créer une adresse électronique, utiliser un logiciel bureautique pour créer un CV, un courrier, initiation à un logiciel vidéo...)",
    b: "Sensibilisation à la sécurité (les bonnes pratiques numériques, protéger son identité numérique, violence sur les réseaux sociaux, risques d'arnaques, *cybercriminalité**...)",
    c: 'Prévention des risques (impacts des écrans sur la santé, *addiction aux écrans**, *troubles musculo-squelettiques** ...)',
    d: 'Découverte de pratiques de loisirs (jeux, e-sport, *serious game**, multimédia...)',
  },
  'C4.CR3': {
    a: "L'objectif posé est clair, réalisable et mesurable quand applicable",
    b: 'Les moyens sont identifiés (matériel, financier, humain)',
    c: "L'action est budgétisée si nécessaire",
    d: "L'action est planifiée (date, durée, fréquence)",
    e: 'Les activités prévues sont adaptées (au public, au contexte, aux moyens)',
    f: 'Une progression pédagogique est prévue',
  },
  'C8.SF3': {
    a: "vérifier les éléments des dossiers d'inscription",
    b: 'rédiger des courriers administratifs',
    c: 'renseigner les documents administratifs et les vérifier',
    d: 'saisir les informations',
    e: 'monter des dossiers techniques',
    f: "établir les déclarations d'accident",
  },
  'C8.SF4': {
    a: 'élaborer et ajuster les budgets (annuel, projets ...)',
    b: "estimer le coût d'une prestation et comparer des devis",
    c: 'rechercher et demander des financements',
    d: 'gérer le budget du matériel',
    e: 'planifier les achats de consommables',
    f: "planifier l'entretien et la maintenance des équipements et matériels par des entreprises extérieures",
  },
};

const RENVOIS_PIX = {
  'C2.CO1': 'Usage sécurisé des outils, équipements et services numériques',
  'C3.SF4': 'Exploiter les équipements et outils numériques',
  'C4.SF2': "Identifier des thématiques pertinentes selon le contexte socioculturel et l'actualité",
  'C5.SF12': 'Solliciter ses compétences numériques',
};

const FAUTES_CONSERVEES = {
  'C1.CR2': "L'aménagement des locaux garanti la sécurité du public",
  'C1.CR7': "La réglementation des espaces de pratiques numériques et de l'utilisation du Web sont connues",
  'C2.CR2': "Les méthodes et outils pédagogiques utilisées sont adaptés à l'utilisateur",
  'C3.CO3': 'Règlementations relative aux outils, équipements et services numériques',
  'C5.CR6': 'les progressions individuelles et collectives sont prises en compte',
  'C8.CR9': 'Les rapports rédigés sont clairs, précis et exploitables.',
  'C9.SF5': 'Entretien le matériel technique',
};

/** Wording fixed to the last character, once compared with the published document; update it only from that document. */
const EMPREINTES = {
  A1: 'a7b3df112023',
  A2: 'b03506213fd4',
  A3: '51ed55756c01',
  C1: 'fa61b3828132',
  C2: 'febe125c6706',
  C3: '3e0ac1a0e50c',
  C4: '6fd03764a0c8',
  C5: 'b3e60d7392a5',
  C6: 'd8a277688a8e',
  C7: 'a432b99ca429',
  C8: '55bfa6dd864a',
  C9: '2bd8d5c38a90',
  C10: 'b24b340982a6',
};

const parties = ['savoir_faire', 'connaissances', 'criteres'] as const;
const compter = (competence: Competence) => parties.map((partie) => Object.keys(competence[partie]).length);
const textes = (items: Competence['criteres'] | undefined) =>
  Object.fromEntries(Object.entries(items ?? {}).map(([code, item]) => [code, texteDe(item)]));

describe('référentiel officiel : activités', () => {
  it('has its 3 activités, complete', () => {
    const lues = Object.entries(referentiel.activites).map(
      ([id, { titre, competences, relations, moyens, ...prose }]) => {
        expect(Object.keys(prose)).toEqual(['description', 'contexte']);
        return [id, [titre, competences.join(', '), relations.length, moyens.length]];
      },
    );
    expect(Object.fromEntries(lues)).toEqual(ACTIVITES);
  });
});

describe('référentiel officiel : compétences', () => {
  it('has its 10 compétences with all their items', () => {
    const lues = Object.entries(referentiel.competences).map(([id, competence]) => {
      const savoirFaire = Object.values(competence.savoir_faire);
      return [id, [competence.titre, compter(competence), texteDe(savoirFaire[0]), texteDe(savoirFaire.at(-1))]];
    });
    expect(Object.fromEntries(lues)).toEqual(COMPETENCES);
  });

  it('has 137 savoir-faire, 71 connaissances and 76 critères, numbered without a gap', () => {
    const comptes = Object.values(referentiel.competences).map(compter);
    expect([0, 1, 2].map((i) => comptes.reduce((somme, compte) => somme + (compte[i] ?? 0), 0))).toEqual([137, 71, 76]);
    for (const competence of Object.values(referentiel.competences)) {
      const codes = parties.map((partie) => Object.keys(competence[partie]));
      const prefixes = ['SF', 'CO', 'CR'];
      expect(codes).toEqual(codes.map((liste, i) => liste.map((_, n) => `${prefixes[i]}${n + 1}`)));
    }
  });

  it('has the critères of C4 and C6 word for word', () => {
    expect(textes(referentiel.competences.C4?.criteres)).toEqual(CRITERES_C4);
    expect(textes(referentiel.competences.C6?.criteres)).toEqual(CRITERES_C6);
  });

  it('has 16 sub-items of savoir-faire and 6 of critères, and no other', () => {
    const lus = tousLesItems(referentiel).flatMap(([id, item]) =>
      typeof item === 'object' && item.details ? [[id, item.details]] : [],
    );
    expect(Object.fromEntries(lus)).toEqual(DETAILS);
    expect(Object.values(DETAILS).map((details) => Object.keys(details).length)).toEqual([4, 6, 6, 6]);
  });

  it('refers to the Pix annex exactly where the footnotes do', () => {
    const lus = tousLesItems(referentiel).flatMap(([id, item]) =>
      typeof item === 'object' && item.renvoi === 'pix' ? [[id, item.texte]] : [],
    );
    expect(Object.fromEntries(lus)).toEqual(RENVOIS_PIX);
  });

  it('keeps the mistakes of the published wording', () => {
    const items = new Map(tousLesItems(referentiel));
    const lus = Object.keys(FAUTES_CONSERVEES).map((id) => [id, texteDe(items.get(id))]);
    expect(Object.fromEntries(lus)).toEqual(FAUTES_CONSERVEES);
  });

  it('has not moved by a character', () => {
    const lues = Object.entries({ ...referentiel.activites, ...referentiel.competences });
    expect(Object.fromEntries(lues.map(([id, partie]) => [id, empreinte(partie)]))).toEqual(EMPREINTES);
  });
});
