import { group, number, prose, text } from '../../notation.ts';

/** The context of the activity. */
export const contexte = group(
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
);

/** Whom the activity is for. */
export const publicVise = group(
  {
    description: prose('À qui s’adresse l’activité.', 'Who it is for.'),
    age: text('Âge.', 'Age.', { intitule: { fr: 'Âge', en: 'Age' } }),
    effectif: number('Combien de personnes.', 'How many people.', { statut: 'recommande', min: 1, entier: true }),
    niveau: text('debutant, intermediaire, avance…', 'debutant, intermediaire, avance…', {
      usual: ['debutant', 'intermediaire', 'avance'],
      intitule: { fr: 'Niveau', en: 'Level' },
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
);

/** How the activity is adapted to both, and to the means. */
export const adaptations = group(
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
);
