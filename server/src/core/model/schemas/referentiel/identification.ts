import { flag, group, record, text } from '../../notation.ts';

/** Codes of the official classifications: NSF, ROME, Formacode. */
export const codes = group(
  {
    nsf: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes NSF, par exemple 335 ou 320t.',
      'NSF codes, for instance 335 or 320t.',
      { intitule: { fr: 'NSF', en: 'NSF' } },
    ),
    rome: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes ROME, par exemple E1101.',
      'ROME codes, for instance E1101.',
      { intitule: { fr: 'ROME', en: 'ROME' } },
    ),
    formacode: record(
      text('Intitulé du code.', 'Title of the code.'),
      'Codes Formacode, cinq chiffres.',
      'Formacode codes, five digits.',
      { intitule: { fr: 'Formacode', en: 'Formacode' } },
    ),
  },
  'Codes des nomenclatures officielles.',
  'Codes of the official classifications.',
  { intitule: { fr: 'Codes', en: 'Codes' } },
);

/** Where the wording comes from. */
export const source = group(
  {
    document: text("Document d'origine.", 'Document it comes from.'),
    date: text('Date ou année de publication.', 'Date or year of publication.'),
    texte_officiel: flag(
      'Oui si le texte est repris mot pour mot du document publié.',
      'True when the wording is kept as published.',
      { intitule: { fr: 'Texte officiel', en: 'Official wording' } },
    ),
  },
  "D'où vient le texte.",
  'Where the text comes from.',
  { intitule: { fr: 'Source', en: 'Source' } },
);

/** A member of the group that wrote the référentiel. */
export const personne = group(
  {
    nom: text('Nom de la personne.', "The person's name."),
    organisme: text('Organisme.', 'Organisation.'),
    fonction: text('Fonction.', 'Position.'),
    role: text('Rôle dans le groupe.', 'Role in the group.'),
  },
  'Une personne du groupe de travail.',
  'A member of the working group.',
);
