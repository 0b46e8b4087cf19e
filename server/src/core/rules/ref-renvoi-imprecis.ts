import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import { fold } from '../model/fold.ts';
import { PIX } from '../model/pix.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { itemsOf } from './support/items.ts';

const CODE = /(?<![\d.,])[1-5]\.[1-4](?![\d.])/;

/** An item sent to the Pix annex without the codes it depends on. */
export default defineRule({
  id: 'ref-renvoi-imprecis',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'suggested',
  check({ document, report }) {
    const codes = annexCodes(document);
    for (const { id, renvoi } of vagueIn(document).flat()) {
      report({
        at: renvoi,
        message: {
          fr: `${id} renvoie à Pix sans dire quelles compétences Pix sont attendues. Ajoutez leurs codes, par exemple « pix 1.1, 2.3 ».`,
          en: `${id} refers to Pix without saying which Pix competences are expected. Add their codes, for instance "pix 1.1, 2.3".`,
        },
        ...(codes.length > 0 && { fixes: () => [listFix(document, renvoi, codes)] }),
      });
    }
  },
  titre: { fr: 'Renvoi à Pix sans code', en: 'Pix reference without a code' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale « renvoi: pix » quand ni le renvoi ni le texte de l'élément ne donnent un code Pix (1.1 à 5.2). La correction écrit tous les codes de l'annexe : gardez ceux qui conviennent.",
    en: 'Reports "renvoi: pix" when neither the renvoi nor the text of the item gives a Pix code (1.1 to 5.2). The fix writes every code of the annex: keep the right ones.',
  },
  pourquoi: {
    fr: "« Niveau de compétence attendu en fin de formation » (annexe Pix) : l'annexe donne un niveau par code. Sans code, ni le formateur ni le jury ne savent lesquels concernent cet élément.",
    en: 'The annex gives one expected level per code. Without a code neither trainer nor jury knows which ones concern this item.',
  },
  mauvais: [
    `type: referentiel
competences:
  C1:
    savoir_faire:
      SF1:
        texte: Utiliser un tableur en 2.10 étapes
        renvoi: pix
#               ^^^ ref-renvoi-imprecis
    connaissances:
      CO1: {texte: Usage sécurisé des outils, renvoi: "Pix"}
#                                                     ^^^^^ ref-renvoi-imprecis
pix: {"1.3": 4, "2.1": 5}
`,
  ],
  bon: [
    `type: referentiel
competences:
  C1:
    savoir_faire:
      SF1: {texte: Utiliser un tableur (Pix 1.3), renvoi: pix}
      SF2:
        texte: Partager des documents
        renvoi: pix 1.3, 2.1
      SF3: Recopier une adresse
pix: {"1.3": 4, "2.1": 5}
`,
  ],
};

/** The items sent to Pix without a code. */
const vagueIn = perExcerpt((part: Document<'referentiel'>) =>
  itemsOf(part).flatMap(({ id, node, details, renvoi }) => {
    if (!renvoi || !/^pix(?:$|[\s:,(]*\d)/.test(fold(renvoi.text.trim()))) return [];
    const texts = [renvoi, ...(node ? [node] : []), ...details.map((detail) => detail.node)];
    return texts.some(({ text }) => CODE.test(text)) ? [] : [{ id, renvoi }];
  }),
);

function annexCodes(document: Document<'referentiel'>): string[] {
  return (document.root.get('pix')?.entries ?? []).map(({ name }) => name).filter((name) => name in PIX);
}

function listFix(document: Document, renvoi: ScalarNode, codes: readonly string[]): Fix {
  const text = `pix ${codes.join(', ')}`;
  return {
    title: { fr: "Écrire les codes de l'annexe, à trier", en: 'Write the codes of the annex, to choose from' },
    safe: false,
    // In quotes wherever it stands: a comma ends a value between braces.
    edits: [{ uri: document.uri, span: document.spanOf(renvoi), newText: `"${text}"` }],
  };
}
