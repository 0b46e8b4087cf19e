import type { Document } from '../model/document.ts';
import { citedData } from '../model/langue/donnees.ts';
import { scalarsOf } from '../model/values.ts';
import { placeOfText } from '../syntax/align.ts';
import type { Located } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { reportAbsence } from './support/absence.ts';
import { cite } from './support/cite.ts';

/** Fields that tell how the activity is held: photos and films named there are those of its participants. */
const HOLDING = ['communication', 'lieu', 'planification'];

/** Fields that tell what is done or learnt, where photos and films may be the subject only. */
const DOING = [
  'contexte',
  'public',
  'moyens',
  'objectifs',
  'deroule',
  'adaptations',
  'progression',
  'evaluation',
  'plan_de_rechange',
  'securite',
];

/** Data about people are collected, and nothing says how they are protected. */
export default defineRule({
  id: 'fiche-donnees-absentes',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  needsWhole: true,
  check(context) {
    const found = citationOf(context.document);
    reportAbsence(context, {
      key: 'donnees_personnelles',
      constat: found
        ? {
            fr: `Cette fiche prévoit de recueillir des données sur les personnes (« ${cite(found.text)} ») sans dire comment elles sont protégées.`,
            en: `This fiche plans to collect data about people ("${cite(found.text)}") without saying how they are protected.`,
          }
        : {
            fr: 'Cette fiche ne dit rien des données personnelles.',
            en: 'This fiche says nothing of personal data.',
          },
      contenu: {
        fr: 'lesquelles, qui les garde, quand elles sont effacées, quel accord est demandé.',
        en: 'which ones, who keeps them, when they are erased, what consent is asked for.',
      },
      at: found?.at,
      conditional: found ? 'avertissement' : undefined,
    });
  },
  titre: { fr: 'Données personnelles absentes', en: 'Nothing on personal data' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche qui cite des inscriptions, un émargement, un formulaire, des photos ou des films de participants sans dire comment ces données sont protégées. Une photo « libre de droits », « pas de photo » ou une photo qui n'est que le sujet d'un exercice ne comptent pas.",
    en: 'Reports a fiche that cites registrations, an attendance sheet, a form, photos or films of participants without saying how these data are protected. Stock pictures, what is denied, and photos that are only the subject of an exercise do not count.',
  },
  pourquoi: {
    fr: "Une image, un nom ou une adresse sont des données personnelles (règlement (UE) 2016/679, article 4) : la personne doit savoir ce qu'on en fait (article 13).",
    en: 'A picture, a name or an address are personal data (Regulation (EU) 2016/679, article 4): the person must know what is done with them (article 13).',
  },
  mauvais: [
    `type: fiche
communication: Affiche, puis inscription à l'accueil
                             ^^^^^^^^^^^ fiche-donnees-absentes
`,
    `type: fiche
deroule:
  - {etape: Accueil, contenu: Signature de la feuille de présence}
                                              ^^^^^^^^^^^^^^^^^^^ fiche-donnees-absentes
`,
    `type: fiche
moyens: {materiels: [Feuille d'émargement]}
                               ^^^^^^^^^^ fiche-donnees-absentes
communication: Photos publiées sur la page de la structure
`,
    `type: fiche
communication: Photos publiées sur la page de la structure
               ^^^^^^ fiche-donnees-absentes
`,
  ],
  bon: [
    `type: fiche
objectifs: {O1: Joindre une photo à une demande en ligne}
moyens: {materiels: [Vidéoprojecteur, Appareil photo, "Vidéos libres de droits"]}
deroule:
  - {etape: Création, contenu: "Inscription sur un site, retouche d'une photo"}
communication: Affiche, sans inscription. Pas de photo du groupe
`,
    "type: fiche\ncommunication: Inscription à l'accueil\ndonnees_personnelles: La feuille est détruite en fin de trimestre\n",
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: cuisine\ndocuments: {fiche: {rubriques: {donnees_personnelles: {statut: facultatif}}}}\n',
      'a.fiche.yaml': "type: fiche\nreferentiel: cuisine\ncommunication: Inscription à l'accueil\n",
    },
  ],
};

function citationOf(document: Document<'fiche'>): { readonly at: Located; readonly text: string } | undefined {
  for (const { name, node } of document.root.all()) {
    const about = HOLDING.includes(name) ? 'tenue' : 'contenu';
    if (about === 'contenu' && !DOING.includes(name)) continue;
    for (const scalar of scalarsOf(node)) {
      const found = citedData(scalar.text, about);
      if (found) return { at: placeOfText(scalar, found.start, found.end), text: found.text };
    }
  }
  return undefined;
}
