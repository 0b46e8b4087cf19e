import { list, prose, record, reference, shortGroup, text } from '../../notation.ts';

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

/** The objectives of a fiche, by identifier. */
export const objectifs = record(
  objectif,
  'Ce que les participants sauront faire : O1, O2…',
  'What participants will be able to do: O1, O2…',
  {
    defines: 'objectif',
    statut: 'obligatoire',
    intitule: { fr: 'Objectifs', en: 'Objectives' },
    preuves: { ids: ['C4.CR3.a'], racine: 'objectif' },
  },
);
