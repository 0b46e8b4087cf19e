import {
  type Bilingual,
  choice,
  flag,
  group,
  list,
  number,
  prose,
  record,
  reference,
  shortGroup,
  text,
} from '../notation.ts';
import type { Read } from '../values.ts';
import { documentType, STATUT_WORDS, STATUTS } from './common.ts';
import { verificationsOfReferentiel } from './verifications.ts';

const detail = prose('Élément du détail.', 'One of the details.');

/** One line of a compétence: its text, perhaps detailed, perhaps sent to an annex. */
function enonce(fr: string, en: string, defines: 'details' | 'none' = 'details') {
  return shortGroup(
    'texte',
    {
      texte: prose('Le texte, tel que le jury le lira.', 'The text, as the jury will read it.', {
        intitule: { fr: 'Texte', en: 'Text' },
      }),
      details: record(detail, 'Sous-éléments, repérés par une lettre : a, b, c…', 'Sub-items, lettered a, b, c…', {
        intitule: { fr: 'Détails', en: 'Details' },
        ...(defines === 'details' && { defines: 'detail' as const }),
      }),
      renvoi: reference(
        'annexe',
        'Annexe où le niveau attendu est précisé, par exemple pix.',
        'Annex that gives the expected level, for instance pix.',
        { intitule: { fr: 'Renvoi', en: 'See' } },
      ),
    },
    fr,
    en,
  );
}

const activite = group(
  {
    titre: text("Nom de l'activité type.", 'Name of the activity.', { intitule: { fr: 'Titre', en: 'Title' } }),
    description: prose("En quoi consiste l'activité.", 'What the activity consists of.', {
      intitule: { fr: 'Description', en: 'Description' },
    }),
    contexte: prose("Où et comment l'activité se réalise.", 'Where and how the activity takes place.', {
      intitule: { fr: 'Contexte', en: 'Context' },
    }),
    relations: list(
      prose('Une relation.', 'A relation.'),
      'Relations internes et externes.',
      'People one works with.',
      { intitule: { fr: 'Relations', en: 'Relations' } },
    ),
    moyens: list(
      prose('Un moyen.', 'A means.'),
      'Moyens techniques et outils mobilisés.',
      'Technical means and tools.',
      { intitule: { fr: 'Moyens', en: 'Means' } },
    ),
    competences: list(
      reference(
        'competence',
        "Identifiant d'une compétence, par exemple C1.",
        'Identifier of a compétence, for instance C1.',
      ),
      "Compétences liées à l'activité.",
      'Compétences the activity calls for.',
      { intitule: { fr: 'Compétences', en: 'Compétences' } },
    ),
  },
  'Une activité type.',
  'An activity.',
);

const competence = group(
  {
    titre: text('Nom de la compétence.', 'Name of the compétence.', { intitule: { fr: 'Titre', en: 'Title' } }),
    description: prose('Description de la compétence.', 'Description of the compétence.', {
      intitule: { fr: 'Description', en: 'Description' },
    }),
    savoir_faire: record(enonce('Un savoir-faire.', 'A know-how.'), 'Savoir-faire : SF1, SF2…', 'Know-how: SF1, SF2…', {
      intitule: { fr: 'Savoir-faire', en: 'Know-how' },
      defines: 'savoir-faire',
    }),
    connaissances: record(
      enonce('Une connaissance associée.', 'A piece of knowledge.'),
      'Connaissances associées : CO1, CO2…',
      'Knowledge: CO1, CO2…',
      { intitule: { fr: 'Connaissances associées', en: 'Knowledge' }, defines: 'connaissance' },
    ),
    attitudes: prose('Attitudes et aptitudes.', 'Attitudes and aptitudes.', {
      intitule: { fr: 'Attitudes et aptitudes', en: 'Attitudes' },
    }),
    criteres: record(
      enonce('Un critère de performance.', 'A performance criterion.'),
      'Critères de performance : CR1, CR2…',
      'Performance criteria: CR1, CR2…',
      { intitule: { fr: 'Critères de performance', en: 'Performance criteria' }, defines: 'critere' },
    ),
  },
  'Une compétence professionnelle.',
  'A professional compétence.',
);

const glossaire = (fr: string, en: string, intitule: Bilingual) =>
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
    { defines: 'terme', intitule },
  );

const rubrique = group(
  {
    statut: choice(STATUTS, 'La rubrique est-elle exigée ?', 'Is the rubrique required?', { valeurs: STATUT_WORDS }),
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

const attendu = (keysName: 'fiche' | 'bilan', fr: string, en: string) => {
  const rubriques = record(rubrique, 'Rubriques, par leur clé.', 'Rubriques, by key.', { keysName });
  return group({ rubriques, verifications: verificationsOfReferentiel }, fr, en);
};

const certification = group(
  {
    cpu: record(
      group(
        {
          activite: reference(
            'activite',
            "L'activité que le certificat valide.",
            'The activity the certificate validates.',
            { intitule: { fr: 'Activité', en: 'Activity' } },
          ),
          epreuves: list(
            reference('epreuve', "Identifiant d'une épreuve.", 'Identifier of an exam.'),
            'Épreuves du certificat.',
            'Exams of the certificate.',
            { intitule: { fr: 'Épreuves', en: 'Exams' } },
          ),
        },
        'Un certificat professionnel unitaire.',
        'A unit certificate.',
      ),
      'Certificats professionnels unitaires : CPU1, CPU2…',
      'Unit certificates: CPU1, CPU2…',
      { intitule: { fr: 'Certificats professionnels unitaires', en: 'Unit certificates' }, defines: 'cpu' },
    ),
    epreuves: record(
      group(
        {
          intitule: text("Nom de l'épreuve.", 'Name of the exam.', { intitule: { fr: 'Intitulé', en: 'Title' } }),
          nature: text('Mise en situation, entretien, étude de cas…', 'Role play, interview, case study…', {
            intitule: { fr: 'Nature', en: 'Nature' },
            usual: ['mise en situation', 'entretien', 'étude de cas', 'dossier', 'questionnaire'],
          }),
          competences: list(
            reference('competence', "Identifiant d'une compétence.", 'Identifier of a compétence.'),
            'Compétences évaluées.',
            'Compétences assessed.',
            { intitule: { fr: 'Compétences', en: 'Compétences' } },
          ),
          duree: text('Durée, par exemple 1 h 30.', 'Duration, for instance 1 h 30.', {
            intitule: { fr: 'Durée', en: 'Duration' },
            nature: 'duree',
          }),
          coefficient: number('Coefficient.', 'Weight.', { intitule: { fr: 'Coefficient', en: 'Weight' } }),
          modalites: prose("Comment l'épreuve se déroule.", 'How the exam goes.', {
            intitule: { fr: 'Modalités', en: 'Procedure' },
          }),
        },
        'Une épreuve.',
        'An exam.',
      ),
      'Épreuves : E1, E2…',
      'Exams: E1, E2…',
      { intitule: { fr: 'Épreuves', en: 'Exams' }, defines: 'epreuve' },
    ),
    jury: group(
      {
        composition: prose('Qui compose le jury.', 'Who sits on the jury.'),
        qualites: prose('Qualités attendues des évaluateurs.', 'What is expected of the assessors.'),
      },
      'Le jury.',
      'The jury.',
      { intitule: { fr: 'Jury', en: 'Jury' } },
    ),
    plateau_technique: prose(
      'Locaux et équipements nécessaires aux épreuves.',
      'Premises and equipment the exams need.',
      { intitule: { fr: 'Plateau technique', en: 'Premises and equipment' } },
    ),
    voies_acces: list(
      text("Une voie d'accès.", 'A way in.', {
        usual: ['formation', 'apprentissage', 'contrat de professionnalisation', 'VAE', 'candidature individuelle'],
      }),
      "Voies d'accès : formation, VAE…",
      'Ways in: training, prior experience…',
      { intitule: { fr: "Voies d'accès", en: 'Ways in' } },
    ),
    conditions: prose("Conditions particulières d'obtention.", 'Particular conditions.', {
      intitule: { fr: 'Conditions', en: 'Conditions' },
    }),
  },
  'Le référentiel de certification : certificats, épreuves, jury.',
  'The certification part: certificates, exams, jury.',
  { intitule: { fr: 'Référentiel de certification', en: 'Certification' } },
);

const codes = group(
  {
    nsf: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes NSF, par exemple 335 ou 320t.',
      'NSF codes, for instance 335 or 320t.',
      { intitule: { fr: 'NSF', en: 'NSF' } },
    ),
    rome: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes ROME, par exemple E1101.',
      'ROME codes, for instance E1101.',
      { intitule: { fr: 'ROME', en: 'ROME' } },
    ),
    formacode: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes Formacode, cinq chiffres.',
      'Formacode codes, five digits.',
      { intitule: { fr: 'Formacode', en: 'Formacode' } },
    ),
  },
  'Codes des nomenclatures officielles.',
  'Codes of the official classifications.',
  { intitule: { fr: 'Codes', en: 'Codes' } },
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
  { intitule: { fr: 'Annexe Pix', en: 'Pix annex' } },
);

const exige = { statut: 'obligatoire' } as const;

/** The notation of a référentiel (the official "référentiel professionnel", sections 1 to 8, and the certification part). */
export const referentielSchema = group(
  {
    type: documentType,
    id: text(
      'Identifiant du référentiel : minuscules et tirets, par exemple mediateur-numerique.',
      'Identifier: lower case and hyphens.',
      { intitule: { fr: 'Identifiant', en: 'Identifier' }, ...exige, nature: 'identifiant' },
    ),
    titre: text("Nom de l'emploi type.", 'Name of the occupation.', {
      ...exige,
      intitule: { fr: 'Titre', en: 'Title' },
    }),
    certification_delivree: text('Nom du diplôme ou du certificat délivré.', 'Name of the diploma.', {
      ...exige,
      intitule: { fr: 'Certification délivrée', en: 'Diploma' },
    }),
    version: text('Version, entre guillemets : "2023".', 'Version, in quotes: "2023".', {
      intitule: { fr: 'Version', en: 'Version' },
      ...exige,
      nature: 'identifiant',
    }),
    niveau: text('Niveau du cadre national de 2019, de 1 à 8.', 'Level of the 2019 national framework, 1 to 8.', {
      intitule: { fr: 'Niveau', en: 'Level' },
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
          { intitule: { fr: 'Texte officiel', en: 'Official wording' } },
        ),
      },
      "D'où vient le texte.",
      'Where the text comes from.',
      { intitule: { fr: 'Source', en: 'Source' } },
    ),
    domaine: text('Domaine professionnel.', 'Professional field.', {
      intitule: { fr: 'Domaine professionnel', en: 'Field' },
    }),
    codes,
    appellations: list(
      text('Une autre appellation.', 'Another name.'),
      "Autres appellations de l'emploi type.",
      'Other names of the occupation.',
      { intitule: { fr: 'Autres appellations', en: 'Other names' } },
    ),
    definition: prose("Définition de l'emploi type.", 'Definition of the occupation.', {
      intitule: { fr: "Définition de l'emploi type", en: 'Definition of the occupation' },
    }),
    contexte: prose("Contexte général d'exercice.", 'General context.', {
      intitule: { fr: "Contexte général d'exercice", en: 'General context' },
    }),
    conditions_exercice: prose("Conditions d'exercice.", 'Working conditions.', {
      intitule: { fr: "Conditions d'exercice", en: 'Working conditions' },
    }),
    conditions_acces: prose("Conditions d'accès à l'emploi.", 'Conditions of access.', {
      intitule: { fr: "Conditions d'accès", en: 'Conditions of access' },
    }),
    activites: record(activite, 'Activités types : A1, A2…', 'Activities: A1, A2…', {
      intitule: { fr: 'Activités types', en: 'Activities' },
      ...exige,
      defines: 'activite',
    }),
    competences: record(competence, 'Compétences : C1, C2…', 'Compétences: C1, C2…', {
      intitule: { fr: 'Compétences', en: 'Compétences' },
      ...exige,
      defines: 'competence',
    }),
    glossaire: glossaire('Termes du métier, définis.', 'Terms of the trade, defined.', {
      fr: 'Glossaire',
      en: 'Glossary',
    }),
    glossaire_certification: glossaire('Termes de la certification, définis.', 'Terms of certification, defined.', {
      fr: 'Glossaire de la certification',
      en: 'Glossary of certification',
    }),
    groupe_de_travail: list(personne, 'Qui a écrit ce référentiel.', 'Who wrote it.', {
      intitule: { fr: 'Groupe de travail', en: 'Working group' },
    }),
    pix: record(
      number('Niveau attendu, de 1 à 8.', 'Expected level, 1 to 8.'),
      'Niveaux Pix attendus, par code : "1.1": 6.',
      'Expected Pix levels, by code: "1.1": 6.',
      { intitule: { fr: 'Niveaux Pix', en: 'Pix levels' }, defines: 'pix' },
    ),
    annexe_pix: annexePix,
    notes: list(prose('Une note.', 'A note.'), 'Notes au lecteur.', 'Notes to the reader.', {
      intitule: { fr: 'Notes', en: 'Notes' },
    }),
    documents: group(
      {
        fiche: attendu('fiche', "Ce qui est attendu d'une fiche d'activité.", 'What is expected of a fiche.'),
        bilan: attendu('bilan', "Ce qui est attendu d'un bilan.", 'What is expected of a bilan.'),
      },
      'Ce que cette certification attend des fiches et des bilans.',
      'What this certification expects of fiches and bilans.',
      { intitule: { fr: 'Documents attendus', en: 'Documents expected' } },
    ),
    certification,
    remplace: record(
      list(reference('tout', 'Nouvel identifiant.', 'New identifier.'), 'Nouveaux identifiants.', 'New identifiers.'),
      'Pour une nouvelle version : ancien identifiant, puis le nouveau.',
      'For a new version: old identifier, then the new one.',
      { intitule: { fr: 'Identifiants remplacés', en: 'Replaced identifiers' } },
    ),
  },
  'Un référentiel de certification.',
  'A certification référentiel.',
);
