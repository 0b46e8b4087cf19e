import { choice, group, list, number, prose, record, reference, shortGroup, text } from '../notation.ts';
import { depensesShape, documentType, moyen } from './common.ts';

/** States of a fiche, from first draft to validated by the person in charge. */
export const ETATS = ['brouillon', 'soumise', 'validee'] as const;

const objectif = shortGroup(
  'texte',
  {
    texte: prose(
      "Ce que les participants sauront faire : un verbe d'action, puis le résultat.",
      'What participants will be able to do.',
    ),
    indicateur: prose("À quoi on verra que c'est atteint.", 'What shows that it is reached.'),
    seuil: text(
      'À partir de combien on considère que c’est réussi : 6 sur 8.',
      'From how many on it is a success: 6 sur 8.',
    ),
    pix: list(
      reference('pix', 'Code Pix, par exemple "2.1".', 'Pix code, for instance "2.1".'),
      'Compétences Pix travaillées.',
      'Pix competences trained.',
    ),
  },
  'Un objectif.',
  'An objective.',
);

const moyens = group(
  {
    materiels: list(
      moyen('Un matériel.', 'A piece of equipment.'),
      'Matériels et équipements, ou « aucun ».',
      'Equipment, or "aucun".',
      { intitule: { fr: 'Matériels', en: 'Equipment' }, usual: ['aucun'] },
    ),
    humains: list(moyen('Une personne.', 'A person.'), 'Personnes mobilisées, ou « aucun ».', 'People, or "aucun".', {
      intitule: { fr: 'Humains', en: 'People' },
      usual: ['aucun'],
    }),
    financiers: list(
      moyen('Un financement.', 'Money.'),
      'Argent nécessaire, ou « aucun ».',
      'Money needed, or "aucun".',
      { intitule: { fr: 'Financiers', en: 'Money' }, usual: ['aucun'] },
    ),
  },
  'Les moyens : matériels, humains, financiers.',
  'The means: equipment, people, money.',
  { statut: 'obligatoire', intitule: { fr: 'Moyens', en: 'Means' }, preuves: { ids: ['C4.CR3.b'], racine: 'moyen' } },
);

const planification = group(
  {
    date: text('Date de la première séance : AAAA-MM-JJ.', 'Date of the first session: YYYY-MM-DD.', {
      nature: 'date',
      intitule: { fr: 'Date', en: 'Date' },
    }),
    duree: text('Durée d’une séance : 2 h, 1 h 30, 90 min.', 'Duration of a session: 2 h, 1 h 30, 90 min.', {
      nature: 'duree',
      intitule: { fr: 'Durée', en: 'Duration' },
    }),
    frequence: text(
      'unique, quotidienne, hebdomadaire, mensuelle, ou en clair.',
      'unique, quotidienne, hebdomadaire, mensuelle, or words.',
      {
        intitule: { fr: 'Fréquence', en: 'Frequency' },
        usual: ['unique', 'quotidienne', 'hebdomadaire', 'mensuelle'],
        valeurs: {
          unique: { fr: 'Une seule séance.', en: 'One session only.' },
          quotidienne: { fr: 'Tous les jours.', en: 'Every day.' },
          hebdomadaire: { fr: 'Toutes les semaines.', en: 'Every week.' },
          mensuelle: { fr: 'Tous les mois.', en: 'Every month.' },
        },
      },
    ),
    seances: number('Nombre de séances.', 'Number of sessions.', {
      min: 1,
      entier: true,
      intitule: { fr: 'Nombre de séances', en: 'Sessions' },
    }),
  },
  'Quand : date, durée, fréquence.',
  'When: date, duration, frequency.',
  {
    statut: 'obligatoire',
    intitule: { fr: 'Planification', en: 'Planning' },
    preuves: { ids: ['C4.CR3.d'], racine: 'planifi' },
  },
);

const etape = group(
  {
    etape: text("Nom de l'étape.", 'Name of the step.', { intitule: { fr: 'Étape', en: 'Step' } }),
    duree: text("Durée de l'étape.", 'Duration of the step.', {
      intitule: { fr: 'Durée', en: 'Duration' },
      nature: 'duree',
    }),
    contenu: prose('Ce qui est fait.', 'What is done.'),
    consignes: prose('Ce qui est dit aux participants.', 'What participants are told.'),
    methode: prose("Comment l'animateur s'y prend.", 'How the facilitator goes about it.', {
      intitule: { fr: 'Méthode', en: 'Method' },
    }),
  },
  'Une étape du déroulé.',
  'A step.',
);

const outil = shortGroup(
  'outil',
  {
    outil: text("L'outil : quiz, grille d'observation, questionnaire…", 'The tool: quiz, observation grid…', {
      usual: ['Quiz', "Grille d'observation", 'Questionnaire', 'Mise en pratique', 'Tour de table'],
    }),
    objectifs: list(
      reference(
        'objectif',
        "Identifiant d'un objectif, par exemple O1.",
        'Identifier of an objective, for instance O1.',
      ),
      "Objectifs que l'outil évalue.",
      'Objectives the tool assesses.',
    ),
    moment: text("Quand l'outil est utilisé.", 'When the tool is used.', {
      usual: ['début de séance', 'pendant la séance', 'fin de séance', 'après la séance'],
    }),
  },
  "Un outil d'évaluation.",
  'An evaluation tool.',
);

const evaluation = group(
  {
    outils: list(outil, "Les outils d'évaluation.", 'The evaluation tools.', {
      intitule: { fr: "Outils d'évaluation", en: 'Evaluation tools' },
    }),
    participation: prose("Comment le public participe à l'évaluation.", 'How the public takes part.', {
      intitule: { fr: 'Participation du public', en: 'Participation of the public' },
    }),
  },
  "Comment on saura si l'activité a réussi.",
  'How success will be known.',
  {
    statut: 'obligatoire',
    intitule: { fr: 'Évaluation', en: 'Evaluation' },
    preuves: { ids: ['C4.CR4'], racine: 'evalu' },
  },
);

/** The notation of a fiche d'activité, with the statuts and criteria by default. */
export const ficheSchema = group(
  {
    type: documentType,
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
    contexte: group(
      {
        milieu: prose('Le lieu de vie, le quartier, la commune.', 'The place and its people.'),
        analyse: prose('Ce que vous en retenez.', 'What you make of it.'),
        orientations: prose('Orientations de la structure.', 'Orientations of the organisation.'),
      },
      "Dans quel contexte l'activité a lieu.",
      'The context of the activity.',
      {
        statut: 'obligatoire',
        intitule: { fr: 'Contexte', en: 'Context' },
        preuves: { ids: ['C4.CR1', 'C4.CR2'], racine: 'contexte' },
      },
    ),
    public: group(
      {
        description: prose('À qui s’adresse l’activité.', 'Who it is for.'),
        age: text('Âge.', 'Age.', { intitule: { fr: 'Âge', en: 'Age' } }),
        effectif: number('Combien de personnes.', 'How many people.', { min: 1, entier: true }),
        niveau: text('debutant, intermediaire, avance…', 'debutant, intermediaire, avance…', {
          usual: ['debutant', 'intermediaire', 'avance'],
        }),
        besoins: prose('Leurs besoins.', 'Their needs.'),
      },
      "Le public de l'activité.",
      'The public.',
      {
        statut: 'obligatoire',
        intitule: { fr: 'Public', en: 'Public' },
        preuves: { ids: ['C4.CR1'], racine: 'public' },
      },
    ),
    objectifs: record(
      objectif,
      'Ce que les participants sauront faire : O1, O2…',
      'What participants will be able to do: O1, O2…',
      {
        defines: 'objectif',
        statut: 'obligatoire',
        intitule: { fr: 'Objectifs', en: 'Objectives' },
        preuves: { ids: ['C4.CR3.a'], racine: 'objectif' },
      },
    ),
    moyens,
    budget: group(
      { ...depensesShape, financement: prose('Qui paie.', 'Who pays.') },
      'Ce que l’activité coûte.',
      'What it costs.',
      {
        statut: 'conditionnel',
        intitule: { fr: 'Budget', en: 'Budget' },
        preuves: { ids: ['C4.CR3.c', 'C8.CR3'], racine: 'budg' },
      },
    ),
    planification,
    lieu: group(
      {
        type: choice(
          ['epn', 'distanciel', 'hors-les-murs'],
          'epn, distanciel ou hors-les-murs.',
          'epn, distanciel or hors-les-murs.',
          {
            valeurs: {
              epn: { fr: 'Un espace public (ou de pratiques) numérique.', en: 'A public digital space.' },
              distanciel: { fr: 'À distance.', en: 'Remotely.' },
              'hors-les-murs': {
                fr: 'Ailleurs : « demarches » dit ce qui est fait avant auprès des instances locales.',
                en: 'Elsewhere: "demarches" says what is done beforehand with local authorities.',
              },
            },
          },
        ),
        nom: text('Nom du lieu.', 'Name of the place.'),
        demarches: prose('Démarches préalables auprès des instances locales.', 'Prior steps with local authorities.', {
          intitule: { fr: 'Démarches préalables', en: 'Prior steps' },
        }),
      },
      "Où l'activité a lieu.",
      'Where it takes place.',
      { statut: 'recommande', intitule: { fr: 'Lieu', en: 'Place' } },
    ),
    deroule: list(etape, "Les étapes de l'activité, avec leur durée.", 'The steps, with their duration.', {
      statut: 'obligatoire',
      intitule: { fr: 'Déroulé', en: 'Steps' },
      preuves: { ids: ['C4.CR3.e', 'C5.CR2', 'C5.CR5'], racine: '(activites prevues|consigne|demarches? pedagogique)' },
    }),
    adaptations: group(
      {
        public: prose('Adaptations au public.', 'To the public.'),
        contexte: prose('Adaptations au contexte.', 'To the context.'),
        moyens: prose('Adaptations aux moyens.', 'To the means.'),
      },
      'Comment l’activité est adaptée.',
      'How the activity is adapted.',
      {
        statut: 'recommande',
        intitule: { fr: 'Adaptations', en: 'Adaptations' },
        preuves: { ids: ['C4.CR3.e'], racine: 'adapte' },
      },
    ),
    progression: prose("Comment les séances s'enchaînent.", 'How the sessions build on one another.', {
      statut: 'conditionnel',
      intitule: { fr: 'Progression', en: 'Progression' },
      preuves: { ids: ['C4.CR3.f'], racine: 'progression' },
    }),
    evaluation,
    plan_de_rechange: prose('Que faire en cas d’imprévu.', 'What to do if something goes wrong.', {
      statut: 'recommande',
      intitule: { fr: 'Plan de rechange', en: 'Fallback plan' },
    }),
    securite: prose('Sécurité des personnes et du matériel.', 'Safety of people and equipment.', {
      statut: 'recommande',
      intitule: { fr: 'Sécurité', en: 'Safety' },
      preuves: { ids: ['C5.CR8', 'C5.CR10'], racine: 'securite' },
    }),
    donnees_personnelles: prose(
      'Comment les données personnelles sont protégées.',
      'How personal data are protected.',
      { statut: 'conditionnel', intitule: { fr: 'Données personnelles', en: 'Personal data' } },
    ),
    communication: prose("Comment l'activité est annoncée.", 'How it is announced.', {
      statut: 'facultatif',
      intitule: { fr: 'Communication', en: 'Communication' },
    }),
    validation: group(
      {
        responsable: text('Qui a validé la fiche.', 'Who validated it.'),
        date: text('Date de validation : AAAA-MM-JJ.', 'Date: YYYY-MM-DD.', { nature: 'date' }),
      },
      'La validation par le responsable.',
      'Validation by the person in charge.',
      {
        statut: 'conditionnel',
        intitule: { fr: 'Validation', en: 'Validation' },
        preuves: { ids: ['C4.CR5'], racine: 'responsable' },
      },
    ),
  },
  "Une fiche d'activité.",
  'An activity sheet.',
);
