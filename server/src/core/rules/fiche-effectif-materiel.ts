import * as z from 'zod/mini';
import type { Document } from '../model/document.ts';
import { type Machines, readMachines, saysArrangement } from '../model/langue/machines.ts';
import { scalarsOf } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

const options = z.object({
  /** How many participants one machine may serve. */
  par_poste: z._default(z.number().check(z.positive()), 1),
});

/** Where a fiche may say how people share machines; objectives and assessment speak of something else. */
const SPOKEN = [
  'titre',
  'format',
  'contexte',
  'public',
  'moyens',
  'lieu',
  'deroule',
  'adaptations',
  'progression',
  'plan_de_rechange',
  'communication',
];

/** Fewer machines than participants, with no arrangement said. */
export default defineRule({
  id: 'fiche-effectif-materiel',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'none',
  needsWhole: true,
  options,
  check({ document, snapshot, options: { par_poste }, report }) {
    const { root } = document;
    const effectif = root.get('public')?.get('effectif');
    const machines = (root.get('moyens')?.get('materiels')?.items ?? []).flatMap((item) => {
      const nom = item.get('nom');
      const quantite = item.get('quantite');
      const read: Machines | undefined = nom && readMachines(nom.text, quantite?.value);
      return read ? [{ count: read.count, at: quantite?.node ?? nom?.node ?? item.node }] : [];
    });
    const [first] = machines;
    if (!effectif || !first || isApart(document)) return;
    let total = 0;
    for (const { count } of machines) {
      if (count === undefined) return;
      total += count;
    }
    if (total * par_poste >= effectif.value || saysHow(document)) return;
    report({
      at: first.at,
      message: {
        fr: `Vous attendez ${effectif.text} personnes et prévoyez ${total} ${total > 1 ? 'appareils' : 'appareil'}. Prévoyez-en plus, ou dites comment on fera : en binôme, à tour de rôle, avec son propre appareil…`,
        en: `You expect ${effectif.text} people and plan ${total} ${total > 1 ? 'machines' : 'machine'}. Plan more, or say how people will manage: in pairs, in turn, with their own machine…`,
      },
      criteria: criteriaOf(snapshot, document, 'moyens'),
      related: [{ document, at: effectif.node, message: { fr: 'Effectif attendu', en: 'People expected' } }],
    });
  },
  titre: { fr: 'Matériel et effectif', en: 'Machines and people' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche qui prévoit moins d'appareils (ordinateurs, tablettes…) que de personnes sans dire comment elles feront. L'option `par_poste` dit combien de personnes un appareil peut servir (1 par défaut). Les autres matériels ne comptent pas.",
    en: 'Reports a fiche that plans fewer machines (computers, tablets…) than people without saying how they will manage. The option `par_poste` tells how many people a machine may serve (1 by default). Other equipment does not count.',
  },
  pourquoi: {
    fr: "Le référentiel demande que les activités prévues soient « adaptées (au public, au contexte, aux moyens) » : qui attend un poste n'apprend pas.",
    en: 'The référentiel asks that the planned activities are "adapted (to the public, the context, the means)": who waits for a machine does not learn.',
  },
  mauvais: [
    `type: fiche
public: {description: Retraités du club, effectif: 8}
moyens:
  materiels:
    - Vidéoprojecteur portable
    - {nom: Ordinateur avec souris, quantite: 5}
                                              ^ fiche-effectif-materiel
  humains: [Un médiateur]
`,
    `type: fiche
public: {description: Retraités du club, effectif: 8}
moyens:
  materiels: [6 tablettes, Écran]
              ^^^^^^^^^^^ fiche-effectif-materiel
`,
    {
      'certidoc.config.yaml': 'regles:\n  fiche-effectif-materiel: [avertissement, {par_poste: 2}]\n',
      'a.fiche.yaml': `type: fiche
public: {effectif: 8}
moyens:
  materiels: [{nom: PC portable, quantite: 3}]
                                           ^ fiche-effectif-materiel
`,
    },
  ],
  bon: [
    'type: fiche\npublic: {effectif: 8}\nmoyens:\n  materiels: [{nom: Ordinateur, quantite: 5}, {nom: Tablette, quantite: 3}]\n',
    'type: fiche\npublic: {effectif: 8}\nmoyens:\n  materiels: [{nom: Ordinateur, quantite: 4}]\nderoule:\n  - {etape: Pratique, methode: Travail en binôme}\n',
    'type: fiche\npublic: {effectif: 8}\nmoyens:\n  materiels: [{nom: Trépied, quantite: 4}, {nom: Clé de sécurité, quantite: 4}, Ordinateur]\n',
    'type: fiche\npublic: {effectif: 8}\nmoyens:\n  materiels: [{nom: Ordinateur de la formatrice, quantite: 1}, {nom: Four, quantite: 1}]\n',
    'type: fiche\nformat: individuel\npublic: {effectif: 8}\nmoyens:\n  materiels: [{nom: Ordinateur, quantite: 1}]\n',
  ],
};

/** One person at a time, or everybody at home: the machines of the room are not to be shared. */
function isApart(document: Document<'fiche'>): boolean {
  return (
    document.root.get('format')?.value === 'individuel' ||
    document.root.get('lieu')?.get('type')?.value === 'distanciel'
  );
}

function saysHow(document: Document<'fiche'>): boolean {
  return document.root
    .all()
    .filter(({ name }) => SPOKEN.includes(name))
    .flatMap(({ node }) => scalarsOf(node))
    .some(({ text }) => saysArrangement(text));
}
