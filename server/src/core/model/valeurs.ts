/**
 * Other words for a value of a list, in Markdown, folded, with `-` between words: what people write instead of it in
 * public sheets and reports, where it can mean nothing else.
 */
const SAYING: Readonly<Record<string, readonly string[]>> = {
  atteint: [
    'totalement-atteint',
    'entierement-atteint',
    'pleinement-atteint',
    'atteint-totalement',
    'acquis',
    'reussi',
    'oui',
  ],
  partiel: [
    'partiellement',
    'partiellement-atteint',
    'partiellement-acquis',
    'atteint-partiellement',
    'atteint-en-partie',
    'en-partie',
    'en-partie-atteint',
    'en-cours-d-acquisition',
  ],
  'non-atteint': ['pas-atteint', 'non-acquis', 'pas-acquis', 'non-reussi', 'non'],
  unique: ['une-seule-seance', 'une-seule-fois', 'seance-unique', 'une-fois', 'ponctuel', 'ponctuelle'],
  quotidienne: ['tous-les-jours', 'chaque-jour'],
  hebdomadaire: ['toutes-les-semaines', 'chaque-semaine', 'une-fois-par-semaine'],
  mensuelle: ['tous-les-mois', 'chaque-mois', 'une-fois-par-mois'],
  'non-evalue': ['pas-evalue', 'non-mesure'],
};

/** Lists the other words for a value. Never throws. */
export function valuesSaying(value: string): readonly string[] {
  return SAYING[value] ?? [];
}
