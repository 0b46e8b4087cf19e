import { type Bilingual, choice, group, list, number, shortGroup, text } from '../notation.ts';

/** The kinds of document. */
export const KINDS = ['referentiel', 'fiche', 'bilan'] as const;

/** One of the kinds of document. */
export type Kind = (typeof KINDS)[number];

/** Whether a rubrique must be there: its statut. */
export const STATUTS = ['obligatoire', 'conditionnel', 'recommande', 'facultatif'] as const;

/** The names of the severities in settings and reports. */
export const SEVERITIES = ['erreur', 'avertissement', 'info'] as const;

/** The key that names a document's kind. */
export const documentType = choice(KINDS, 'Nature du document : referentiel, fiche ou bilan.', 'Kind of document.', {
  statut: 'obligatoire',
  valeurs: {
    referentiel: {
      fr: 'Le modèle de compétences d’une certification et ses épreuves.',
      en: 'The competency model of a certification, and its exams.',
    },
    fiche: { fr: "Une fiche d'activité : ce qui est prévu.", en: 'An activity sheet: what is planned.' },
    bilan: { fr: "Le bilan d'une activité : ce qui a eu lieu.", en: 'A report on an activity: what took place.' },
  },
});

/** What each statut means (FORMATS §3). */
export const STATUT_WORDS: Readonly<Record<(typeof STATUTS)[number], Bilingual>> = {
  obligatoire: { fr: 'Exigée : son absence est une erreur.', en: 'Required: its absence is an error.' },
  conditionnel: {
    fr: 'Exigée dans certains cas, que la règle de cette rubrique précise.',
    en: 'Required in some cases, which the rule of this rubrique tells.',
  },
  recommande: { fr: 'Recommandée : son absence est signalée.', en: 'Recommended: its absence is reported.' },
  facultatif: { fr: 'Facultative.', en: 'Optional.' },
};

const poste = group(
  {
    nom: text("Ce qui coûte de l'argent.", 'What costs money.'),
    montant: number('Montant.', 'Amount.'),
  },
  'Une ligne de dépense.',
  'A line of expense.',
);

/** Expenses of a budget or of what was really spent. */
export const depensesShape = {
  postes: list(poste, 'Les dépenses, ligne par ligne.', 'Expenses, line by line.'),
  total: number('Somme des montants.', 'Sum of the amounts.'),
  devise: text('Monnaie : XPF, EUR…', 'Currency: XPF, EUR…', { usual: ['XPF', 'EUR'] }),
};

/** A thing, perhaps several: `Vidéoprojecteur` or `{nom: Ordinateur, quantite: 8}`. */
export function moyen(fr: string, en: string) {
  return shortGroup(
    'nom',
    { nom: text('De quoi il s’agit.', 'What it is.'), quantite: number('Combien.', 'How many.') },
    fr,
    en,
  );
}
