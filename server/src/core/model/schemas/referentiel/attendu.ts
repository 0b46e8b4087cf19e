import { choice, group, list, record, reference, text } from '../../notation.ts';
import type { Read } from '../../values.ts';
import { STATUT_WORDS, STATUTS } from '../common.ts';
import { verificationsOfReferentiel } from '../verifications.ts';

const rubrique = group(
  {
    statut: choice(STATUTS, 'La rubrique est-elle exigée ?', 'Is the rubrique required?', { valeurs: STATUT_WORDS }),
    intitule: text('Nom lisible de la rubrique.', 'Readable name of the rubrique.'),
    preuve_de: list(
      reference(
        'item',
        "Identifiant d'un critère ou d'un autre élément.",
        'Identifier of a criterion or another item.',
      ),
      'Critères que la rubrique permet de prouver.',
      'Criteria the rubrique helps to prove.',
    ),
  },
  'Ce que cette certification attend de la rubrique.',
  'What this certification expects of the rubrique.',
);

/** What a référentiel says of one rubrique, once read. */
export type ExpectedRubrique = Read<typeof rubrique>;

/** What a certification expects of a kind of document: its rubriques, its own checks. */
export const attendu = (keysName: 'fiche' | 'bilan', fr: string, en: string) => {
  const rubriques = record(rubrique, 'Rubriques, par leur clé.', 'Rubriques, by key.', { keysName });
  return group({ rubriques, verifications: verificationsOfReferentiel }, fr, en);
};
