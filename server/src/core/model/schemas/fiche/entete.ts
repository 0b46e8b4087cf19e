import { choice, list, reference, text } from '../../notation.ts';

/** States of a fiche, from first draft to validated by the person in charge. */
const ETATS = ['brouillon', 'soumise', 'validee'] as const;

/** What says which fiche this is: the short rubriques at its top, in their usual order. */
export const enteteShape = {
  referentiel: reference(
    'referentiel',
    'Le référentiel suivi, et sa version si besoin : mediateur-numerique@2023.',
    'The référentiel, perhaps with its version.',
    { statut: 'obligatoire', intitule: { fr: 'Référentiel', en: 'Référentiel' } },
  ),
  titre: text("Titre de l'activité.", 'Title of the activity.', {
    statut: 'obligatoire',
    intitule: { fr: 'Titre', en: 'Title' },
  }),
  auteur: text('Qui a écrit la fiche.', 'Who wrote it.', {
    statut: 'obligatoire',
    intitule: { fr: 'Auteur', en: 'Author' },
  }),
  structure: text("La structure d'accueil.", 'The host organisation.', {
    statut: 'obligatoire',
    intitule: { fr: 'Structure', en: 'Organisation' },
  }),
  etat: choice(ETATS, 'brouillon, soumise ou validee.', 'brouillon, soumise or validee.', {
    intitule: { fr: 'État', en: 'State' },
    valeurs: {
      brouillon: {
        fr: 'En cours de rédaction : ce qui manque n’est qu’un avertissement.',
        en: 'Being written: what is missing is only a warning.',
      },
      soumise: { fr: 'Remise, en attente de validation.', en: 'Handed in, to be validated.' },
      validee: {
        fr: 'Validée par le responsable : la rubrique « validation » dit par qui et quand.',
        en: 'Validated by the person in charge: the rubrique "validation" says by whom and when.',
      },
    },
  }),
  redigee_le: text('Date de rédaction : AAAA-MM-JJ.', 'Date of writing: YYYY-MM-DD.', {
    nature: 'date',
    intitule: { fr: 'Rédigée le', en: 'Written on' },
  }),
  thematique: text(
    'initiation, securite, prevention, loisirs, ou autre.',
    'initiation, securite, prevention, loisirs, or other.',
    {
      statut: 'recommande',
      intitule: { fr: 'Thématique', en: 'Theme' },
      usual: ['initiation', 'securite', 'prevention', 'loisirs'],
    },
  ),
  format: choice(['individuel', 'collectif'], 'individuel ou collectif.', 'individuel or collectif.', {
    statut: 'facultatif',
    intitule: { fr: 'Format', en: 'Format' },
    valeurs: {
      individuel: { fr: 'Une personne à la fois.', en: 'One person at a time.' },
      collectif: { fr: 'Un groupe.', en: 'A group.' },
    },
  }),
  origine: choice(
    ['demande', 'initiative'],
    'À la demande de quelqu’un, ou à votre initiative.',
    'On demand, or your initiative.',
    {
      statut: 'facultatif',
      intitule: { fr: 'Origine', en: 'Origin' },
      valeurs: {
        demande: {
          fr: 'Quelqu’un l’a demandée : « demandeur » dit qui.',
          en: 'Somebody asked for it: "demandeur" says who.',
        },
        initiative: { fr: 'Vous la proposez vous-même.', en: 'You propose it yourself.' },
      },
    },
  ),
  demandeur: text('Qui a demandé l’activité.', 'Who asked for it.', {
    statut: 'conditionnel',
    intitule: { fr: 'Demandeur', en: 'Requester' },
  }),
  preuves: list(
    reference('critere', 'Identifiant d’un critère, par exemple C4.CR3.a.', 'Identifier of a criterion.'),
    'Critères que la fiche prouve.',
    'Criteria the fiche proves.',
    { statut: 'recommande', intitule: { fr: 'Preuves', en: 'Proofs' } },
  ),
};
