import type { Document } from '../model/document.ts';
import { lineageOf, perExcerpt, perExcerptAnd } from '../model/excerpts.ts';
import {
  type Instability,
  type KnownWords,
  type Use,
  unstableAccents,
  usesOf,
  waysOf,
} from '../model/langue/graphies.ts';
import { anchorsOf, compoundsOf, unstableCompounds } from '../model/langue/motsComposes.ts';
import { markedTerms } from '../model/prose.ts';
import { tallied } from '../model/tally.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { editsOf } from './support/retouches.ts';
import { placeIn, type Texte, textesOf, vocabularyOf } from './support/textes.ts';

/** One word that the document spells in two ways. */
export default defineRule({
  id: 'ref-graphie-instable',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'suggested',
  style: true,
  check({ document, report }) {
    for (const found of [...accentsIn(document), ...compoundsIn(document)]) {
      const { kept, other } = found;
      const [odd] = other.uses;
      const [good] = kept.uses;
      if (!odd || !good || isTermOtherwiseSpelt(kept.uses, other.uses)) continue;
      const wanted = found.respell(writtenAt(odd));
      report({
        at: placeIn(odd.where, odd.start, odd.end),
        message: {
          fr: `Ce document écrit « ${other.written} » (${times(other.uses.length)}) et « ${kept.written} » (${times(kept.uses.length)}). Choisissez une seule graphie, ici « ${wanted} ».`,
          en: `This document writes "${other.written}" (${other.uses.length}×) and "${kept.written}" (${kept.uses.length}×). Choose one spelling, here "${wanted}".`,
        },
        related: [
          {
            document,
            at: placeIn(good.where, good.start, good.end),
            message: { fr: `Ici : « ${kept.written} ».`, en: `Here: "${kept.written}".` },
          },
        ],
        fixes: () => [unifyFix(document, found, wanted)],
      });
    }
  },
  titre: { fr: 'Mot écrit de deux façons', en: 'Word spelt in two ways' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un mot que le document écrit de deux façons : accent (« réglementation », « règlementation »), capitale accentuée ou non (« Évaluer », « Evaluer »), ligature (« œuvre », « oeuvre »), trait d'union ou espace (« cyber-tribu », « cyber tribu », « cybertribu »). La graphie la plus rare est montrée une fois ; la correction l'unifie partout.",
    en: 'Reports a word the document spells in two ways: accent, accented capital or not, ligature, hyphen or space. The rarer spelling is shown once; the fix unifies it everywhere.',
  },
  pourquoi: {
    fr: "Une graphie constante permet de retrouver un mot avec un outil de recherche et évite de croire à deux notions. Les capitales portent leurs accents (« Lexique des règles typographiques en usage à l'Imprimerie nationale ») ; « règlementation » et « réglementation » sont corrects tous deux depuis les rectifications de l'orthographe de 1990, mais pas ensemble.",
    en: 'A constant spelling lets a search tool find a word, and spares the reader the thought of two notions. Capitals bear their accents; both spellings of 1990 are right, but not together.',
  },
  mauvais: [
    `type: referentiel
titre: Agent de Nouvelle Calédonie
#               ^^^^^^^^^^^^^^^^^^ ref-graphie-instable
definition: >-
  La réglementation de la Nouvelle-Calédonie, les réglementations de la commune et la
  règlementation de l'emploi type, un emploi-type des Nouvelle-Calédonie.
# ^^^^^^^^^^^^^^ ref-graphie-instable
#                                     ^^^^^^^^^^^ ref-graphie-instable
contexte: 'Evaluer l''action. Évaluer la mise en œuvre. Une mise en oeuvre. L''emploi type.'
#          ^^^^^^^ ref-graphie-instable
#                                                                   ^^^^^^ ref-graphie-instable
conditions_exercice: Les associations socio culturelles et le contexte socioculturel, le lien socioculturel.
#                                     ^^^^^^^^^^^^^^^^^ ref-graphie-instable
conditions_acces: "Un diplôme, des diplomes, un diplôme"
#                                  ^^^^^^^^ ref-graphie-instable
glossaire:
  Cyber tribu: La cyber-tribu, une cyber-tribu.
# ^^^^^^^^^^^ ref-graphie-instable
`,
  ],
  bon: [
    `type: referentiel
titre: Évaluer et former
definition: La forme, formé, formée ; il complète, complété ; les élèves sont élevés. Ils diffèrent par un avis différent.
contexte: Evidemment, il a répondu. Sûr de lui sur le marché, il marche. Des tâches et des taches. Il faut répartir puis repartir.
conditions_exercice: Il peut être à l'heure, peut-être. Le savoir-faire de qui doit savoir faire face. Le bien-être, et bien être là.
conditions_acces: Des accords et des désaccords. Le maïs, mais cuit. Un rendez-vous. Il rend compte ; le compte rendu est lu. Un *anti-spam**.
glossaire:
  Anti spam: L'anti-spam protège.
`,
  ],
};

type Referentiel = Document<'referentiel'>;

const waysInPart = perExcerpt((part: Referentiel) => waysOf(vocabularyOf(part).writings));
const waysIn = tallied((ways: ReturnType<typeof waysOf>) => ways);
const usesInPart = perExcerptAnd((part: Referentiel, unstable: string) =>
  usesOf(textesOf(part), new Set(unstable.split('\n'))),
);

const knownWords = new WeakMap<object, KnownWords<Texte>>();

function accentsIn(document: Referentiel): readonly Instability<Texte>[] {
  const { several } = waysIn(document, waysInPart(document));
  const lineage = lineageOf(document);
  const known: KnownWords<Texte> = knownWords.get(lineage) ?? new Map();
  knownWords.set(lineage, known);
  return unstableAccents(usesInPart(document, sortedLines(several)).flat(), known);
}

const anchorsInPart = perExcerpt((part: Referentiel) => anchorsOf(textesOf(part)));
const anchorsIn = tallied((anchors: ReturnType<typeof anchorsOf>) => anchors);
const firstWordsIn = tallied((anchors: ReturnType<typeof anchorsOf>) => anchors.map(([key, first]) => [first, key]));
const compoundsInPart = perExcerptAnd((part: Referentiel, anchors: string) => {
  const [keys = '', firstWords = ''] = anchors.split('\n\n');
  const { textes, writings } = vocabularyOf(part);
  return compoundsOf(textes, writings, {
    keys: new Set(keys.split('\n')),
    firstWords: new Set(firstWords.split('\n')),
  });
});

function compoundsIn(document: Referentiel): readonly Instability<Texte>[] {
  const parts = anchorsInPart(document);
  const keys = sortedLines(anchorsIn(document, parts).keys);
  const firstWords = sortedLines(firstWordsIn(document, parts).keys);
  return unstableCompounds(compoundsInPart(document, `${keys}\n\n${firstWords}`).flat());
}

/** One text for a set of words: the same text as long as the words are the same. */
function sortedLines(words: Iterable<string>): string {
  return [...words].toSorted().join('\n');
}

/** A marked term that its entry spells otherwise is the matter of ref-terme-variante. */
function isTermOtherwiseSpelt(kept: readonly Use<Texte>[], other: readonly Use<Texte>[]): boolean {
  const isHeadword = ({ where, start, end }: Use<Texte>) => where.headword && start === 0 && end === where.text.length;
  const isMarked = ({ where, start, end }: Use<Texte>) =>
    markedTerms(where.text).some((mark) => mark.start === start && mark.end === end);
  return (kept.some(isHeadword) && other.some(isMarked)) || (other.some(isHeadword) && kept.some(isMarked));
}

function writtenAt(use: Use<Texte>): string {
  return use.where.text.slice(use.start, use.end);
}

function times(count: number): string {
  return `${count} fois`;
}

function unifyFix(document: Document, found: Instability<Texte>, wanted: string): Fix {
  return {
    title: { fr: `Écrire partout « ${wanted} »`, en: `Write "${wanted}" everywhere` },
    safe: false,
    edits: editsOf(
      document,
      found.other.uses.map((use) => ({
        node: use.where.node,
        start: use.start,
        end: use.end,
        newText: found.respell(writtenAt(use)),
      })),
    ),
  };
}
