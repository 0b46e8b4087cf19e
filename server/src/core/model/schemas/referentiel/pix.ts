import { group, prose, record, text } from '../../notation.ts';

/** The texts of the Pix annex, as published. */
export const annexePix = group(
  {
    titre: text("Titre de l'annexe.", 'Title of the annex.'),
    introduction: prose("Texte d'introduction.", 'Introduction.'),
    textes: record(
      prose('Le texte publié pour cette compétence.', 'The text published for this competence.'),
      'Texte de chaque compétence Pix, par son code.',
      'Text of each Pix competence, by its code.',
      { keysRefer: 'pix' },
    ),
  },
  "Textes de l'annexe Pix.",
  'Texts of the Pix annex.',
  { intitule: { fr: 'Annexe Pix', en: 'Pix annex' } },
);
