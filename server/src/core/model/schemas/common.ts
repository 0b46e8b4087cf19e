import { choice, group, list, number, shortGroup, text } from '../notation.ts';

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
});

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
  devise: text('Monnaie : XPF, EUR…', 'Currency: XPF, EUR…'),
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
