import { extendGroup, fillField } from '../model/edits.ts';
import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { isPlaceholder } from './support/placeholder.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

/** An objective that nothing measures. */
export default defineRule({
  id: 'fiche-objectif-non-mesurable',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const criteria = criteriaOf(snapshot, document, 'objectifs');
    for (const { name, key, node, value } of document.root.get('objectifs')?.entries ?? []) {
      const texte = value?.get('texte');
      if (!value || !texte || isPlaceholder(texte.text)) continue;
      const indicateur = value.field('indicateur');
      const seuil = value.field('seuil');
      if (!isEmptyNode(indicateur?.node) || !isEmptyNode(seuil?.node)) continue;
      const edit = () => {
        if (indicateur?.entry) return fillField(document, indicateur.entry, PLACEHOLDER);
        if (node.kind === 'map') return extendGroup(document, node, 'texte', 'indicateur', PLACEHOLDER, node.flow);
        const entry = document.gathered.definitions.find((definition) => definition.key === key)?.entry;
        return entry && fillField(document, entry, { texte: texte.text, indicateur: PLACEHOLDER });
      };
      const table = document.root.get('objectifs')?.node;
      report({
        at: key,
        message: {
          fr: `L'objectif ${name} n'est pas mesurable. Ajoutez un indicateur (à quoi verra-t-on que c'est réussi ?) ou un seuil (par exemple « 6 sur 8 »).`,
          en: `Objective ${name} cannot be measured. Add an "indicateur" (what will show that it is reached?) or a "seuil" (for instance "6 sur 8").`,
        },
        criteria,
        ...(table?.flow === false && {
          fixes: () => {
            const made = edit();
            if (!made) return [];
            const title = { fr: `Ajouter un indicateur à ${name}`, en: `Add an "indicateur" to ${name}` };
            return [{ title, safe: false, edits: [{ uri: document.uri, ...made }] }];
          },
        }),
      });
    }
  },
  titre: { fr: 'Objectif non mesurable', en: 'Objective without measure' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un objectif qui n'a ni indicateur ni seuil.",
    en: 'Reports an objective that has neither "indicateur" nor "seuil".',
  },
  pourquoi: {
    fr: "Le référentiel demande que « l'objectif posé [soit] clair, réalisable et mesurable quand applicable ». Sans mesure, le bilan ne pourra pas dire s'il est atteint.",
    en: 'The référentiel asks that "the objective is clear, feasible and measurable where applicable". Without a measure the bilan cannot tell whether it is reached.',
  },
  mauvais: [
    `type: fiche
objectifs:
  O1: Créer une adresse électronique
  ^^ fiche-objectif-non-mesurable
  O2:
  ^^ fiche-objectif-non-mesurable
    texte: Envoyer un message
    pix: ["2.1"]
  O3: {texte: Ouvrir une pièce jointe}
  ^^ fiche-objectif-non-mesurable
  O4:
  ^^ fiche-objectif-non-mesurable
    texte: Répondre à un message
    indicateur:
`,
  ],
  bon: [
    `type: fiche
objectifs:
  O1: {texte: Créer une adresse, indicateur: Un message de test est reçu}
  O2: {texte: Envoyer un message, seuil: 6 sur 8}
`,
    'type: fiche\nobjectifs:\n  O1: {texte: Créer une adresse, indicateur: à compléter}\n',
  ],
};
