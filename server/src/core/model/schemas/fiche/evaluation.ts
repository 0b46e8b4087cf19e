import { group, list, prose, reference, shortGroup, text } from '../../notation.ts';

const outil = shortGroup(
  'outil',
  {
    outil: text("L'outil : quiz, grille d'observation, questionnaire…", 'The tool: quiz, observation grid…', {
      usual: [
        'Quiz',
        "Grille d'observation",
        'Questionnaire',
        'Mise en pratique',
        'Tour de table',
        'QCM',
        'Test',
        'Sondage',
        'Observation',
        'Exercice',
      ],
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

/** How success will be known. */
export const evaluation = group(
  {
    outils: list(outil, "Les outils d'évaluation.", 'The evaluation tools.', {
      statut: 'recommande',
      intitule: { fr: "Outils d'évaluation", en: 'Evaluation tools' },
    }),
    participation: prose("Comment le public participe à l'évaluation.", 'How the public takes part.', {
      statut: 'recommande',
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

/** The validation by the person in charge. */
export const validation = group(
  {
    responsable: text('Qui a validé la fiche.', 'Who validated it.', { statut: 'obligatoire' }),
    date: text('Date de validation : AAAA-MM-JJ.', 'Date: YYYY-MM-DD.', { statut: 'obligatoire', nature: 'date' }),
  },
  'La validation par le responsable.',
  'Validation by the person in charge.',
  {
    statut: 'conditionnel',
    intitule: { fr: 'Validation', en: 'Validation' },
    preuves: { ids: ['C4.CR5'], racine: 'responsable' },
  },
);
