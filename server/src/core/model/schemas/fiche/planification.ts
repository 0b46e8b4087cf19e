import { choice, group, list, number, prose, text } from '../../notation.ts';

/** When the activity takes place. */
export const planification = group(
  {
    date: text('Date de la première séance : AAAA-MM-JJ.', 'Date of the first session: YYYY-MM-DD.', {
      statut: 'obligatoire',
      nature: 'date',
      intitule: { fr: 'Date', en: 'Date' },
    }),
    duree: text('Durée d’une séance : 2 h, 1 h 30, 90 min.', 'Duration of a session: 2 h, 1 h 30, 90 min.', {
      statut: 'obligatoire',
      nature: 'duree',
      intitule: { fr: 'Durée', en: 'Duration' },
    }),
    frequence: text(
      'unique, quotidienne, hebdomadaire, mensuelle, ou en clair.',
      'unique, quotidienne, hebdomadaire, mensuelle, or words.',
      {
        statut: 'obligatoire',
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

/** Where it takes place. */
export const lieu = group(
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

/** The steps of the activity, in order. */
export const deroule = list(etape, "Les étapes de l'activité, avec leur durée.", 'The steps, with their duration.', {
  statut: 'obligatoire',
  intitule: { fr: 'Déroulé', en: 'Steps' },
  preuves: { ids: ['C4.CR3.e', 'C5.CR2', 'C5.CR5'], racine: '(activites prevues|consigne|demarches? pedagogique)' },
});
