import { group, list, number, prose, record, reference, text } from '../../notation.ts';

/** The référentiel de certification: certificates, exams, jury. */
export const certification = group(
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
            statut: 'obligatoire',
            intitule: { fr: 'Nature', en: 'Nature' },
            usual: ['mise en situation', 'entretien', 'étude de cas', 'dossier', 'questionnaire'],
          }),
          competences: list(
            reference('competence', "Identifiant d'une compétence.", 'Identifier of a compétence.'),
            'Compétences évaluées.',
            'Compétences assessed.',
            { statut: 'obligatoire', intitule: { fr: 'Compétences', en: 'Compétences' } },
          ),
          duree: text('Durée, par exemple 1 h 30.', 'Duration, for instance 1 h 30.', {
            statut: 'obligatoire',
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
