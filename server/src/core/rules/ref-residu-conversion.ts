import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import type { Writing } from '../model/langue/mots.ts';
import { type Residue, type ResidueKind, residuesIn } from '../model/langue/residus.ts';
import type { Bilingual } from '../model/notation.ts';
import { tallied } from '../model/tally.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { editsOf } from './support/retouches.ts';
import { placeIn, type Texte, textesOf, vocabularyOf } from './support/textes.ts';

const WORDS: Readonly<Record<ResidueKind, Bilingual>> = {
  asterisks: { fr: 'ces astérisques sont en trop', en: 'these asterisks are out of place' },
  dash: { fr: 'ce tiret colle deux mots', en: 'this dash sticks two words together' },
  hyphenation: { fr: 'ce mot est resté coupé', en: 'this word is still cut' },
  superscript: { fr: "cet appel de note n'a pas de note", en: 'this call has no footnote' },
  'page-number': { fr: 'ce numéro de page est en trop', en: 'this page number is out of place' },
  leaders: { fr: 'ces points viennent d’un sommaire', en: 'these dots come from a table of contents' },
  ligature: {
    fr: "ce signe remplace des lettres, qu'une recherche ne trouvera pas",
    en: 'this sign stands for letters that a search will not find',
  },
  encoding: { fr: 'ces signes remplacent une lettre accentuée', en: 'these signs stand for an accented letter' },
  'soft-hyphen': {
    fr: 'un tiret de coupure invisible est resté dans le mot',
    en: 'an invisible hyphen is left in the word',
  },
};

/** What a conversion from PDF or a word processor left in the text. */
export default defineRule({
  id: 'ref-residu-conversion',
  severity: 'avertissement',
  kinds: ['referentiel'],
  fix: 'suggested',
  style: true,
  check({ document, report }) {
    const parts = residuesInPart(document);
    const isUnsure = parts.some(({ unsure }) => unsure.length > 0);
    const words = isUnsure ? wordsOf(document, wordsInPart(document)) : undefined;
    for (const { found, unsure } of parts) {
      for (const { texte, residue } of [
        ...found,
        ...unsure.flatMap((one) => residuesOf(one, (word) => words?.has(word) === true)),
      ]) {
        const { kind, start, end, better } = residue;
        const told = WORDS[kind];
        report({
          at: placeIn(texte, start, end),
          message: {
            fr: `Reste de conversion (PDF, traitement de texte) : ${told.fr}. Corrigez d'après le document d'origine.`,
            en: `Left by a conversion (PDF, word processor): ${told.en}. Correct it from the original document.`,
          },
          ...(better !== undefined && { fixes: () => [mendFix(document, texte, residue, better)] }),
        });
      }
    }
  },
  titre: { fr: 'Reste de conversion', en: 'Left by a conversion' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale ce qu'une conversion depuis un PDF ou un traitement de texte laisse dans un texte : astérisques seuls ou collés à un mot (`L**Label**`), tiret qui colle deux mots (« Web-et »), mot coupé (« compé- tence »), appel de note, numéro de page, points de conduite, ligature ou lettre accentuée illisible. Un terme marqué (`*terme**`) et un mot en gras (`**mot**`) conviennent.",
    en: 'Reports what a conversion from PDF or a word processor leaves in a text: asterisks alone or stuck to a word, a dash that sticks two words together, a word cut in two, a footnote call, a page number, dot leaders, unreadable letters. A marked term and a bold word are fine.',
  },
  pourquoi: {
    fr: 'Le référentiel fait foi : ces restes gênent la lecture, cachent des mots à la recherche et empêchent de reconnaître les termes marqués.',
    en: 'The référentiel is authoritative: such leftovers hinder reading, hide words from searches and keep marked terms from being recognised.',
  },
  mauvais: [
    `type: referentiel
definition: Les *garants d'une inclusion numérique* éthique** pour tous, à l'heure du Web-et du partage permettant–de lire.
#                                                   ^^^^^^^^^ ref-residu-conversion
#                                                                                     ^^^^^^ ref-residu-conversion
#                                                                                                                 ^ ref-residu-conversion
contexte: |-
  L**Label** de qualité¹, la compé- tence, une compétence.
# ^^^^^^^^^^ ref-residu-conversion
#                      ^ ref-residu-conversion
#                            ^^^^^^^^^^^^ ref-residu-conversion
  12
# ^^ ref-residu-conversion
  Le mot ﬁn et l'Ã©tat du texte.
#        ^ ref-residu-conversion
#                ^^ ref-residu-conversion
conditions_acces: Accès à l'emploi ............ 14
#                                 ^^^^^^^^^^^^^^^^ ref-residu-conversion
groupe_de_travail:
  - nom: Angela M'BOUERI TRAVOUILLO**n
#                        ^^^^^^^^^^^^^ ref-residu-conversion
`,
  ],
  bon: [
    `type: referentiel
definition: L'*anti-spam** (*label**, *pare feu**...), un mot **important**, c'est-à-dire vis-à-vis d'un va-et-vient.
contexte: |-
  Une salle de 30 m² et 2 ** 3 ; le trajet Nouméa–Thio, de 2019–2023, pré- et post-test, Ã.

  1. Premier
  2. Second

  | Niveau |
  | 3 |
conditions_exercice: "Les termes suivis d'un astérisque * sont définis. Peut-on ? Donnez-les..."
`,
  ],
};

interface Found {
  readonly texte: Texte;
  readonly residue: Residue;
}

function residuesOf(texte: Texte, isWord: (folded: string) => boolean): Found[] {
  return residuesIn(texte.text, isWord).map((residue) => ({ texte, residue }));
}

/** What a part holds, and the texts of which only the words of the whole document can tell. */
const residuesInPart = perExcerpt((part: Document<'referentiel'>) => {
  const unsure = new Set<Texte>();
  const found = textesOf(part).flatMap((texte) =>
    residuesOf(texte, () => {
      unsure.add(texte);
      return false;
    }),
  );
  return { found: found.filter(({ texte }) => !unsure.has(texte)), unsure: [...unsure] };
});

const wordsInPart = perExcerpt((part: Document<'referentiel'>) => vocabularyOf(part).writings);

const wordsOf = tallied((writings: readonly Writing[]) => writings.map(({ folded }) => [folded, '']));

function mendFix(document: Document, { node }: Texte, { start, end, text }: Residue, better: string): Fix {
  const title: Bilingual =
    better.trim() === ''
      ? { fr: `Retirer « ${text.trim()} »`, en: `Remove "${text.trim()}"` }
      : { fr: `Écrire « ${better.trim()} »`, en: `Write "${better.trim()}"` };
  return { title, safe: false, edits: editsOf(document, [{ node, start, end, newText: better }]) };
}
