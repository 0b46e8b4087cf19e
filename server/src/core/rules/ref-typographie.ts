import type { Document } from '../model/document.ts';
import { perExcerpt, perExcerptAnd } from '../model/excerpts.ts';
import {
  apostrophesIn,
  type Habits,
  habitsIn,
  habitsOf,
  type TypographyFault,
  typographyFaults,
} from '../model/langue/typographie.ts';
import type { Bilingual } from '../model/notation.ts';
import { defineRule, type Fix, type Report, type RuleDocs } from './rule.ts';
import { editsOf } from './support/retouches.ts';
import { placeIn, type Texte, textesOf } from './support/textes.ts';

const WORDS: Readonly<Record<TypographyFault, (found: string, better: string) => Bilingual>> = {
  'space-before-mark': (found) => ({
    fr: `Il manque une espace avant « ${found} ».`,
    en: `A space is missing before "${found}".`,
  }),
  'space-after-quote': () => ({
    fr: 'Il manque une espace après le guillemet ouvrant.',
    en: 'A space is missing after the opening quotation mark.',
  }),
  'space-before-quote': () => ({
    fr: 'Il manque une espace avant le guillemet fermant.',
    en: 'A space is missing before the closing quotation mark.',
  }),
  'no-space-before': (_, better) => ({
    fr: `Pas d'espace avant « ${better} ».`,
    en: `No space before "${better}".`,
  }),
  'double-space': () => ({
    fr: 'Une seule espace suffit entre deux mots.',
    en: 'One space is enough between two words.',
  }),
  etc: () => ({
    fr: '« etc. » se termine par un seul point.',
    en: '"etc." ends with one full stop.',
  }),
  dots: (_, better) => ({
    fr: `Les points de suspension sont trois : « ${better} ».`,
    en: `There are three suspension points: "${better}".`,
  }),
};

/** French typography: blanks around punctuation, suspension points, one kind of apostrophe. */
export default defineRule({
  id: 'ref-typographie',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'safe',
  style: true,
  check({ document, report }) {
    const habits = habitsOf(habitsInPart(document));
    for (const { texte, fault, start, end, text, better } of faultsIn(document, habits).flat()) {
      report({
        at: placeIn(texte, start, end),
        message: WORDS[fault](text, better.trim()),
        fixes: () => [fixOf(document, [{ node: texte.node, start, end, newText: better }])],
      });
    }
    const mixed = mixedApostrophes(document);
    if (mixed) report(mixed);
  },
  titre: { fr: 'Typographie française', en: 'French typography' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une espace qui manque avant ; : ? ! ou à l'intérieur des guillemets « », une espace de trop (double, ou avant une virgule ou un point), « etc... », quatre points de suspension, et le mélange d'apostrophes droites (') et courbes (’), une fois. Toute espace convient : ordinaire, insécable ou fine. Les heures (14:30), les adresses et les tableaux ne sont pas concernés.",
    en: 'Reports a space missing before ; : ? ! or inside « », one too many (double, or before a comma or full stop), "etc...", four suspension points, and the mix of straight and curly apostrophes, once. Any blank will do: plain, no-break or narrow. Times, addresses and tables are left alone.',
  },
  pourquoi: {
    fr: "Un document officiel suit les usages de l'imprimerie française (« Lexique des règles typographiques en usage à l'Imprimerie nationale »), et deux apostrophes différentes trompent les outils de recherche.",
    en: 'An official document follows the usage of the Imprimerie nationale; two kinds of apostrophes mislead search tools.',
  },
  mauvais: [
    `type: referentiel
titre: L'agent est-il prêt?
#                         ^ ref-typographie
definition: >-
  Pour des collectivités:  une aide ; un «label», et
#                       ^ ref-typographie
#                        ^^ ref-typographie
#                                        ^ ref-typographie
#                                              ^ ref-typographie
  des ateliers, etc... Il note tout .... Oui , et voilà .
#               ^^^^^^ ref-typographie
#                                   ^^^^ ref-typographie
#                                           ^^ ref-typographie
#                                                      ^^ ref-typographie
contexte: 'L''accueil, l’écoute et l''aide, etc...Il l’oriente; l''usager attend d''autres avis'
#                       ^ ref-typographie
#                                           ^^^^^^ ref-typographie
#                                                             ^ ref-typographie
`,
    `type: referentiel
titre: "L’agent, l’accueil d'abord"
#                           ^ ref-typographie
`,
  ],
  bon: [
    `type: referentiel
titre: Quel métier ?
definition: |-
  Il commence à 14:30 ; voir https://exemple.nc/a?b=c:d et a@b.nc; fin. Yahoo!, Yahoo! est un nom…
  Une « case numérique », un accueil (ordinateurs, imprimantes ...), des lieux, ...

  | Niveau  | Nom   |
  | ------- | ----- |
  | 4       | bac;  |
contexte: "Un \\"mot\\"\u00a0; un autre\u202f! Format .docx, projets, etc. La règle pix:1.1 et C:\\\\temp"
conditions_acces: L'accès est libre, l'inscription aussi.
`,
  ],
};

function fixOf(document: Document, changes: Parameters<typeof editsOf>[1]): Fix {
  return {
    title: { fr: 'Corriger la typographie', en: 'Correct the typography' },
    safe: true,
    edits: editsOf(document, changes),
  };
}

const habitsInPart = perExcerpt((part: Document<'referentiel'>) => habitsIn(textesOf(part).map(({ text }) => text)));

const faultsIn = perExcerptAnd((part: Document<'referentiel'>, habits: Habits) =>
  textesOf(part).flatMap((texte) => typographyFaults(texte.text, habits).map((found) => ({ texte, ...found }))),
);

type Apostrophes = 'straight' | 'curly';

interface Apostrophe {
  readonly texte: Texte;
  readonly start: number;
}

/** How many apostrophes of each kind a part holds, and the first. */
const apostrophesInPart = perExcerpt((part: Document<'referentiel'>) => {
  const of = (kind: Apostrophes) => {
    const all = apostrophesOf(part, kind);
    return { count: all.length, first: all[0] };
  };
  return { straight: of('straight'), curly: of('curly') };
});

function apostrophesOf(document: Document, kind: Apostrophes): readonly Apostrophe[] {
  return textesOf(document).flatMap((texte) => apostrophesIn(texte.text)[kind].map((start) => ({ texte, start })));
}

/** The rarer kind of apostrophe, where it is first met; the fix writes the other kind everywhere. */
function mixedApostrophes(document: Document<'referentiel'>): Report | undefined {
  const parts = apostrophesInPart(document);
  const count = (kind: Apostrophes) => parts.reduce((sum, one) => sum + one[kind].count, 0);
  const counts = { straight: count('straight'), curly: count('curly') };
  if (counts.straight === 0 || counts.curly === 0) return undefined;
  const rare = counts.curly <= counts.straight ? 'curly' : 'straight';
  const newText = rare === 'curly' ? "'" : '’';
  const first = parts.find((one) => one[rare].first)?.[rare].first;
  if (!first) return undefined;
  const names = { straight: { fr: "droites (')", en: "straight (')" }, curly: { fr: 'courbes (’)', en: 'curly (’)' } };
  const usual = rare === 'curly' ? 'straight' : 'curly';
  return {
    at: placeIn(first.texte, first.start, first.start + 1),
    message: {
      fr: `Ce document mêle des apostrophes ${names[rare].fr}, ${counts[rare]} fois, et ${names[usual].fr}, ${counts[usual]} fois. Gardez une seule sorte.`,
      en: `This document mixes ${names[rare].en} apostrophes, ${counts[rare]}×, with ${names[usual].en} ones, ${counts[usual]}×. Keep one kind.`,
    },
    fixes: () => [
      fixOf(
        document,
        apostrophesOf(document, rare).map(({ texte, start }) => ({ node: texte.node, start, end: start + 1, newText })),
      ),
    ],
  };
}
