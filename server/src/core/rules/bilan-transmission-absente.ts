import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** A bilan handed to nobody (C6.CR6 of the official référentiel). */
export default defineRule({
  id: 'bilan-transmission-absente',
  severity: 'avertissement',
  kinds: ['bilan'],
  fix: 'suggested',
  needsWhole: true,
  check(context) {
    reportAbsence(context, {
      key: 'transmission',
      constat: {
        fr: 'Ce bilan ne dit pas à qui il a été transmis.',
        en: 'This bilan does not say whom it was handed to.',
      },
      contenu: { fr: 'à qui, et quand.', en: 'to whom, and when.' },
    });
  },
  titre: { fr: 'Transmission absente', en: 'Not handed over' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un bilan qui ne dit pas à qui il a été transmis. Un référentiel peut l'exiger (erreur) ou la rendre facultative (silence).",
    en: 'Reports a bilan that does not say whom it was handed to. A référentiel may require it (error) or leave it optional (silence).',
  },
  pourquoi: {
    fr: 'Le référentiel demande de « rédiger un bilan de son action, présenter et transmettre à sa hiérarchie ».',
    en: 'The référentiel asks to "write a report on one\'s action, present it and hand it to those in charge".',
  },
  mauvais: [
    `type: bilan
^^^^ bilan-transmission-absente
auteur: Léa
`,
    `type: bilan
transmission: {a: "", date: }
^^^^^^^^^^^^ bilan-transmission-absente
`,
  ],
  bon: ['type: bilan\ntransmission: {a: Responsable de la médiathèque, date: 2026-04-07}\n'],
};
