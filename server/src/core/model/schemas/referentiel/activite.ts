import { group, list, prose, reference, text } from '../../notation.ts';

/** An activité type. */
export const activite = group(
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
