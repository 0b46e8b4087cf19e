import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { isBefore, jourOf } from './support/jours.ts';

/** A bilan written before the activity it reports on. */
export default defineRule({
  id: 'bilan-date-incoherente',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'none',
  check({ document, snapshot, report }) {
    const written = jourOf(document.root.get('date'));
    const done = jourOf(document.root.get('realise')?.get('date'));
    if (!written || !done || !isBefore(written, done)) return;
    report({
      at: written.leaf.node,
      message: {
        fr: `Ce bilan est daté du ${written.leaf.text}, avant l'activité (${done.leaf.text}). Corrigez une des deux dates.`,
        en: `This bilan is dated ${written.leaf.text}, before the activity (${done.leaf.text}). Correct one of the dates.`,
      },
      criteria: criteriaOf(snapshot, document, 'realise'),
      related: [{ document, at: done.leaf.node, message: { fr: "Date de l'activité", en: 'Date of the activity' } }],
    });
  },
  titre: { fr: 'Date du bilan', en: 'Date of the bilan' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un bilan rédigé avant l'activité dont il rend compte.",
    en: 'Reports a bilan written before the activity it reports on.',
  },
  pourquoi: {
    fr: "Le référentiel demande de mesurer « l'écart entre le prévu et le réalisé » : cela ne se fait qu'après.",
    en: 'The référentiel asks that "the gap between plan and fact" is measured: that can only be done afterwards.',
  },
  mauvais: [
    `type: bilan
date: 2026-04-01
      ^^^^^^^^^^ bilan-date-incoherente
realise: {date: 2026-04-02}
`,
  ],
  bon: [
    'type: bilan\ndate: 2026-04-02\nrealise: {date: 2026-04-02}\n',
    'type: bilan\ndate: hier\nrealise: {date: 2026-04-02}\n',
  ],
};
