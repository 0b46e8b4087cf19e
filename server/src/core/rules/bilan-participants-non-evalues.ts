import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';

/** A bilan that says nothing of the participants (C6.CR5 of the official référentiel). */
export default defineRule({
  id: 'bilan-participants-non-evalues',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'none',
  presence: true,
  check(context) {
    reportAbsence(context, {
      key: 'participants',
      constat: {
        fr: 'Ce bilan ne dit pas ce que les participants ont appris.',
        en: 'This bilan does not say what the participants learnt.',
      },
      contenu: {
        fr: 'les progrès observés par rapport aux objectifs, sans nommer personne.',
        en: 'the progress observed against the objectives, naming nobody.',
      },
      fixable: false,
    });
  },
  titre: { fr: 'Participants non évalués', en: 'Participants not assessed' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un bilan qui ne dit rien des progrès des participants.',
    en: 'Reports a bilan that says nothing of the progress of participants.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « les participants [soient] évalués par rapport aux objectifs fixés » (compétence « Evaluer son action et rendre compte », critères de performance).',
    en: 'The référentiel asks that "participants are assessed against the objectives".',
  },
  mauvais: [
    'type: bilan\n^^^^ bilan-participants-non-evalues\nfiche: a.fiche.yaml\n',
    'type: bilan\nfiche: a.fiche.yaml\nparticipants:\n^^^^^^^^^^^^ bilan-participants-non-evalues\n',
  ],
  bon: ['type: bilan\nfiche: a.fiche.yaml\nparticipants: Cinq personnes sur six font défiler une page seules\n'],
};
