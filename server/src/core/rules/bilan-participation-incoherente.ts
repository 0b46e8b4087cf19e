import type { Document } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import { readNumber } from '../model/scalars.ts';
import { defineRule, type Report, type RuleDocs } from './rule.ts';

/** Numbers of people that cannot be, or a mark beyond its scale. */
export default defineRule({
  id: 'bilan-participation-incoherente',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'none',
  check({ document, report }) {
    for (const found of [...impossibleNumbers(document), ...tooManyPresent(document), ...markBeyondScale(document)]) {
      report(found);
    }
  },
  titre: { fr: 'Participation incohérente', en: 'Inconsistent attendance' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un nombre de personnes impossible (négatif, à virgule), plus de présents que d'inscrits, ou une note qui dépasse son maximum.",
    en: 'Reports an impossible number of people (negative, fractional), more present than registered, or a mark above its maximum.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « le niveau de réussite de l’animation [soit] évalué (retour du groupe, niveau de participation) » (compétence « Evaluer son action et rendre compte », critères de performance) : les chiffres doivent être justes.',
    en: 'The référentiel asks that "the success of the activity is assessed (feedback, attendance)": the figures must be right.',
  },
  mauvais: [
    'type: bilan\nparticipation:\n  prevus: 8\n  inscrits: 6\n  presents: 9   # trois voisins sont venus\n            ^ bilan-participation-incoherente\n',
    'type: bilan\nparticipation: {prevus: -8, inscrits: 8, presents: 5.5}\n                        ^^ bilan-participation-incoherente\n                                                   ^^^ bilan-participation-incoherente\n',
    'type: bilan\navis_du_groupe:\n  satisfaction: 6/5\n                ^^^ bilan-participation-incoherente\n',
  ],
  bon: [
    'type: bilan\nparticipation: {prevus: 8, inscrits: 10, presents: 10}\navis_du_groupe: {satisfaction: "4,5/5"}\n',
    'type: bilan\nparticipation: {prevus: 8, presents: 9}\navis_du_groupe: {satisfaction: 4 sur 5}\n',
    'type: bilan\nparticipation: {prevus: 0, inscrits: 0, presents: 0}\navis_du_groupe: {satisfaction: 16/20}\n',
  ],
};

const COUNTS = ['prevus', 'inscrits', 'presents'] as const;

function impossibleNumbers(bilan: Document<'bilan'>): Report[] {
  return COUNTS.flatMap((key): Report[] => {
    const leaf = bilan.root.get('participation')?.get(key);
    if (!leaf || (leaf.value >= 0 && Number.isInteger(leaf.value))) return [];
    return [{ at: leaf.node, message: impossible(leaf.text) }];
  });
}

function impossible(text: string): Bilingual {
  return {
    fr: `${text} n'est pas un nombre de personnes possible. Écrivez un nombre entier, zéro ou plus.`,
    en: `${text} is not a possible number of people. Write a whole number, zero or more.`,
  };
}

function tooManyPresent(bilan: Document<'bilan'>): Report[] {
  const participation = bilan.root.get('participation');
  const inscrits = participation?.get('inscrits');
  const presents = participation?.get('presents');
  if (!inscrits || !presents || presents.value <= inscrits.value || !Number.isInteger(presents.value)) return [];
  if (inscrits.value < 0) return [];
  return [
    {
      at: presents.node,
      message: {
        fr: `Il y a plus de présents (${presents.text}) que d'inscrits (${inscrits.text}). Corrigez l'un des deux nombres ; une personne venue sans s'inscrire compte aussi parmi les inscrits.`,
        en: `More people are present (${presents.text}) than registered (${inscrits.text}). Correct one of them; someone who came without registering counts as registered too.`,
      },
      related: [
        {
          document: bilan,
          at: inscrits.node,
          message: { fr: `Inscrits : ${inscrits.text}`, en: `Registered: ${inscrits.text}` },
        },
      ],
    },
  ];
}

function markBeyondScale(bilan: Document<'bilan'>): Report[] {
  const satisfaction = bilan.root.get('avis_du_groupe')?.get('satisfaction');
  const parts = /^\s*(-?[\d.,]+)\s*(?:\/|sur)\s*([\d.,]+)\s*$/.exec(satisfaction?.text ?? '');
  const mark = readNumber(parts?.[1] ?? '');
  const scale = readNumber(parts?.[2] ?? '');
  if (!satisfaction || mark === undefined || scale === undefined || (mark >= 0 && mark <= scale)) return [];
  return [
    {
      at: satisfaction.node,
      message: {
        fr: `La note ${satisfaction.text} sort de son échelle : elle va de 0 à ${scale}.`,
        en: `The mark ${satisfaction.text} is off its scale: it goes from 0 to ${scale}.`,
      },
    },
  ];
}
