import * as z from 'zod/mini';
import { daysBetween } from '../model/date.ts';
import { fold } from '../model/fold.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { jourOf } from './support/jours.ts';
import { newBilan } from './support/newBilan.ts';

const options = z.object({
  /** Days after the last session from which a bilan is awaited. */
  jours: z._default(z.number().check(z.nonnegative()), 30),
});

/** Longest time between two sessions, in days, by frequency; a frequency in other words counts as monthly. */
const PACES: readonly (readonly [RegExp, number])[] = [
  [/^quotidien/, 1],
  [/^hebdomadaire/, 7],
  [/^(?:bimensuel|bihebdomadaire)/, 15],
  [/^trimestriel/, 92],
  [/./, 31],
];

/** An activity that took place a while ago and on which no bilan reports. */
export default defineRule({
  id: 'croise-fiche-sans-bilan',
  severity: 'info',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  options,
  check({ document, snapshot, options: { jours }, report }) {
    const { root } = document;
    const { today } = snapshot;
    const planification = root.get('planification');
    const first = jourOf(planification?.get('date'));
    // A draft may never have taken place.
    if (!today || !first || root.get('etat')?.value === 'brouillon') return;
    const seances = Math.max(1, planification?.get('seances')?.value ?? 1);
    const frequence = fold(planification?.get('frequence')?.text ?? '?').trim();
    const pace = PACES.find(([word]) => word.test(frequence))?.[1] ?? 31;
    const since = daysBetween(first.date, today) - pace * (seances - 1);
    if (since <= jours || snapshot.links.reportsOn(document.uri).length > 0) return;
    const made = newBilan(snapshot, document);
    report({
      at: first.leaf.node,
      message: {
        fr: `L'activité a eu lieu il y a ${since} jours et aucun bilan n'en rend compte. Écrivez son bilan, ou corrigez la date si elle a été reportée.`,
        en: `The activity took place ${since} days ago and no bilan reports on it. Write its bilan, or correct the date if it was postponed.`,
      },
      ...(made && {
        fixes: () => [
          {
            title: { fr: 'Créer le bilan', en: 'Create the bilan' },
            safe: false,
            edits: [{ uri: made.uri, span: { start: 0, end: 0 }, newText: made.text() }],
          },
        ],
      }),
    });
  },
  titre: { fr: 'Fiche sans bilan', en: 'Fiche without bilan' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une activité dont la dernière séance a eu lieu il y a plus de 30 jours et dont aucun bilan ne rend compte. L'option `jours` change ce délai. Une fiche à l'état de brouillon n'est pas signalée.",
    en: 'Reports an activity whose last session took place over 30 days ago and on which no bilan reports. The option `jours` changes that delay. A draft is left alone.',
  },
  pourquoi: {
    fr: 'Le référentiel demande de « rédiger un bilan de son action, présenter et transmettre à sa hiérarchie » : plus on attend, moins on se souvient.',
    en: 'The référentiel asks to "write a report on one\'s action, present it and hand it over": the longer one waits, the less one remembers.',
  },
  mauvais: [
    {
      'fiches/a.fiche.yaml': `type: fiche
titre: Créer son adresse
public: {effectif: 8}
objectifs: {O1: Créer une adresse}
planification: {date: 2020-04-02, duree: 2 h}
                      ^^^^^^^^^^ croise-fiche-sans-bilan
`,
      'fiches/b.fiche.yaml': 'type: fiche\nplanification: {date: 2020-03-02}\n',
      'bilans/b.bilan.yaml': 'type: bilan\nfiche: ../fiches/b.fiche.yaml\n',
    },
    {
      'certidoc.config.yaml': 'regles:\n  croise-fiche-sans-bilan: [info, {jours: 5}]\n',
      'a.fiche.yaml': `type: fiche
planification: {date: 2020-04-02, frequence: hebdomadaire, seances: 4}
                      ^^^^^^^^^^ croise-fiche-sans-bilan
`,
    },
  ],
  bon: [
    {
      'a.fiche.yaml': 'type: fiche\nplanification: {date: 2020-04-02}\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\n',
      'b.fiche.yaml': 'type: fiche\nplanification: {date: 2999-04-02}\n',
      'c.fiche.yaml': 'type: fiche\netat: brouillon\nplanification: {date: 2020-04-02}\n',
      'd.fiche.yaml': 'type: fiche\nplanification: {date: à fixer}\n',
    },
  ],
};
