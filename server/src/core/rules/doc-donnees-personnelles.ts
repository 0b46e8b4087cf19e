import type { Document } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import { placeOfText } from '../syntax/align.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { contactsIn, namesIn, type PersonalDatum, standInFor } from './support/docPersonal.ts';

/** Fields that name people on purpose: who writes, asks, validates, receives. */
const NAMED_ON_PURPOSE = ['auteur', 'structure', 'demandeur', 'partenaires', 'validation', 'transmission'];

/** Fields of a fiche that speak of those who take part. */
const ABOUT_PEOPLE = ['public', 'deroule'];

/** Personal data of participants (RGPD, article 5: data minimisation). */
export default defineRule({
  id: 'doc-donnees-personnelles',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan'],
  fix: 'suggested',
  check({ document, report }) {
    for (const { node, names } of textsOf(document)) {
      for (const datum of [...contactsIn(node.text), ...(names ? namesIn(node.text) : [])]) {
        report({
          at: placeOfText(node, datum.start, datum.end),
          message: MESSAGES[datum.kind],
          fixes: () => [fixOf(document, node, datum)],
        });
      }
    }
  },
  titre: { fr: 'Données personnelles', en: 'Personal data' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une adresse électronique, un numéro de téléphone, un numéro de sécurité sociale ou le nom d'un participant.",
    en: 'Reports an e-mail address, a phone number, a social security number or the name of a participant.',
  },
  pourquoi: {
    fr: 'Le RGPD (article 5) demande de ne garder que les données nécessaires. Une fiche ou un bilan circule : formateurs, jury, structure. On y parle des participants sans les nommer.',
    en: 'The GDPR (article 5) asks to keep only the data one needs. A fiche or a bilan is passed on: it speaks of participants without naming them.',
  },
  mauvais: [
    {
      'a.bilan.yaml':
        'type: bilan\nparticipants: Mme Wamytan a créé son adresse wamytan@lagoon.nc seule\n              ^^^^^^^^^^^ doc-donnees-personnelles\n                                             ^^^^^^^^^^^^^^^^^ doc-donnees-personnelles\n',
    },
    {
      'a.bilan.yaml':
        'type: bilan\nobjectifs:\n  O1: {resultat: partiel, constat: "« Bien » pour Monsieur Paul Durand"}\n                                                  ^^^^^^^^^^^^^^^^^^^^ doc-donnees-personnelles\n',
    },
    'type: fiche\ncommunication: Inscriptions au 06 12 34 56 78 ou +687 12 34 56\n                               ^^^^^^^^^^^^^^ doc-donnees-personnelles\n                                                 ^^^^^^^^^^^^^ doc-donnees-personnelles\npublic:\n  besoins: |\n    Le dossier de M. Durand,\n                  ^^^^^^^^^ doc-donnees-personnelles\n    numéro 2 55 08 14 168 025 38, tél. 26.12.34\n           ^^^^^^^^^^^^^^^^^^^^^ doc-donnees-personnelles\n                                       ^^^^^^^^ doc-donnees-personnelles\n',
    {
      'a.bilan.yaml':
        'type: bilan\nparticipants: "À joindre le 06 12 34 56 78, appeler le 12 34 56"\n                            ^^^^^^^^^^^^^^ doc-donnees-personnelles\n                                                       ^^^^^^^^ doc-donnees-personnelles\n',
    },
  ],
  bon: [
    {
      'a.bilan.yaml':
        'type: bilan\nparticipants: "Les contacter le 12.05.26 ; tirage : 01 02 03 04 05, puis 01 09 17 22 31 40"\n',
    },
    'type: fiche\nauteur: Mme Durand, durand@lagoon.nc\nstructure: Case de M. Wamytan\nvalidation: {responsable: Madame Durand, date: 2026-01-01}\nsecurite: Prévenir Monsieur le Maire\n',
    'type: fiche\nobjectifs:\n  O1: Écrire à prenom.nom@exemple.nc ou a@example.org\nderoule:\n  - {etape: Le 12.05.26, contenu: "Appel, 20 26 04 02, 3 000 XPF, M. X"}\n',
    {
      'a.bilan.yaml':
        'type: bilan\nparticipants: Une participante a créé son adresse\ntransmission: {a: Mme Durand, date: 2026-01-01}\n',
    },
  ],
};

const MESSAGES: Readonly<Record<PersonalDatum['kind'], Bilingual>> = {
  email: {
    fr: 'Cette adresse électronique est une donnée personnelle. Retirez-la, ou remplacez-la par un exemple (nom@exemple.nc).',
    en: 'This e-mail address is personal data. Remove it, or write an example (nom@exemple.nc).',
  },
  phone: {
    fr: 'Ce numéro de téléphone est une donnée personnelle. Retirez-le.',
    en: 'This phone number is personal data. Remove it.',
  },
  nir: {
    fr: 'Ce numéro de sécurité sociale est une donnée très sensible. Retirez-le.',
    en: 'This social security number is very sensitive. Remove it.',
  },
  name: {
    fr: 'Ne nommez pas les participants. Écrivez « un participant » ou « une personne ».',
    en: 'Do not name participants. Write "un participant" or "une personne".',
  },
};

interface Text {
  readonly node: ScalarNode;
  /** Whether the field speaks of participants. */
  readonly names: boolean;
}

function textsOf(document: Document): Text[] {
  const root = document.source.tree.root;
  if (root.kind !== 'map') return [];
  // A text shared by an alias is there once.
  const found = new Map<ScalarNode, Text>();
  for (const { key, value } of root.entries) {
    if (NAMED_ON_PURPOSE.includes(key.text)) continue;
    const names = document.kind === 'bilan' || ABOUT_PEOPLE.includes(key.text);
    gather(value, (node) => found.set(node, { node, names }));
  }
  return [...found.values()];
}

/** Finds every text below a node. */
function gather(node: Node, found: (node: ScalarNode) => void): void {
  if (node.kind === 'scalar') found(node);
  else if (node.kind === 'list') for (const item of node.items) gather(item, found);
  else if (node.kind === 'map')
    for (const { key, value } of node.entries) if (!NAMED_ON_PURPOSE.includes(key.text)) gather(value, found);
}

function fixOf(document: Document, node: ScalarNode, datum: PersonalDatum): Fix {
  const standIn = standInFor(datum).fr;
  const newText = datum.start === 0 ? standIn.charAt(0).toUpperCase() + standIn.slice(1) : standIn;
  return {
    title: { fr: `Remplacer par « ${newText} »`, en: `Replace by "${newText}"` },
    safe: false,
    edits: [{ uri: document.uri, span: document.spanOf(placeOfText(node, datum.start, datum.end)), newText }],
  };
}
