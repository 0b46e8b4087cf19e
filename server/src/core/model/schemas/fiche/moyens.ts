import { group, list, prose } from '../../notation.ts';
import { depensesShape, moyen } from '../common.ts';

/** The means of the activity. */
export const moyens = group(
  {
    materiels: list(
      moyen('Un matériel.', 'A piece of equipment.'),
      'Matériels et équipements, ou « aucun ».',
      'Equipment, or "aucun".',
      { statut: 'obligatoire', intitule: { fr: 'Matériels', en: 'Equipment' }, usual: ['aucun'] },
    ),
    humains: list(moyen('Une personne.', 'A person.'), 'Personnes mobilisées, ou « aucun ».', 'People, or "aucun".', {
      statut: 'obligatoire',
      intitule: { fr: 'Humains', en: 'People' },
      usual: ['aucun'],
    }),
    financiers: list(
      moyen('Un financement.', 'Money.'),
      'Argent nécessaire, ou « aucun ».',
      'Money needed, or "aucun".',
      { statut: 'obligatoire', intitule: { fr: 'Financiers', en: 'Money' }, usual: ['aucun'] },
    ),
  },
  'Les moyens : matériels, humains, financiers.',
  'The means: equipment, people, money.',
  { statut: 'obligatoire', intitule: { fr: 'Moyens', en: 'Means' }, preuves: { ids: ['C4.CR3.b'], racine: 'moyen' } },
);

/** What the activity costs. */
export const budget = group(
  { ...depensesShape, financement: prose('Qui paie.', 'Who pays.') },
  'Ce que l’activité coûte.',
  'What it costs.',
  {
    statut: 'conditionnel',
    intitule: { fr: 'Budget', en: 'Budget' },
    preuves: { ids: ['C4.CR3.c', 'C8.CR3'], racine: 'budg' },
  },
);
