// The head, prose, glossaries, working group and Pix annex of the official document.
import { describe, expect, it } from 'vitest';
import { definitionDe, empreinte, lireReferentielOfficiel, tousLesTextes } from './lireReferentielOfficiel.ts';

const referentiel = lireReferentielOfficiel();

const TETE = {
  type: 'referentiel',
  id: 'mediateur-numerique',
  titre: 'Médiateur numérique',
  certification_delivree: 'Diplôme de la Nouvelle-Calédonie de médiateur numérique',
  version: '2023',
  niveau: 4,
  source: { document: 'Référentiel professionnel', date: '2023', texte_officiel: true },
  domaine: 'E – Communication, information, média et multimédia',
  codes: {
    nsf: {
      335: 'animation sportive culturelle et de loisirs',
      '320t': "utilisation de logiciels appliqués à l'image",
    },
    rome: {
      E1101: 'animation de sites multimédia',
      G1202: "animation d'activités culturelles ou ludiques",
    },
    formacode: { 46262: 'multimédia' },
  },
  appellations: [
    "Animateur technique de l'information et de la communication",
    "Animateur d'espace public numérique",
    'Animateur numérique',
    'Animateur multimédia',
    'Conseiller médiateur numérique',
    'Médiateur multimédia',
    "Responsable d'espace de médiation numérique",
  ],
  conditions_acces: "Cet emploi n'est pas réglementé.",
};

const ENTREES_METIER = lignes(`
  Addiction aux écrans | Anti spam | Association culturelle
  Cases numériques | Cyber sécurité | Cyber criminalité
  Démarche projet | Dématérialisation | Driver | EPN | Ethique
  Fracture numérique | Géants du numérique | Gouvernance d'Internet | Inclusion numérique
  Label | Labelliser | Médiathèque | No-code | Outil numérique | Pare feu
  Règlement général sur la protection des données | Serious game | Sobriété numérique
  Transition numérique | Troubles musculo-squelettiques | Violence numérique | Web`);

const ENTREES_CERTIFICATION = lignes(`
  Activité type | Allègement de formation | Attitude | Aptitude
  Certificat | Certificat de Compétences Essentielles | Certificat professionnel unitaire
  Certification professionnelle | Compétence professionnelle | Connaissance
  Critère de performance | Compétence transversale | Diplôme
  Emploi type | Epreuve | Equivalence de CPU | Evaluation | Formacode® | Jury
  Niveau de certification ou de formation | Nomenclature des spécialités de formation
  Plateau technique | Questionnaire à choix multiple
  Référentiel de certification | Référentiel Professionnel
  Répertoire de la certification professionnelle de la Nouvelle-Calédonie
  Répertoire opérationnel des métiers et des emplois
  Savoir | Savoir-faire | Savoir-faire technique
  Savoir-faire relationnel | Savoir-faire organisationnel | Validation des acquis de l'expérience`);

const AUSSI = {
  Driver: ['pilote'],
  EPN: ['Espace public numérique', 'Espace de pratique numérique'],
  'Règlement général sur la protection des données': ['RGPD'],
  'Serious game': ['jeu sérieux'],
  'Troubles musculo-squelettiques': ['TMS'],
  'Certificat de Compétences Essentielles': ['CCE'],
  'Certificat professionnel unitaire': ['CPU'],
  'Nomenclature des spécialités de formation': ['NSF'],
  'Questionnaire à choix multiple': ['QCM'],
  'Référentiel de certification': ['RC'],
  'Référentiel Professionnel': ['RP'],
  'Répertoire de la certification professionnelle de la Nouvelle-Calédonie': ['RCP-NC'],
  'Répertoire opérationnel des métiers et des emplois': ['ROME'],
  'Savoir-faire relationnel': ['savoir être'],
  'Savoir-faire organisationnel': ['savoir être'],
  "Validation des acquis de l'expérience": ['VAE'],
};

const TERMES_MARQUES = lignes(`
  d'espaces publics numériques | cases numériques | labelliser | médiathèques | dématérialisation
  fracture numérique | violences numériques | associations culturelles | inclusion numérique | éthique
  cases numériques | médiathèques
  sobriété numérique | gouvernance d'Internet | géants du numérique | drivers | démarche projet
  cybercriminalité | addiction aux écrans | troubles musculo-squelettiques | serious game
  no-code | labels | RGPD | Cyber sécurité | pare feu | anti-spam`);

const NIVEAUX_PIX = {
  ...{ '1.1': 6, '1.2': 6, '1.3': 4 },
  ...{ '2.1': 5, '2.2': 6, '2.3': 4, '2.4': 6 },
  ...{ '3.1': 5, '3.2': 3, '3.3': 3 },
  ...{ '4.1': 4, '4.2': 5, '4.3': 4 },
  ...{ '5.1': 5, '5.2': 5 },
};

const GROUPE = lignes(`
  Catherine CATALDO, DFPC | Angela M'BOUERI TRAVOUILLON, direction de la jeunesse et des sports
  Eric OLIVIER, observatoire numérique | Paul BARRI, commune du Mont Dore
  Nathalie DE BRUGADA, province Sud- espace jeunes | Othman JOUMADY, commune de Nouméa
  Lélia KAMOUDA, province Nord, antenne de Poindimié | Samuel TRAVOUILLON, commune de La Foa
  Véronique CAIHE, association AJI, cyber tribu de Lucilla, LIFOU
  Raïssa HMUZO, centre d'information jeunesse de NC | Audrey LAURENT, province Sud
  Jorge VALLEJO, association ADAMIC`);

const NOTES = [
  'Pour faciliter la lecture de ce document, le genre masculin est utilisé sans aucune discrimination.',
  "Les termes en italique suivis d'un astérisque * sont définis dans le glossaire technique de l'emploi, à la fin de ce document.",
  'Niveau de Qualification : 4 — Cadre des certifications professionnelles de 2019',
];

/** Number of paragraphs, the first and the last one. */
const PROSE: [nom: string, texte: string | undefined, nombre: number, premier: string, dernier: string][] = [
  [
    'contexte',
    referentiel.contexte,
    10,
    "En 2005, l'Etat a contribué au lancement des espaces publics numériques en Nouvelle Calédonie. Suite à son désengagement en 2011, le gouvernement de la NC, dans le cadre de son Plan Stratégique pour l'Economie Numérique (PSEN), a accompagné la mise en place *d'espaces publics numériques**.",
    "Les médiateurs numériques, exerçant dans ces EPN, sont les garants d'une *inclusion numérique** *éthique** pour tous. Ils sont des créateurs de lien social.",
  ],
  [
    'conditions_exercice',
    referentiel.conditions_exercice,
    15,
    'Le médiateur numérique intervient dans les espaces numériques publics ou privés (*cases numériques**, *médiathèques**, espaces jeunes, bibliothèques, maisons de quartiers, structures information jeunesse, entreprises, tiers lieux, ...).',
    "L'activité requiert occasionnellement le port de charges (ordinateurs, imprimantes...).",
  ],
  [
    'C6.description',
    referentiel.competences.C6?.description,
    3,
    'Le médiateur numérique vérifie que l’atelier proposé a répondu au mieux aux besoins et aux attentes du public. En fin d’animation, ou au début de la séance suivante s’il y en a une, il recueille l’avis du groupe et évalue le niveau de réussite en se basant sur l’outil d’évaluation préparé en amont. Il analyse ainsi sa conduite d’activité. Il mesure l’écart entre le prévu et le réalisé. Il identifie des améliorations éventuelles à apporter lors d’un prochain atelier. Il envisage des prolongements possibles.',
    'Il rédige un bilan qu’il présente et transmet à sa hiérarchie.',
  ],
  [
    'C9.description',
    referentiel.competences.C9?.description,
    4,
    "Le médiateur numérique est responsable du matériel et des locaux qu'il utilise. Il identifie les matériels et logiciels nécessaires aux activités. Il les installe et les paramètre conformément aux règles de sécurité et réglementaires, en respectant ses prérogatives et les termes des contrats (contrats de location, garanties...). Il assure les opérations de maintenance préventive.",
    'Il exerce de façon régulière une veille professionnelle lui permettant de se tenir informé des évolutions techniques.',
  ],
  [
    'Compétence transversale',
    definitionDe(referentiel.glossaire_certification['Compétence transversale']),
    2,
    "La compétence transversale désigne une compétence générique commune aux diverses situations professionnelles de l'emploi type. Parmi les compétences transversales, on peut recenser les compétences correspondant :",
    '- à des savoirs de base,\n- à des attitudes comportementales et/ou organisationnelles',
  ],
];

/** Wording fixed to the last character, once compared with the published document; update it only from that document. */
const EMPREINTES = {
  definition: 'e190c3e6b396',
  contexte: 'd04657103a34',
  conditions_exercice: '4550b57d5aa7',
  glossaire: '8298b80a43a8',
  glossaire_certification: '66e4d0d81746',
  groupe_de_travail: 'ea3ed6a31f40',
  annexe_pix: '95a4bb7da709',
};

const LEFTOVERS = {
  'letter heading glued to a word': /[A-Z]\*\*\p{L}/u,
  'bold or lone asterisks': /\*\*/,
  'superscript of a footnote': /[⁰¹²³⁴-⁹]/,
  'dash glued to a letter': /\p{L}[–—]|[–—]\p{L}/u,
  'page furniture': /\.{5,}|\t|<\/?p>|➔/,
};

function lignes(texte: string): string[] {
  return texte.trim().split(/\s*[|\n]\s*/);
}

const marques = (texte: string) => [...texte.matchAll(/\*([^*\n]+)\*\*/g)].map(([, terme = '']) => terme);

function plier(terme: string): string {
  const sansAccent = terme.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return sansAccent
    .replace(/^(d'|l'|les? |la )/, '')
    .replace(/s\b/g, '')
    .replace(/[ -]/g, '');
}

describe('référentiel officiel : tête, prose, annexes', () => {
  it('has its head', () => {
    expect(referentiel).toMatchObject(TETE);
    expect(referentiel).not.toHaveProperty('certification');
    expect(referentiel.notes).toEqual(NOTES);
  });

  it.each(PROSE)('has all paragraphs of %s', (_nom, texte, nombre, premier, dernier) => {
    const paragraphes = texte?.split('\n\n') ?? [];
    expect([paragraphes.length, paragraphes[0], paragraphes.at(-1)]).toEqual([nombre, premier, dernier]);
  });

  it('has both glossaries, in the published order', () => {
    expect([ENTREES_METIER.length, ENTREES_CERTIFICATION.length]).toEqual([28, 33]);
    expect(Object.keys(referentiel.glossaire)).toEqual(ENTREES_METIER);
    expect(Object.keys(referentiel.glossaire_certification)).toEqual(ENTREES_CERTIFICATION);
  });

  it('uses the long form of an entry for its other names only', () => {
    const entrees = Object.entries({ ...referentiel.glossaire, ...referentiel.glossaire_certification });
    const longues = entrees.flatMap(([nom, entree]) => (typeof entree === 'object' ? [[nom, entree.aussi]] : []));
    expect(Object.fromEntries(longues)).toEqual(AUSSI);
  });

  it('has the table of levels in its definition', () => {
    const definition = definitionDe(referentiel.glossaire_certification['Niveau de certification ou de formation']);
    const cellules = definition?.split('\n').filter((ligne) => /^\| \d/.test(ligne));
    expect(cellules?.map((ligne) => ligne.replace(/\s+/g, ''))).toEqual([
      ...['|1|||', '|2|||', '|3|V|niveauBEP/CAP|', '|4|IV|niveaubaccalauréatoubrevetprofessionnel|'],
      ...['|5|III|niveauBTS/DUT|', '|6|II|niveauLicence|', '|7||niveauMaster|', '|8|I|niveauDoctorat|'],
    ]);
  });

  it('has the working group', () => {
    expect(referentiel.groupe_de_travail.map(({ nom, organisme }) => `${nom}, ${organisme}`)).toEqual(GROUPE);
  });

  it('has the Pix annex, each row with its level and text', () => {
    expect(referentiel.pix).toEqual(NIVEAUX_PIX);
    expect(Object.keys(referentiel.annexe_pix.textes)).toEqual(Object.keys(NIVEAUX_PIX));
    expect(referentiel.annexe_pix.textes['4.1']).toBe(
      "Sécuriser l'environnement numérique : Protéger les appareils et le contenu numérique, et comprendre les risques et les menaces dans les environnements numériques. Connaître les mesures de sûreté et de sécurité et tenir dûment compte de la fiabilité et de la confidentialité",
    );
  });

  it('marks the terms that the document marks, each with its entry', () => {
    expect(tousLesTextes(referentiel).flatMap(marques)).toEqual(TERMES_MARQUES);
    const connus = [...ENTREES_METIER, ...Object.values(AUSSI).flat()].map(plier);
    expect(TERMES_MARQUES.filter((terme) => !connus.includes(plier(terme)))).toEqual([]);
  });

  it.each(Object.entries(LEFTOVERS))('has no leftover of the conversion: %s', (_nom, motif) => {
    const textes = tousLesTextes(referentiel).map((texte) => texte.replace(/\*([^*\n]+)\*\*/g, '$1'));
    expect(textes.filter((texte) => motif.test(texte))).toEqual([]);
  });

  it('has not moved by a character', () => {
    const lues = Object.keys(EMPREINTES).map((partie) => [partie, empreinte(referentiel[partie])]);
    expect(Object.fromEntries(lues)).toEqual(EMPREINTES);
  });
});
