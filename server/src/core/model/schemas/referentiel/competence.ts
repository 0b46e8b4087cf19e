import { group, prose, record, reference, shortGroup, text } from '../../notation.ts';

const detail = prose('Élément du détail.', 'One of the details.');

/** One line of a compétence: its text, perhaps detailed, perhaps sent to an annex. */
function enonce(fr: string, en: string, defines: 'details' | 'none' = 'details') {
  return shortGroup(
    'texte',
    {
      texte: prose('Le texte, tel que le jury le lira.', 'The text, as the jury will read it.', {
        intitule: { fr: 'Texte', en: 'Text' },
      }),
      details: record(detail, 'Sous-éléments, repérés par une lettre : a, b, c…', 'Sub-items, lettered a, b, c…', {
        intitule: { fr: 'Détails', en: 'Details' },
        ...(defines === 'details' && { defines: 'detail' as const }),
      }),
      renvoi: reference(
        'annexe',
        'Annexe où le niveau attendu est précisé, par exemple pix.',
        'Annex that gives the expected level, for instance pix.',
        { intitule: { fr: 'Renvoi', en: 'See' } },
      ),
    },
    fr,
    en,
  );
}

/** A professional compétence: know-how, knowledge, attitudes, criteria. */
export const competence = group(
  {
    titre: text('Nom de la compétence.', 'Name of the compétence.', {
      statut: 'obligatoire',
      intitule: { fr: 'Titre', en: 'Title' },
    }),
    description: prose('Description de la compétence.', 'Description of the compétence.', {
      intitule: { fr: 'Description', en: 'Description' },
    }),
    savoir_faire: record(enonce('Un savoir-faire.', 'A know-how.'), 'Savoir-faire : SF1, SF2…', 'Know-how: SF1, SF2…', {
      statut: 'obligatoire',
      intitule: { fr: 'Savoir-faire', en: 'Know-how' },
      defines: 'savoir-faire',
    }),
    connaissances: record(
      enonce('Une connaissance associée.', 'A piece of knowledge.'),
      'Connaissances associées : CO1, CO2…',
      'Knowledge: CO1, CO2…',
      { statut: 'obligatoire', intitule: { fr: 'Connaissances associées', en: 'Knowledge' }, defines: 'connaissance' },
    ),
    attitudes: prose('Attitudes et aptitudes.', 'Attitudes and aptitudes.', {
      intitule: { fr: 'Attitudes et aptitudes', en: 'Attitudes' },
    }),
    criteres: record(
      enonce('Un critère de performance.', 'A performance criterion.'),
      'Critères de performance : CR1, CR2…',
      'Performance criteria: CR1, CR2…',
      {
        statut: 'obligatoire',
        intitule: { fr: 'Critères de performance', en: 'Performance criteria' },
        defines: 'critere',
      },
    ),
  },
  'Une compétence professionnelle.',
  'A professional compétence.',
);
