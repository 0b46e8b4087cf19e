import { fold } from '../model/fold.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

/** Words for an activity held once. */
const ONCE = /^(?:unique|une (?:seule )?fois|ponctuel(?:le)?|seance unique)$/;

/** Words for an activity held again and again. */
const REPEATED =
  /(?:^|\b)(?:quotidien(?:ne)?|(?:bi-?)?hebdomadaire|(?:bi-?)?mensuel(?:le)?|trimestriel(?:le)?|tous les|toutes les|chaque (?:jour|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi)|fois par|par (?:semaine|mois))\b/;

/** A frequency and a number of sessions that cannot both be true. */
export default defineRule({
  id: 'fiche-frequence-seances',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'none',
  check({ document, snapshot, report }) {
    const planification = document.root.get('planification');
    const frequence = planification?.get('frequence');
    const seances = planification?.get('seances');
    if (!frequence || !seances) return;
    const words = fold(frequence.text).trim();
    const criteria = criteriaOf(snapshot, document, 'planification');
    if (ONCE.test(words) && seances.value >= 2) {
      report({
        at: frequence.node,
        message: {
          fr: `La fréquence est « ${frequence.text} », mais vous prévoyez ${seances.text} séances. Dites tous les combien elles ont lieu (quotidienne, hebdomadaire…), ou prévoyez une seule séance.`,
          en: `The frequency is "${frequence.text}", but you plan ${seances.text} sessions. Say how often they are held, or plan one session.`,
        },
        criteria,
      });
    } else if (REPEATED.test(words) && seances.value === 1) {
      report({
        at: frequence.node,
        message: {
          fr: `La fréquence est « ${frequence.text} », mais vous prévoyez une seule séance. Écrivez « unique », ou le vrai nombre de séances.`,
          en: `The frequency is "${frequence.text}", but you plan one session. Write "unique", or the real number of sessions.`,
        },
        criteria,
      });
    }
  },
  titre: { fr: 'Fréquence et séances', en: 'Frequency and sessions' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une fréquence et un nombre de séances qui se contredisent.',
    en: 'Reports a frequency and a number of sessions that contradict each other.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’action [soit] planifiée (date, durée, fréquence) » : la salle et l’équipe sont réservées d’après ces deux nombres.',
    en: 'The référentiel asks that "the action is planned (date, duration, frequency)": room and staff are booked from these two.',
  },
  mauvais: [
    `type: fiche
planification:
  frequence: unique
             ^^^^^^ fiche-frequence-seances
  seances: 4
`,
    `type: fiche
planification: {frequence: tous les mardis, seances: 1}
                           ^^^^^^^^^^^^^^^ fiche-frequence-seances
`,
  ],
  bon: [
    'type: fiche\nplanification: {frequence: unique, seances: 1}\n',
    'type: fiche\nplanification: {frequence: hebdomadaire, seances: 4}\n',
    'type: fiche\nplanification: {frequence: hebdomadaire}\n',
    "type: fiche\nplanification: {frequence: À la demande de l'école, seances: 1}\n",
  ],
};
