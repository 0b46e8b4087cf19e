import { group, prose } from '../notation.ts';
import { documentType } from './common.ts';
import { adaptations, contexte, publicVise } from './fiche/contexte.ts';
import { enteteShape } from './fiche/entete.ts';
import { evaluation, validation } from './fiche/evaluation.ts';
import { budget, moyens } from './fiche/moyens.ts';
import { objectifs } from './fiche/objectifs.ts';
import { deroule, lieu, planification } from './fiche/planification.ts';

/** The notation of a fiche d'activité, with the statuts and criteria by default. */
export const ficheSchema = group(
  {
    type: documentType,
    ...enteteShape,
    contexte,
    public: publicVise,
    objectifs,
    moyens,
    budget,
    planification,
    lieu,
    deroule,
    adaptations,
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
    validation,
  },
  "Une fiche d'activité.",
  'An activity sheet.',
);
