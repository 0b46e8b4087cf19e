import { saysNothing } from '../model/langue/absences.ts';
import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

/** An incident that nobody was told of. */
export default defineRule({
  id: 'bilan-incident-sans-declaration',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'none',
  needsWhole: true,
  check({ document, snapshot, report }) {
    for (const incident of document.root.get('incidents')?.items ?? []) {
      const description = incident.get('description');
      if (!description || incident.node.kind !== 'map') continue;
      if (!isEmptyNode(incident.field('declaration')?.node) || saysNothing(description.text)) continue;
      report({
        at: description.node,
        message: {
          fr: "Cet incident n'a pas été déclaré, ou le bilan ne le dit pas. Ajoutez « declaration » : à qui et quand il a été signalé.",
          en: 'This incident was not reported, or the bilan does not say so. Add "declaration": whom it was reported to and when.',
        },
        criteria: criteriaOf(snapshot, document, 'incidents'),
      });
    }
  },
  titre: { fr: 'Incident sans déclaration', en: 'Incident not reported' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un incident dont le bilan ne dit pas à qui il a été déclaré.',
    en: 'Reports an incident of which the bilan does not say whom it was reported to.',
  },
  pourquoi: {
    fr: "Le référentiel demande de savoir « agir en cas d'incident ou d'accident ou devant tout type d'urgence » et « établir les déclarations d'accident » : la déclaration protège la personne et la structure.",
    en: 'The référentiel asks to "act in case of incident or accident" and to "draw up accident reports": the report protects the person and the organisation.',
  },
  mauvais: [
    `type: bilan
incidents:
  - description: Une participante a glissé sur le seuil mouillé
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bilan-incident-sans-declaration
  - {description: Tablette tombée, declaration: }
                  ^^^^^^^^^^^^^^^ bilan-incident-sans-declaration
`,
  ],
  bon: [
    'type: bilan\nincidents:\n  - {description: Genou éraflé, declaration: Remise à la mairie le 12 juin 2026}\n',
    'type: bilan\nincidents:\n  - description: Aucun incident\n',
    'type: bilan\nincidents: []\n',
  ],
};
