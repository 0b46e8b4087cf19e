import { type CalendarDate, formatIsoDate, parseFrenchDate, parseIsoDate } from '../model/date.ts';
import { replaceText } from '../model/edits.ts';
import { fold } from '../model/fold.ts';
import type { Bilingual } from '../model/notation.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { isPlaceholder } from './support/placeholder.ts';

/** A date that is none, or is not written as ISO 8601 asks. */
export default defineRule({
  id: 'fiche-date-invalide',
  severity: 'erreur',
  kinds: ['fiche', 'bilan'],
  fix: 'safe',
  check({ document, report }) {
    for (const node of document.gathered.dates) {
      if (node.text.trim() === '' || isPlaceholder(node.text) || parseIsoDate(node.text)) continue;
      const meant = parseFrenchDate(node.text);
      const iso = meant && formatIsoDate(meant);
      report({
        at: node,
        message: messageFor(node.text, iso),
        ...(iso && {
          fixes: () => [
            {
              title: { fr: `Écrire ${iso}`, en: `Write ${iso}` },
              safe: isCertain(node.text, meant),
              edits: [{ uri: document.uri, ...replaceText(document, node, iso) }],
            },
          ],
        }),
      });
    }
  },
  titre: { fr: 'Date invalide', en: 'Invalid date' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, dans une fiche ou un bilan, une date qui n'existe pas ou qui n'est pas écrite AAAA-MM-JJ.",
    en: 'Reports, in a fiche or a bilan, a date that does not exist or is not written YYYY-MM-DD.',
  },
  pourquoi: {
    fr: 'Le référentiel demande une action planifiée (date, durée, fréquence). La forme AAAA-MM-JJ (norme ISO 8601) se lit de la même façon partout, et permet de comparer la fiche et le bilan.',
    en: 'The référentiel asks for a planned action (date, duration, frequency). YYYY-MM-DD (ISO 8601) reads the same everywhere, and lets the fiche and the bilan be compared.',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier photo\nplanification:\n  date: 02/04/2026\n        ^^^^^^^^^^ fiche-date-invalide\nvalidation: {responsable: La directrice, date: jeudi 26 mars 2026}\n                                               ^^^^^^^^^^^^^^^^^^ fiche-date-invalide\n',
    'type: fiche\ntitre: Atelier photo\nredigee_le: "2026-02-30"\n            ^^^^^^^^^^^^ fiche-date-invalide\nplanification:\n  date: lundi 2 avril 2026   # un jeudi, en réalité\n        ^^^^^^^^^^^^^^^^^^ fiche-date-invalide\n',
    'type: fiche\ntitre: Atelier photo\nplanification:\n  date: chaque jeudi de mai\n        ^^^^^^^^^^^^^^^^^^^ fiche-date-invalide\n',
    {
      'a.bilan.yaml':
        'type: bilan\ndate: 1er mai 2026\n      ^^^^^^^^^^^^ fiche-date-invalide\nrealise: {date: 31/04/2026}\n                ^^^^^^^^^^ fiche-date-invalide\n',
    },
  ],
  bon: [
    'type: fiche\ntitre: Atelier du 02/04/2026\nredigee_le: 2028-02-29\nplanification: {date: 2026-04-02}\n',
    'type: fiche\ntitre: Atelier photo\nplanification: {date: à compléter}\n',
  ],
};

function messageFor(text: string, iso: string | undefined): Bilingual {
  if (iso !== undefined) {
    return {
      fr: `Écrivez la date « ${text} » sous la forme année-mois-jour : ${iso}.`,
      en: `Write the date "${text}" as year-month-day: ${iso}.`,
    };
  }
  const figures = /^\d{4}-\d\d-\d\d$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(text.trim());
  return figures
    ? {
        fr: `Le ${text} n'existe pas dans le calendrier. Vérifiez le jour et le mois.`,
        en: `${text} is not in the calendar. Check the day and the month.`,
      }
    : {
        fr: `« ${text} » n'est pas une date. Écrivez l'année, le mois et le jour, par exemple 2026-04-02.`,
        en: `"${text}" is not a date. Write year, month and day, for instance 2026-04-02.`,
      };
}

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** A word before the date must be its day of the week: « avant 2 avril 2026 » or a wrong weekday leaves a doubt. */
function isCertain(text: string, date: CalendarDate): boolean {
  const word = /^\s*([a-z]+)/.exec(fold(text))?.[1];
  return word === undefined || WEEKDAYS[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()] === word;
}
