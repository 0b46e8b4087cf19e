import { choice, flag, group, list, number, prose, record, reference, shortGroup, text } from '../notation.ts';
import type { Read } from '../values.ts';
import { documentType, STATUTS } from './common.ts';
import { verificationsOfReferentiel } from './verifications.ts';

const detail = prose('Élément du détail.', 'One of the details.');

/** One line of a compétence: its text, perhaps detailed, perhaps sent to an annex. */
function enonce(fr: string, en: string, defines: 'details' | 'none' = 'details') {
  return shortGroup(
    'texte',
    {
      texte: prose('Le texte, tel que le jury le lira.', 'The text, as the jury will read it.'),
      details: record(detail, 'Sous-éléments, repérés par une lettre : a, b, c…', 'Sub-items, lettered a, b, c…', {
        ...(defines === 'details' && { defines: 'detail' as const }),
      }),
      renvoi: reference(
        'annexe',
        'Annexe où le niveau attendu est précisé, par exemple pix.',
        'Annex that gives the expected level, for instance pix.',
      ),
    },
    fr,
    en,
  );
}

const activite = group(
  {
    titre: text("Nom de l'activité type.", 'Name of the activity.'),
    description: prose("En quoi consiste l'activité.", 'What the activity consists of.'),
    contexte: prose("Où et comment l'activité se réalise.", 'Where and how the activity takes place.'),
    relations: list(prose('Une relation.', 'A relation.'), 'Relations internes et externes.', 'People one works with.'),
    moyens: list(
      prose('Un moyen.', 'A means.'),
      'Moyens techniques et outils mobilisés.',
      'Technical means and tools.',
    ),
    competences: list(
      reference(
        'competence',
        "Identifiant d'une compétence, par exemple C1.",
        'Identifier of a compétence, for instance C1.',
      ),
      "Compétences liées à l'activité.",
      'Compétences the activity calls for.',
    ),
  },
  'Une activité type.',
  'An activity.',
);

const competence = group(
  {
    titre: text('Nom de la compétence.', 'Name of the compétence.'),
    description: prose('Description de la compétence.', 'Description of the compétence.'),
    savoir_faire: record(enonce('Un savoir-faire.', 'A know-how.'), 'Savoir-faire : SF1, SF2…', 'Know-how: SF1, SF2…', {
      defines: 'savoir-faire',
    }),
    connaissances: record(
      enonce('Une connaissance associée.', 'A piece of knowledge.'),
      'Connaissances associées : CO1, CO2…',
      'Knowledge: CO1, CO2…',
      { defines: 'connaissance' },
    ),
    attitudes: prose('Attitudes et aptitudes.', 'Attitudes and aptitudes.'),
    criteres: record(
      enonce('Un critère de performance.', 'A performance criterion.'),
      'Critères de performance : CR1, CR2…',
      'Performance criteria: CR1, CR2…',
      { defines: 'critere' },
    ),
  },
  'Une compétence professionnelle.',
  'A professional compétence.',
);

const glossaire = (fr: string, en: string) =>
  record(
    shortGroup(
      'definition',
      {
        definition: prose('La définition.', 'The definition.'),
        aussi: list(
          text('Un autre nom du terme.', 'Another name of the term.'),
          'Autres noms : sigle, synonyme, traduction.',
          'Other names: acronym, synonym, translation.',
        ),
      },
      'Une entrée : sa définition, ou sa définition et ses autres noms.',
      'An entry: its definition, or its definition and other names.',
    ),
    fr,
    en,
    { defines: 'terme' },
  );

const rubrique = group(
  {
    statut: choice(STATUTS, 'La rubrique est-elle exigée ?', 'Is the rubrique required?'),
    intitule: text('Nom lisible de la rubrique.', 'Readable name of the rubrique.'),
    preuve_de: list(
      reference(
        'item',
        "Identifiant d'un critère ou d'un autre élément.",
        'Identifier of a criterion or another item.',
      ),
      'Critères que la rubrique permet de prouver.',
      'Criteria the rubrique helps to prove.',
    ),
  },
  'Ce que cette certification attend de la rubrique.',
  'What this certification expects of the rubrique.',
);

/** What a référentiel says of one rubrique, once read. */
export type ExpectedRubrique = Read<typeof rubrique>;

const rubriques = record(rubrique, 'Rubriques, par leur clé.', 'Rubriques, by key.');

const attendu = (fr: string, en: string) => group({ rubriques, verifications: verificationsOfReferentiel }, fr, en);

const certification = group(
  {
    cpu: record(
      group(
        {
          activite: reference(
            'activite',
            "L'activité que le certificat valide.",
            'The activity the certificate validates.',
          ),
          epreuves: list(
            reference('epreuve', "Identifiant d'une épreuve.", 'Identifier of an exam.'),
            'Épreuves du certificat.',
            'Exams of the certificate.',
          ),
        },
        'Un certificat professionnel unitaire.',
        'A unit certificate.',
      ),
      'Certificats professionnels unitaires : CPU1, CPU2…',
      'Unit certificates: CPU1, CPU2…',
      { defines: 'cpu' },
    ),
    epreuves: record(
      group(
        {
          intitule: text("Nom de l'épreuve.", 'Name of the exam.'),
          nature: text('Mise en situation, entretien, étude de cas…', 'Role play, interview, case study…'),
          competences: list(
            reference('competence', "Identifiant d'une compétence.", 'Identifier of a compétence.'),
            'Compétences évaluées.',
            'Compétences assessed.',
          ),
          duree: text('Durée, par exemple 1 h 30.', 'Duration, for instance 1 h 30.', { nature: 'duree' }),
          coefficient: number('Coefficient.', 'Weight.'),
          modalites: prose("Comment l'épreuve se déroule.", 'How the exam goes.'),
        },
        'Une épreuve.',
        'An exam.',
      ),
      'Épreuves : E1, E2…',
      'Exams: E1, E2…',
      { defines: 'epreuve' },
    ),
    jury: group(
      {
        composition: prose('Qui compose le jury.', 'Who sits on the jury.'),
        qualites: prose('Qualités attendues des évaluateurs.', 'What is expected of the assessors.'),
      },
      'Le jury.',
      'The jury.',
    ),
    plateau_technique: prose(
      'Locaux et équipements nécessaires aux épreuves.',
      'Premises and equipment the exams need.',
    ),
    voies_acces: list(
      text("Une voie d'accès.", 'A way in.'),
      "Voies d'accès : formation, VAE…",
      'Ways in: training, prior experience…',
    ),
    conditions: prose("Conditions particulières d'obtention.", 'Particular conditions.'),
  },
  'Le référentiel de certification : certificats, épreuves, jury.',
  'The certification part: certificates, exams, jury.',
);

const codes = group(
  {
    nsf: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes NSF, par exemple 335 ou 320t.',
      'NSF codes, for instance 335 or 320t.',
    ),
    rome: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes ROME, par exemple E1101.',
      'ROME codes, for instance E1101.',
    ),
    formacode: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes Formacode, cinq chiffres.',
      'Formacode codes, five digits.',
    ),
  },
  'Codes des nomenclatures officielles.',
  'Codes of the official classifications.',
);

const personne = group(
  {
    nom: text('Nom de la personne.', "The person's name."),
    organisme: text('Organisme.', 'Organisation.'),
    fonction: text('Fonction.', 'Position.'),
    role: text('Rôle dans le groupe.', 'Role in the group.'),
  },
  'Une personne du groupe de travail.',
  'A member of the working group.',
);

const annexePix = group(
  {
    titre: text("Titre de l'annexe.", 'Title of the annex.'),
    introduction: prose("Texte d'introduction.", 'Introduction.'),
    textes: record(
      prose('Le texte publié pour cette compétence.', 'The text published for this competence.'),
      'Texte de chaque compétence Pix, par son code.',
      'Text of each Pix competence, by its code.',
      { keysRefer: 'pix' },
    ),
  },
  "Textes de l'annexe Pix.",
  'Texts of the Pix annex.',
);

const exige = { statut: 'obligatoire' } as const;

/** The notation of a référentiel (the official "référentiel professionnel", sections 1 to 8, and the certification part). */
export const referentielSchema = group(
  {
    type: documentType,
    id: text(
      'Identifiant du référentiel : minuscules et tirets, par exemple mediateur-numerique.',
      'Identifier: lower case and hyphens.',
      { ...exige, nature: 'identifiant' },
    ),
    titre: text("Nom de l'emploi type.", 'Name of the occupation.', exige),
    certification_delivree: text('Nom du diplôme ou du certificat délivré.', 'Name of the diploma.', exige),
    version: text('Version, entre guillemets : "2023".', 'Version, in quotes: "2023".', {
      ...exige,
      nature: 'identifiant',
    }),
    niveau: text('Niveau du cadre national de 2019, de 1 à 8.', 'Level of the 2019 national framework, 1 to 8.', {
      ...exige,
      nature: 'nombre-texte',
    }),
    source: group(
      {
        document: text("Document d'origine.", 'Document it comes from.'),
        date: text('Date ou année de publication.', 'Date or year of publication.'),
        texte_officiel: flag(
          'Oui si le texte est repris mot pour mot du document publié.',
          'True when the wording is kept as published.',
        ),
      },
      "D'où vient le texte.",
      'Where the text comes from.',
    ),
    domaine: text('Domaine professionnel.', 'Professional field.'),
    codes,
    appellations: list(
      text('Une autre appellation.', 'Another name.'),
      "Autres appellations de l'emploi type.",
      'Other names of the occupation.',
    ),
    definition: prose("Définition de l'emploi type.", 'Definition of the occupation.'),
    contexte: prose("Contexte général d'exercice.", 'General context.'),
    conditions_exercice: prose("Conditions d'exercice.", 'Working conditions.'),
    conditions_acces: prose("Conditions d'accès à l'emploi.", 'Conditions of access.'),
    activites: record(activite, 'Activités types : A1, A2…', 'Activities: A1, A2…', { ...exige, defines: 'activite' }),
    competences: record(competence, 'Compétences : C1, C2…', 'Compétences: C1, C2…', {
      ...exige,
      defines: 'competence',
    }),
    glossaire: glossaire('Termes du métier, définis.', 'Terms of the trade, defined.'),
    glossaire_certification: glossaire('Termes de la certification, définis.', 'Terms of certification, defined.'),
    groupe_de_travail: list(personne, 'Qui a écrit ce référentiel.', 'Who wrote it.'),
    pix: record(
      number('Niveau attendu, de 1 à 8.', 'Expected level, 1 to 8.'),
      'Niveaux Pix attendus, par code : "1.1": 6.',
      'Expected Pix levels, by code: "1.1": 6.',
      { defines: 'pix' },
    ),
    annexe_pix: annexePix,
    notes: list(prose('Une note.', 'A note.'), 'Notes au lecteur.', 'Notes to the reader.'),
    documents: group(
      {
        fiche: attendu("Ce qui est attendu d'une fiche d'activité.", 'What is expected of a fiche.'),
        bilan: attendu("Ce qui est attendu d'un bilan.", 'What is expected of a bilan.'),
      },
      'Ce que cette certification attend des fiches et des bilans.',
      'What this certification expects of fiches and bilans.',
    ),
    certification,
    remplace: record(
      list(reference('tout', 'Nouvel identifiant.', 'New identifier.'), 'Nouveaux identifiants.', 'New identifiers.'),
      'Pour une nouvelle version : ancien identifiant, puis le nouveau.',
      'For a new version: old identifier, then the new one.',
    ),
  },
  'Un référentiel de certification.',
  'A certification référentiel.',
);
