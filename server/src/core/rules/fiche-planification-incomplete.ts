import type { Document } from '../model/document.ts';
import { formatDuree, parseDuree } from '../model/duree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { type NeededPart, reportMissingParts } from './support/incomplete.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

/** A planning without a date, a duration or a frequency (C4.CR3.d of the official référentiel). */
export default defineRule({
  id: 'fiche-planification-incomplete',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check: (context) => reportMissingParts(context, 'planification', partsFor(context.document), 'erreur'),
  titre: { fr: 'Planification incomplète', en: 'Planning incomplete' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une planification sans date, sans durée ou sans fréquence.',
    en: 'Reports a planning without a date, a duration or a frequency.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’action [soit] planifiée (date, durée, fréquence) » (compétence « Concevoir un projet d’animation », critère de la fiche d’activité, d).',
    en: 'The référentiel asks that "the action is planned (date, duration, frequency)".',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier photo\nplanification:\n^^^^^^^^^^^^^ fiche-planification-incomplete\n  date: 2026-04-02\n  duree: 2 h\n  seances: 1\n',
    'type: fiche\ntitre: Atelier photo\nplanification:\n  date:\n  ^^^^ fiche-planification-incomplete\n  duree: ""\n  ^^^^^ fiche-planification-incomplete\n  frequence: unique\n',
  ],
  bon: [
    'type: fiche\ntitre: Atelier photo\nplanification: {date: 2026-04-02, duree: 2 h, frequence: unique}\n',
    'type: fiche\ntitre: Atelier photo\nplanification:\n  date: 2026-04-02\n  duree: 90 min\n  frequence: un jeudi sur deux\n',
    'type: fiche\ntitre: Atelier photo\nplanification:\n',
  ],
};

/** The parts of a planning; what the rest of the fiche already tells is proposed rather than left to be completed. */
function partsFor(fiche: Document<'fiche'>): readonly NeededPart[] {
  const once = fiche.root.get('planification')?.get('seances')?.value === 1;
  return [
    {
      key: 'date',
      constat: { fr: "La date de l'activité n'est pas indiquée.", en: 'The date of the activity is not given.' },
      conseil: { fr: 'Écrivez-la sous la forme 2026-04-02.', en: 'Write it as 2026-04-02.' },
      value: PLACEHOLDER,
    },
    {
      key: 'duree',
      constat: { fr: "La durée de l'activité n'est pas indiquée.", en: 'The duration is not given.' },
      conseil: { fr: 'Écrivez par exemple 2 h, 1 h 30 ou 90 min.', en: 'Write for instance 2 h, 1 h 30 or 90 min.' },
      value: sumOfSteps(fiche) ?? PLACEHOLDER,
    },
    {
      key: 'frequence',
      constat: { fr: "La fréquence de l'activité n'est pas indiquée.", en: 'The frequency is not given.' },
      conseil: {
        fr: 'Écrivez unique si elle n’a lieu qu’une fois, sinon quotidienne, hebdomadaire, mensuelle ou une phrase.',
        en: 'Write unique when it takes place once, else quotidienne, hebdomadaire, mensuelle or a phrase.',
      },
      value: once ? 'unique' : PLACEHOLDER,
    },
  ];
}

function sumOfSteps(fiche: Document<'fiche'>): string | undefined {
  let minutes = 0;
  for (const step of fiche.root.get('deroule')?.items ?? []) {
    const duree = parseDuree(step.get('duree')?.value ?? '');
    if (duree === undefined) return undefined;
    minutes += duree;
  }
  return minutes > 0 ? formatDuree(minutes) : undefined;
}
