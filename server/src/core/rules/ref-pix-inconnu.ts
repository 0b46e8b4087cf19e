import type { Document } from '../model/document.ts';
import { PIX } from '../model/pix.ts';
import type { Located } from '../syntax/tree.ts';
import { pixLevelsOf } from '../workspace/definitions.ts';
import { referencesTo } from '../workspace/references.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { numberRead } from './support/numericId.ts';
import { isPlaceholder } from './support/placeholder.ts';
import { listHolding } from './support/refLists.ts';
import { isPixCode, likelyPixCodes, writePixCode } from './support/refPix.ts';

/** A text that stands where a Pix code must, and the codes that stand beside it. */
interface Found {
  readonly text: string;
  readonly place: Located;
  readonly beside: () => readonly string[];
}

/** A Pix code that is not one of the 16. */
export default defineRule({
  id: 'ref-pix-inconnu',
  severity: 'erreur',
  kinds: ['referentiel', 'fiche'],
  fix: 'suggested',
  check({ document, report }) {
    for (const { text, place, beside } of codesOf(document)) {
      // Without quotes the code may be read as another one: a fault of its own, to mend first.
      if (isPixCode(text) || isPlaceholder(text) || numberRead(document, place) !== undefined) continue;
      const candidates = likelyPixCodes(text, new Set(beside()));
      const [first] = candidates;
      const hint = first === undefined ? undefined : `${first} (${PIX[first]})`;
      report({
        at: place,
        message: {
          fr: `« ${text} » n'est pas une compétence Pix : les codes vont de 1.1 à 5.2.${hint ? ` Vouliez-vous dire ${hint} ?` : ''}`,
          en: `"${text}" is not a Pix competence: codes go from 1.1 to 5.2.${hint ? ` Did you mean ${hint}?` : ''}`,
        },
        ...(candidates.length > 0 && {
          fixes: () =>
            candidates.map((code) => ({
              title: { fr: `Remplacer par ${code} — ${PIX[code]}`, en: `Replace with ${code} — ${PIX[code]}` },
              safe: false,
              edits: [writePixCode(document, place, code)],
            })),
        }),
      });
    }
  },
  titre: { fr: 'Code Pix inconnu', en: 'Unknown Pix code' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un code qui n'est pas l'une des 16 compétences Pix, dans les niveaux attendus, dans l'annexe ou dans un objectif de fiche.",
    en: 'Reports a code that is not one of the 16 Pix competences, in the expected levels, the annex or an objective of a fiche.',
  },
  pourquoi: {
    fr: 'Le cadre de référence des compétences numériques (décret n° 2019-919 du 30 août 2019) compte 16 compétences en 5 domaines, de 1.1 à 5.2. Un autre code ne renvoie à rien.',
    en: 'The reference framework of digital competences (decree 2019-919 of 30 August 2019) has 16 competences in 5 domains, from 1.1 to 5.2. Another code refers to nothing.',
  },
  mauvais: [
    `type: referentiel
pix:
  "1.1": 6
  "1.4": 5
# ^^^^^ ref-pix-inconnu
  "2,1": 5
# ^^^^^ ref-pix-inconnu
  niveau: 4
# ^^^^^^ ref-pix-inconnu
annexe_pix:
  textes:
    "5.3": Construire un environnement numérique
#   ^^^^^ ref-pix-inconnu
`,
    {
      'courriel.fiche.yaml':
        'type: fiche\nobjectifs:\n  O1: {texte: Envoyer un message, pix: ["2.1", "2.5"]}\n#                                              ^^^^^ ref-pix-inconnu\n',
    },
  ],
  bon: [
    'type: referentiel\npix: {1.10: 6}\n',
    'type: referentiel\npix: {"1.1": 6, "5.2": 5}\nannexe_pix: {textes: {"3.4": Programmer}}\n',
    { 'courriel.fiche.yaml': 'type: fiche\nobjectifs:\n  O1: {texte: Envoyer un message, pix: "2.1"}\n' },
  ],
};

function codesOf(document: Document): readonly Found[] {
  const levels = pixLevelsOf(document);
  const cited = referencesTo(document, 'pix');
  return [
    ...levels.map(({ key }) => ({ text: key.text, place: key, beside: () => levels.map(({ id }) => id) })),
    ...cited.map(({ id, place }) => ({ text: id, place, beside: () => besideOf(document, place) })),
  ];
}

function besideOf(document: Document, place: Located): string[] {
  const list = listHolding(document.source.tree.root, place);
  return (list?.items ?? []).flatMap((item) => (item.kind === 'scalar' ? item.text : []));
}
