import { choice, group, list, number, record, reference, text } from '../notation.ts';
import type { Read } from '../values.ts';
import { KINDS, SEVERITIES } from './common.ts';

/** What a check may demand; each verification has exactly one of them. */
export const DEMANDS = ['mention', 'motif', 'minimum', 'interdits'] as const;

/** One of the demands. */
export type Demand = (typeof DEMANDS)[number];

/** Words and patterns are no sentences: the rules on style have nothing to say of them. */
const exact = { nature: 'identifiant' } as const;

const shape = {
  rubriques: list(
    text(
      'Une rubrique, ou un champ de celle-ci : moyens, planification.date, objectifs.indicateur.',
      'A rubrique, or one of its fields: moyens, planification.date, objectifs.indicateur.',
      exact,
    ),
    'Rubriques vérifiées ; par défaut, tout le document.',
    'Rubriques checked; the whole document by default.',
  ),
  mention: list(
    text('Un mot ou une expression.', 'A word or an expression.', exact),
    'Mots dont un au moins doit être écrit, sans compter accents, majuscules et pluriel.',
    'Words of which at least one must be there, whatever the accents, case and plural.',
  ),
  motif: text(
    'Forme que doit avoir le champ : * pour un texte, ? un caractère, # un chiffre, @ une lettre, {a,b} un choix.',
    'Form of the field: * for any text, ? a character, # a figure, @ a letter, {a,b} a choice.',
    exact,
  ),
  minimum: number(
    "Nombre d'éléments qu'il faut au moins : objectifs, outils, étapes…",
    'How many elements there must be: objectives, tools, steps…',
  ),
  interdits: record(
    text('Ce qu’il faut écrire à la place ; vide quand rien ne convient toujours.', 'What to write instead.', exact),
    'Mots à ne pas écrire, avec ce qui les remplace.',
    'Words not to write, with their replacement.',
  ),
  message: text(
    "Ce que lira l'auteur du document : ce qui ne va pas, et quoi faire.",
    'What the author reads: what is wrong, and what to do.',
  ),
  gravite: choice(
    SEVERITIES,
    'erreur, avertissement (par défaut) ou info.',
    'erreur, avertissement (the default) or info.',
  ),
  critere: reference('item', 'Critère en cause, par exemple C4.CR3.b.', 'Criterion behind it, for instance C4.CR3.b.'),
};

const FR = 'Vérifications ajoutées, par leur nom : perso-…';
const EN = 'Checks added, by name: perso-…';

const debut = { key: 'perso-mon-controle', fields: ['mention', 'message'] } as const;

/** The checks that the settings add: each says which kinds of document it is for. */
export const verificationsOfSettings = record(
  group(
    {
      documents: list(
        choice(KINDS, 'referentiel, fiche ou bilan.', 'referentiel, fiche or bilan.'),
        'Documents vérifiés ; par défaut, fiches et bilans.',
        'Documents checked; fiches and bilans by default.',
      ),
      ...shape,
    },
    'Une vérification.',
    'A check.',
  ),
  FR,
  EN,
  { debut },
);

const verification = group(shape, 'Une vérification.', 'A check.');

/** The checks that a référentiel adds, under the kind of document they are for. */
export const verificationsOfReferentiel = record(verification, FR, EN, { debut });

/** A check as it is written. */
export type WrittenVerification = Read<typeof verification>;
