import { type Bilingual, list, prose, record, shortGroup, text } from '../../notation.ts';

/** A glossary: terms, each with its definition and other names. */
export const glossaire = (fr: string, en: string, intitule: Bilingual) =>
  record(
    shortGroup(
      'definition',
      {
        definition: prose('La définition.', 'The definition.'),
        aussi: list(
          text('Un autre nom du terme.', 'Another name of the term.'),
          'Autres noms : sigle, synonyme, traduction.',
          'Other names: acronym, synonym, translation.',
        ),
      },
      'Une entrée : sa définition, ou sa définition et ses autres noms.',
      'An entry: its definition, or its definition and other names.',
    ),
    fr,
    en,
    { defines: 'terme', intitule },
  );
