import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** Several sessions and nothing on how they follow each other (C4.CR3.f of the official référentiel). */
export default defineRule({
  id: 'fiche-progression-absente',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check(context) {
    const seances = context.document.root.get('planification')?.get('seances');
    const several = seances && seances.value >= 2 ? seances : undefined;
    reportAbsence(context, {
      key: 'progression',
      constat: several
        ? {
            fr: `Vous prévoyez ${several.text} séances, mais rien ne dit comment elles s'enchaînent.`,
            en: `You plan ${several.text} sessions, but nothing says how they build on one another.`,
          }
        : {
            fr: "Cette fiche ne dit pas comment l'activité progresse.",
            en: 'This fiche does not say how the activity progresses.',
          },
      contenu: {
        fr: 'ce que chaque étape ou séance ajoute à la précédente.',
        en: 'what each step or session adds to the one before.',
      },
      at: several?.node,
    });
  },
  titre: { fr: 'Progression absente', en: 'Progression missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une activité en deux séances ou plus dont la fiche ne décrit pas la progression.',
    en: 'Reports an activity of two sessions or more whose sheet does not describe the progression.',
  },
  pourquoi: {
    fr: 'Le référentiel demande qu’« une progression pédagogique [soit] prévue » (compétence « Concevoir un projet d’animation », critère de la fiche d’activité, f). Pour une seule séance, elle reste conseillée.',
    en: 'The référentiel asks that "a pedagogical progression is planned". For a single session it is only advisable.',
  },
  mauvais: [
    'type: fiche\ntitre: Un film en trois matinées\nplanification:\n  date: 2027-01-12\n  duree: 2 h 30\n  frequence: quotidienne\n  seances: 3\n           ^ fiche-progression-absente\n',
    'type: fiche\ntitre: Un film en deux matinées\nplanification: {date: 2027-01-12, duree: 2 h, frequence: quotidienne, seances: 2}\nprogression:\n^^^^^^^^^^^ fiche-progression-absente\n',
    {
      'r.referentiel.yaml':
        'type: referentiel\nid: animateur\ntitre: Animateur\nversion: "1"\ndocuments:\n  fiche:\n    rubriques:\n      progression: {statut: obligatoire}\n',
      'a.fiche.yaml':
        'type: fiche\nreferentiel: animateur\ntitre: Un film de poche\n^^^^^ fiche-progression-absente\nplanification: {seances: 1}\n',
    },
  ],
  bon: [
    'type: fiche\ntitre: Un film en une matinée\nplanification: {date: 2027-01-12, duree: 2 h, frequence: unique, seances: 1}\n',
    'type: fiche\ntitre: Un film en deux matinées\nplanification: {date: 2027-01-12, duree: 2 h, frequence: quotidienne, seances: 2}\nprogression: Le premier jour on dessine, le second on tourne\n',
  ],
};
