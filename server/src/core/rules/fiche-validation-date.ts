import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { isBefore, jourOf } from './support/jours.ts';

/** A validation that cannot have happened on that day. */
export default defineRule({
  id: 'fiche-validation-date',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'none',
  check({ document, snapshot, report }) {
    const { root } = document;
    const validated = jourOf(root.get('validation')?.get('date'));
    const activity = jourOf(root.get('planification')?.get('date'));
    const written = jourOf(root.get('redigee_le'));
    if (!validated) return;
    const criteria = criteriaOf(snapshot, document, 'validation');
    const at = validated.leaf.node;
    const day = validated.leaf.text;
    if (activity && isBefore(activity, validated)) {
      report({
        at,
        message: {
          fr: `La fiche est validée le ${day}, après l'activité (${activity.leaf.text}). Le responsable la valide avant : corrigez une des deux dates.`,
          en: `The fiche is validated on ${day}, after the activity (${activity.leaf.text}). The person in charge validates it before: correct one of the dates.`,
        },
        criteria,
        related: [
          { document, at: activity.leaf.node, message: { fr: "Date de l'activité", en: 'Date of the activity' } },
        ],
      });
    } else if (written && isBefore(validated, written)) {
      report({
        at,
        message: {
          fr: `La fiche est validée le ${day}, avant d'être rédigée (${written.leaf.text}). Corrigez une des deux dates.`,
          en: `The fiche is validated on ${day}, before it was written (${written.leaf.text}). Correct one of the dates.`,
        },
        criteria,
        related: [{ document, at: written.leaf.node, message: { fr: 'Date de rédaction', en: 'Date of writing' } }],
      });
    }
  },
  titre: { fr: 'Date de validation', en: 'Date of validation' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche validée après l'activité, ou avant d'avoir été rédigée.",
    en: 'Reports a fiche validated after the activity, or before it was written.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « le projet d’activité [soit] présenté au responsable hiérarchique » : un projet se présente avant d’être réalisé.',
    en: 'The référentiel asks that "the project is presented to the person in charge": a project is presented before it is carried out.',
  },
  mauvais: [
    `type: fiche
planification: {date: 2026-04-02}
validation:
  responsable: Directrice de la médiathèque
  date: 2026-04-03
        ^^^^^^^^^^ fiche-validation-date
`,
    `type: fiche
redigee_le: 2026-03-20
planification: {date: 2026-04-02}
validation: {responsable: Directrice, date: 2026-03-10}
                                            ^^^^^^^^^^ fiche-validation-date
`,
  ],
  bon: [
    'type: fiche\nredigee_le: 2026-04-02\nplanification: {date: 2026-04-02}\nvalidation: {responsable: Directrice, date: 2026-04-02}\n',
    'type: fiche\nplanification: {date: à fixer}\nvalidation: {responsable: Directrice, date: 2026-04-03}\n',
  ],
};
