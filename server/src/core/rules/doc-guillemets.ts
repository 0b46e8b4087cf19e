import type { Document } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { misreadNode } from './support/docMisread.ts';
import { inQuotes, sourceOf } from './support/docPlaces.ts';

/** A text that is read otherwise than it is meant because it has no quotes (YAML 1.2.2, §7.3.3 Plain Style). */
export default defineRule({
  id: 'doc-guillemets',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'safe',
  check({ document, report }) {
    const misread = document.gathered.issues.flatMap((issue) => misreadNode(document, issue) ?? []);
    const spans = misread.map((place) => document.spanOf(place));
    // Every word that a comma cuts off leads to the same text.
    const wholes = spans.filter(({ start }, rank) => spans.findIndex((other) => other.start === start) === rank);
    for (const problem of document.problems) {
      if (problem.code !== 'unquoted' || wholes.some((whole) => contains(whole, problem.span))) continue;
      const source = sourceOf(document, problem.span);
      const meant = problem.detail === 'outer-quotes' ? source.slice(1, -1) : source;
      const fixes = () => [quoteFix(document, problem.span, meant)];
      report({ at: problem.span, message: messageOf(source, problem.detail), fixes });
    }
    for (const span of wholes) {
      const source = sourceOf(document, span);
      const cut = isCut(document, span) ? 'flow-comma' : undefined;
      report({ at: span, message: messageOf(source, cut), fixes: () => [quoteFix(document, span, source)] });
    }
  },
  titre: { fr: 'Guillemets manquants', en: 'Missing quotes' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un texte qui est mal lu parce qu'il n'est pas entre guillemets : il contient « : » ou « # », ou commence par un signe réservé (* [ { > | @ % & !).",
    en: 'Reports a text that is misread because it is not quoted: it holds ":" or "#", or begins with a reserved sign (* [ { > | @ % & !).',
  },
  pourquoi: {
    fr: "Dans un fichier YAML, ces signes ont un sens particulier (norme YAML 1.2, « Plain Style »). Sans guillemets, le texte est coupé, ou tout ce qui suit n'est plus lu.",
    en: 'In a YAML file these signs have a meaning of their own (YAML 1.2, "Plain Style"). Without quotes the text is cut, or what follows is no longer read.',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier : les bases\n       ^^^^^^^^^^^^^^^^^^^ doc-guillemets\nauteur: Léa\n',
    'type: fiche\ntitre: Atelier #1\n       ^^^^^^^^^^ doc-guillemets\n',
    'type: fiche\nsecurite: *démarche projet** et prudence # à relire\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ doc-guillemets\n',
    'type: fiche\ntitre: [Nouveau] Le courriel\n       ^^^^^^^^^^^^^^^^^^^^^ doc-guillemets\nauteur: "Léa" Martin\n        ^^^^^^^^^^^^ doc-guillemets\n',
    'type: fiche\nauteur: @lea\n        ^^^^ doc-guillemets\nstructure: > Case de Thio\n           ^^^^^^^^^^^^^^ doc-guillemets\n',
    "type: fiche\nauteur: 'L'atelier de Léa'\n        ^^^^^^^^^^^^^^^^^^ doc-guillemets\nstructure: & Co\n           ^^^^ doc-guillemets\ntitre: !important\n       ^^^^^^^^^^ doc-guillemets\n",
    'type: fiche\nmoyens:\n  humains:\n    - Un médiateur : Paul\n      ^^^^^^^^^^^^^^^^^^^ doc-guillemets\n',
    {
      'a.bilan.yaml':
        'type: bilan\natouts:\n  - Rythme : adapté à chacun\n    ^^^^^^^^^^^^^^^^^^^^^^^^ doc-guillemets\n  - Calme\n',
    },
    'type: fiche\ncontexte: {milieu: Quartier, rural, analyse: peu}\n                   ^^^^^^^^^^^^^^^ doc-guillemets\nbudget: {postes: [{nom: Encre, montant: 1500,5}], total: 3}\n                                        ^^^^^^ doc-guillemets\nobjectifs: {O1: Trier, puis ranger, O2: Écrire}\n                ^^^^^^^^^^^^^^^^^^ doc-guillemets\n',
    {
      'a.referentiel.yaml':
        'type: referentiel\ncodes: {nsf: {"213": forêts, espaces naturels}}\n                     ^^^^^^^^^^^^^^^^^^^^^^^^ doc-guillemets\n',
    },
    'type: fiche\ncontexte: {milieu: Quartier : rural, analyse: #1}\n                   ^^^^^^^^^^^^^^^^ doc-guillemets\n                                              ^^ doc-guillemets\n',
    { 'a.bilan.yaml': 'type: bilan\natouts: [Rythme : adapté, Calme]\n         ^^^^^^^^^^^^^^^ doc-guillemets\n' },
  ],
  bon: [
    'type: fiche\nmoyens: {materiels: [{nom: Ordinateur, quantite}], humains: [Paul, un aide], financiers: aucun}\nobjectifs: {O1: Trier, O2, O3: "Lire, écrire"}\n',
    'type: fiche\ntitre: "Atelier : les bases"\nauteur: Léa # à relire\nsecurite: Appeler à 12:30, voir http://exemple.nc#aide\n',
    'type: fiche\ncommunication: |\n  Atelier : les bases #1\n  *terme** expliqué\n',
    'type: fiche\nmoyens: {materiels: [{nom: Ordinateur, quantite: 8}], humains: [Un médiateur], financiers: aucun}\n',
    'type: fiche\npublic:\n  description: Seniors de\n    la commune\n',
  ],
};

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Tells a text that a comma cuts between braces from one read as a mapping or a list. */
function isCut(document: Document, { start, end }: Span): boolean {
  return !/^[[{]/.test(document.text[start] ?? '') && /,[^:]*$/.test(document.text.slice(start, end));
}

function quoteFix(document: Document, span: Span, meant: string): Fix {
  return {
    title: { fr: 'Mettre entre guillemets', en: 'Put in quotes' },
    safe: true,
    edits: [{ uri: document.uri, span, newText: inQuotes(meant) }],
  };
}

function messageOf(source: string, detail?: string): Bilingual {
  const first = source[0] ?? '';
  if (detail === 'quote' || detail === 'outer-quotes') {
    return {
      fr: `Ce texte contient lui-même des ${first === '"' ? 'guillemets' : 'apostrophes'} : la fin n'est pas lue. Mettez-le tout entier entre guillemets.`,
      en: 'This text holds quotes of its own: its end is not read. Put the whole of it in quotes.',
    };
  }
  if (detail === 'flow-comma') {
    return {
      fr: 'Entre accolades, une virgule coupe ce texte : la suite passe pour un autre champ. Mettez-le entre guillemets.',
      en: 'Between braces a comma cuts this text: what follows is taken for another field. Put it in quotes.',
    };
  }
  if (/[*[{>|@`%&!,\]}#?:-]/.test(first)) {
    return {
      fr: `Un texte qui commence par « ${first} » n'est pas lu comme du texte. Mettez-le entre guillemets.`,
      en: `A text that begins with "${first}" is not read as text. Put it in quotes.`,
    };
  }
  const cut = /[ \t]#[^\s#]/.test(source) ? '#' : ':';
  return {
    fr: `Ce texte contient « ${cut} » : la suite n'est pas lue comme du texte. Mettez-le entre guillemets.`,
    en: `This text holds "${cut}": what follows is not read as text. Put it in quotes.`,
  };
}
