import { formatDuree, parseDuree } from '../model/duree.ts';
import { replaceText } from '../model/edits.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

/** Steps that, added up, do not last what is planned. */
export default defineRule({
  id: 'fiche-duree-deroule',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const planification = document.root.get('planification');
    const planned = planification?.get('duree');
    const minutes = planned && parseDuree(planned.text);
    const steps = document.root.get('deroule')?.items ?? [];
    const durations = steps.map((step) => parseDuree(step.get('duree')?.text ?? ''));
    if (!planned || minutes === undefined || durations.length === 0) return;
    let sum = 0;
    for (const duration of durations) {
      if (duration === undefined) return;
      sum += duration;
    }
    const seances = planification?.get('seances')?.value ?? 1;
    if (sum === 0 || sum === minutes || (seances > 1 && sum === minutes * seances)) return;
    const total = formatDuree(sum);
    report({
      at: planned.node,
      message: {
        fr: `Vous prévoyez ${planned.text}, mais les étapes du déroulé durent ${total} en tout. Corrigez la durée prévue ou celle des étapes.`,
        en: `You plan ${planned.text}, but the steps last ${total} altogether. Correct the planned duration or that of the steps.`,
      },
      criteria: criteriaOf(snapshot, document, 'planification'),
      fixes: () => [
        {
          title: { fr: `Prévoir ${total}`, en: `Plan ${total}` },
          safe: false,
          edits: [{ uri: document.uri, ...replaceText(document, planned.node, total) }],
        },
      ],
    });
  },
  titre: { fr: 'Durée du déroulé', en: 'Duration of the steps' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une durée prévue qui n'est pas la somme des étapes du déroulé. Avec plusieurs séances, le déroulé peut décrire une séance ou toutes. Une seule étape sans durée et la règle se tait.",
    en: 'Reports a planned duration that is not the sum of the steps. With several sessions, the steps may describe one session or all. One step without a duration keeps the rule quiet.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « l’action [soit] planifiée (date, durée, fréquence) ». Un déroulé plus long que le créneau se finit sans évaluation.',
    en: 'The référentiel asks that "the action is planned (date, duration, frequency)". Steps longer than the slot end without assessment.',
  },
  mauvais: [
    `type: fiche
planification:
  date: 2026-04-02
  duree: 2 h
         ^^^ fiche-duree-deroule
deroule:
  - {etape: Accueil, duree: 15 min}
  - {etape: Pratique, duree: 1 h 30}
  - {etape: Quiz, duree: 30 min}
`,
    `type: fiche
planification: {date: 2026-04-02, duree: "3 h", frequence: hebdomadaire, seances: 2}
                                         ^^^^^ fiche-duree-deroule
deroule:
  - {etape: Accueil, duree: 15 min}
  - {etape: Pratique, duree: 2h30}
`,
  ],
  bon: [
    `type: fiche
planification: {duree: 1 h 45}
deroule:
  - {etape: Accueil, duree: 15 min}
  - {etape: Pratique, duree: PT1H30M}
`,
    `type: fiche
planification: {duree: 2 h, frequence: hebdomadaire, seances: 2}
deroule:
  - {etape: Première séance, duree: 2 h}
  - {etape: Seconde séance, duree: 120 min}
`,
    `type: fiche
planification: {duree: 2 h}
deroule:
  - {etape: Accueil, duree: 15 min}
  - {etape: Pratique}
`,
  ],
};
