import { fillField, insertField } from '../model/edits.ts';
import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

/** An activity out of the organisation's walls without the steps taken beforehand. */
export default defineRule({
  id: 'fiche-demarches-absentes',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check({ document, snapshot, report }) {
    const lieu = document.root.get('lieu');
    const type = lieu?.get('type');
    if (!lieu || type?.value !== 'hors-les-murs') return;
    const entry = lieu.field('demarches')?.entry;
    if (entry && !isEmptyNode(entry.value)) return;
    const map = lieu.node;
    report({
      at: entry?.key ?? type.node,
      message: {
        fr: "L'activité a lieu hors les murs, mais rien ne dit quelles démarches ont été faites. Ajoutez « demarches » : accords, visites, prêt du lieu.",
        en: 'The activity is held off-site, but nothing tells the steps taken beforehand. Add "demarches": agreements, visits, loan of the place.',
      },
      criteria: criteriaOf(snapshot, document, 'lieu'),
      ...(map.kind === 'map' && {
        fixes: () => [
          {
            title: { fr: 'Ajouter les démarches préalables', en: 'Add the prior steps' },
            safe: false,
            edits: [
              {
                uri: document.uri,
                ...(entry
                  ? fillField(document, entry, PLACEHOLDER)
                  : insertField(document, map, 'demarches', PLACEHOLDER, ['type', 'nom', 'demarches'])),
              },
            ],
          },
        ],
      }),
    });
  },
  titre: { fr: 'Démarches préalables absentes', en: 'Prior steps missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une activité hors les murs dont la fiche ne dit rien des démarches faites auprès de qui prête ou autorise le lieu.',
    en: 'Reports an off-site activity whose fiche says nothing of the steps taken with those who lend or allow the place.',
  },
  pourquoi: {
    fr: 'Intervenir hors de sa structure suppose l’accord des instances locales : sans lui, l’activité ne peut pas avoir lieu.',
    en: 'Working outside one’s organisation needs the agreement of local authorities: without it the activity cannot take place.',
  },
  mauvais: [
    `type: fiche
lieu:
  type: hors-les-murs
        ^^^^^^^^^^^^^ fiche-demarches-absentes
  nom: Maison commune de la tribu
`,
    `type: fiche
lieu:
  type: hors-les-murs
  nom: Maison commune de la tribu
  demarches:
  ^^^^^^^^^ fiche-demarches-absentes
`,
    `type: fiche
lieu: {type: hors-les-murs, nom: Marché}
             ^^^^^^^^^^^^^ fiche-demarches-absentes
`,
  ],
  bon: [
    'type: fiche\nlieu: {type: hors-les-murs, nom: Marché, demarches: Accord de la mairie reçu le 4 mai}\n',
    'type: fiche\nlieu: {type: epn, nom: Salle informatique}\n',
    'type: fiche\nlieu: {nom: Maison commune}\n',
  ],
};
