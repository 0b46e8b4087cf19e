import { group, list, number, prose, record, reference, text } from '../notation.ts';
import { documentType } from './common.ts';
import { activite } from './referentiel/activite.ts';
import { attendu } from './referentiel/attendu.ts';
import { certification } from './referentiel/certification.ts';
import { competence } from './referentiel/competence.ts';
import { glossaire } from './referentiel/glossaire.ts';
import { codes, personne, source } from './referentiel/identification.ts';
import { annexePix } from './referentiel/pix.ts';

const exige = { statut: 'obligatoire' } as const;

/** Diplomas people know the levels by (décret n° 2019-14 du 8 janvier 2019). */
const NIVEAUX = {
  3: { fr: 'CAP, BEP', en: 'CAP, BEP' },
  4: { fr: 'Bac', en: 'Bac' },
  5: { fr: 'BTS, DEUST', en: 'BTS, DEUST' },
  6: { fr: 'Licence, BUT', en: 'Licence, BUT' },
  7: { fr: 'Master', en: 'Master' },
  8: { fr: 'Doctorat', en: 'Doctorat' },
} as const;

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
      usual: ['3', '4', '5', '6', '7', '8'],
      valeurs: NIVEAUX,
    }),
    source,
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
