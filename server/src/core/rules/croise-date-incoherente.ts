import { MOTS_DATE } from '../model/langue/ecarts.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { gapSpeaksOf } from './support/ecarts.ts';
import { isBefore, jourOf } from './support/jours.ts';

/** An activity that took place before its fiche was written, or before the day planned and no écart says so. */
export default defineRule({
  id: 'croise-date-incoherente',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'none',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const link = snapshot.links.ficheOf(document);
    const done = jourOf(document.root.get('realise')?.get('date'));
    if (link.state !== 'found' || !done) return;
    const fiche = link.document;
    const written = jourOf(fiche.root.get('redigee_le'));
    const planned = jourOf(fiche.root.get('planification')?.get('date'));
    const criteria = criteriaOf(snapshot, document, 'realise');
    if (written && isBefore(done, written)) {
      report({
        at: done.leaf.node,
        message: {
          fr: `L'activité a eu lieu le ${done.leaf.text}, avant la rédaction de sa fiche (${written.leaf.text}). Corrigez une des deux dates.`,
          en: `The activity took place on ${done.leaf.text}, before its fiche was written (${written.leaf.text}). Correct one of the dates.`,
        },
        criteria,
        related: [
          { document: fiche, at: written.leaf.node, message: { fr: 'Date de rédaction', en: 'Date of writing' } },
        ],
      });
    } else if (planned && isBefore(done, planned) && !gapSpeaksOf(document, MOTS_DATE)) {
      report({
        at: done.leaf.node,
        message: {
          fr: `L'activité a eu lieu le ${done.leaf.text}, avant la date prévue (${planned.leaf.text}). Corrigez la date, ou expliquez le changement dans « ecarts ».`,
          en: `The activity took place on ${done.leaf.text}, before the day planned (${planned.leaf.text}). Correct the date, or explain the change in "ecarts".`,
        },
        criteria,
        related: [{ document: fiche, at: planned.leaf.node, message: { fr: 'Date prévue', en: 'Day planned' } }],
      });
    }
  },
  titre: { fr: 'Dates de la fiche et du bilan', en: 'Dates of fiche and bilan' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une activité réalisée avant la rédaction de sa fiche, ou avant la date prévue sans qu'un écart le dise. Une activité reportée n'est pas signalée.",
    en: 'Reports an activity held before its fiche was written, or before the day planned when no écart says so. A postponed activity is left alone.',
  },
  pourquoi: {
    fr: "Le référentiel demande de mesurer « l'écart entre le prévu et le réalisé » : on prévoit avant de réaliser.",
    en: 'The référentiel asks that "the gap between plan and fact" is measured: one plans before doing.',
  },
  mauvais: [
    {
      'a.fiche.yaml': 'type: fiche\nplanification: {date: 2026-04-02}\n',
      'a.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
realise: {date: 2026-03-02}
                ^^^^^^^^^^ croise-date-incoherente
ecarts: [{prevu: 8 participants, realise: 6 participants, cause: Consultation}]
`,
    },
    {
      'a.fiche.yaml': 'type: fiche\nredigee_le: 2026-04-10\nplanification: {date: 2026-04-02}\n',
      'a.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
realise: {date: 02/04/2026}
                ^^^^^^^^^^ croise-date-incoherente
`,
    },
  ],
  bon: [
    {
      'a.fiche.yaml': 'type: fiche\nredigee_le: 2026-02-01\nplanification: {date: 2026-04-02}\n',
      'a.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nrealise: {date: 2026-03-26}\necarts: [{prevu: Le 2 avril, realise: Le 26 mars, cause: Salle prise}]\n',
      'b.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nrealise: {date: 2026-04-09}\n',
    },
  ],
};
