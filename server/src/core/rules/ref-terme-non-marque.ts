import type { Document } from '../model/document.ts';
import { perExcerptAnd } from '../model/excerpts.ts';
import { hasAccentsOf } from '../model/langue/termes.ts';
import { markedTerms } from '../model/prose.ts';
import { type Glossary, type GlossaryEntry, glossaryOf, namesOf, type TermName } from '../workspace/glossaire.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { finderOf, type Occurrence, type TermFinder } from './support/occurrences.ts';
import { editsOf } from './support/retouches.ts';
import { placeIn, type Texte, textesOf } from './support/textes.ts';

/** Sections where nothing is marked: the glossaries themselves, and the annex, whose wording is that of Pix. */
const UNMARKED = new Set(['glossaire', 'glossaire_certification', 'annexe_pix', 'notes', 'groupe_de_travail']);

/** The first use of a term of the trade, not marked as one. */
export default defineRule({
  id: 'ref-terme-non-marque',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'suggested',
  check({ document, report }) {
    const { entries } = glossaryOf(document);
    const met = new Set<number>();
    for (const { rank, texte, start, end, marked } of firstUsesIn(document, namesOf(document)).flat()) {
      const entry = entries[rank];
      if (!entry || met.has(rank)) continue;
      met.add(rank);
      if (marked) continue;
      const text = texte.text.slice(start, end).replace(/\s+/g, ' ');
      report({
        at: placeIn(texte, start, end),
        message: {
          fr: `« ${text} » est un terme du glossaire, et c'est son premier emploi. Marquez-le : *${text}**`,
          en: `"${text}" is a term of the glossary, used here for the first time. Mark it: *${text}**`,
        },
        related: [{ document, at: entry.node, message: { fr: 'Il est défini ici.', en: 'It is defined here.' } }],
        fixes: () => [markFix(document, texte, start, end)],
      });
    }
  },
  titre: { fr: "Premier emploi d'un terme, non marqué", en: 'First use of a term, not marked' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale le premier emploi, dans l'ordre du document, d'un terme du glossaire technique, quand il n'est pas marqué (`*terme**`). Les titres, les glossaires, les notes et l'annexe Pix ne comptent pas ; un synonyme d'un seul mot courant (« pilote » pour « Driver ») non plus, car il peut avoir un autre sens.",
    en: 'Reports the first use, in the order of the document, of a term of the technical glossary that is not marked (`*terme**`). Titles, glossaries, notes and the Pix annex do not count, nor does a synonym of one common word, which may mean something else.',
  },
  pourquoi: {
    fr: "« Les termes en italique suivis d'un astérisque * sont définis dans le glossaire technique de l'emploi, à la fin de ce document » (note au lecteur) : c'est à la première rencontre que l'on a besoin de la définition.",
    en: 'Terms in italics followed by an asterisk are defined in the glossary (note to the reader): the definition is needed the first time.',
  },
  mauvais: [
    `type: referentiel
titre: Animateur Web
definition: >-
  Il lutte contre la fracture
  numérique et publie sur le web. La *fracture numérique** recule.
#                            ^^^ ref-terme-non-marque
contexte: Espaces publics numériques du pays
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-terme-non-marque
conditions_exercice: 'Le travail a lieu dans un EPN, avec l''anti-spam et le *driver** du scanner.'
#                                                            ^^^^^^^^^ ref-terme-non-marque
glossaire:
  Anti-spam: Une protection.
  Driver: {definition: Un programme., aussi: [pilote]}
  EPN: {definition: Un espace., aussi: [Espace public numérique]}
  Web: La toile.
`,
  ],
  bon: [
    `type: referentiel
titre: Médiateur Web
definition: Il pilote une équipe et mène une *démarche projet** sur le *Web**. Le web est vaste.
contexte: Le marche est large, le processus de certification aussi.
glossaire:
  Démarche projet: Une démarche sur le Web.
  Driver: {definition: Un programme., aussi: [pilote]}
  Marché: Un contrat.
  Web: La toile.
glossaire_certification:
  Certification: Un processus.
`,
  ],
};

/** The first use that a part of the référentiel makes of an entry, by its rank. */
interface FirstUse {
  readonly rank: number;
  readonly texte: Texte;
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
}

const firstUsesIn = perExcerptAnd((part: Document<'referentiel'>, glossary: Glossary): readonly FirstUse[] => {
  const finder = finderOf(glossary);
  const first = new Map<number, FirstUse>();
  for (const texte of textesOf(part)) {
    if (!texte.prose || UNMARKED.has(texte.section)) continue;
    for (const { entry, start, end } of termsOf(finder, texte)) {
      const { rank } = entry;
      if (entry.glossary !== 'glossaire' || first.has(rank)) continue;
      first.set(rank, { rank, texte, start, end, marked: isMarked(texte, start, end) });
    }
  }
  return [...first.values()];
});

/** The terms of a text from left to right, none inside another. */
function termsOf(finder: TermFinder, texte: Texte): Occurrence[] {
  const found: Occurrence[] = [];
  for (let i = 0; i < texte.words.length; i++) {
    const occurrence = finder.at(texte, i);
    if (!occurrence) continue;
    if (isClear(occurrence.name, occurrence.entry, texte.text.slice(occurrence.start, occurrence.end)))
      found.push(occurrence);
    i = occurrence.lastWord;
  }
  return found;
}

/** One common word may be used in another sense, unless it is the headword or an acronym, accents included. */
function isClear(name: TermName, entry: GlossaryEntry, written: string): boolean {
  if (/[\s'’-]/.test(name.text.trim())) return true;
  const isAcronym = /\p{Lu}.*\p{Lu}/u.test(name.text);
  if (isAcronym) return written.startsWith(name.text);
  return name.text === entry.term && hasAccentsOf(written, name.text);
}

function isMarked(texte: Texte, start: number, end: number): boolean {
  return markedTerms(texte.text).some((mark) => mark.start < end && start < mark.end);
}

function markFix(document: Document, texte: Texte, start: number, end: number): Fix {
  const { node } = texte;
  return {
    title: { fr: 'Marquer le terme', en: 'Mark the term' },
    safe: false,
    edits: editsOf(document, [
      { node, start, end: start, newText: '*' },
      { node, start: end, end, newText: '**' },
    ]),
  };
}
