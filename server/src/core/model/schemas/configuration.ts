import { choice, group, list, raw, record, text } from '../notation.ts';
import { SEVERITIES } from './common.ts';
import { verificationsOfSettings } from './verifications.ts';

/** The languages of the messages. */
export const LANGUAGES = ['fr', 'en'] as const;

/** A rule's setting: a severity, or a severity and options. Options differ from rule to rule, hence the raw value. */
const regles = record(
  raw(
    'erreur, avertissement, info, desactivee, ou [gravité, {options}].',
    'erreur, avertissement, info, desactivee, or [severity, {options}].',
    {
      usual: [...SEVERITIES, 'desactivee'],
      valeurs: {
        erreur: { fr: 'À corriger : la vérification échoue.', en: 'To be mended: the check fails.' },
        avertissement: { fr: 'À revoir.', en: 'To be looked at.' },
        info: { fr: 'Un conseil.', en: 'Advice.' },
        desactivee: { fr: 'La règle ne dit rien.', en: 'The rule says nothing.' },
      },
    },
  ),
  'Gravité de chaque règle.',
  'Severity of each rule.',
  { keysName: 'regle' },
);

/** The notation of `certidoc.config.yaml`. */
export const configurationSchema = group(
  {
    referentiels: list(
      text('Un motif de fichiers.', 'A file pattern.'),
      'Où sont les référentiels ; par défaut, partout dans le dossier.',
      'Where the référentiels are; anywhere by default.',
    ),
    ignorer: list(
      text('Un motif de fichiers.', 'A file pattern.'),
      'Fichiers à ne pas vérifier.',
      'Files not to check.',
    ),
    langue: choice(LANGUAGES, 'Langue des messages : fr ou en.', 'Language of messages: fr or en.'),
    regles,
    surcharges: list(
      group(
        {
          fichiers: list(text('Un motif de fichiers.', 'A file pattern.'), 'Fichiers concernés.', 'Files concerned.'),
          regles,
        },
        'Des réglages pour certains fichiers.',
        'Settings for some files.',
      ),
      'Réglages particuliers à certains fichiers.',
      'Settings for some files.',
    ),
    verifications: verificationsOfSettings,
  },
  'Les réglages du projet.',
  "The project's settings.",
);
