import type { Document } from '../model/document.ts';
import { compareHeadwords, isOutOfOrder } from '../model/langue/ordre.ts';
import type { EntryNode, MapNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { GLOSSARIES } from '../workspace/glossaire.ts';
import { type DocumentEdit, defineRule, type Fix, type RuleDocs } from './rule.ts';

/** Entries of a glossary that are not in French alphabetical order. */
export default defineRule({
  id: 'ref-glossaire-ordre',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'safe',
  check({ document, report }) {
    for (const name of GLOSSARIES) {
      const map = document.root.get(name)?.node;
      if (!map) continue;
      map.entries.forEach((entry, i) => {
        const above = map.entries[i - 1];
        if (!above || !isOutOfOrder(above.key.text, entry.key.text)) return;
        const place = map.entries.find((other) => compareHeadwords(other.key.text, entry.key.text) > 0) ?? above;
        const sortable = canSort(document, map);
        report({
          at: entry.key,
          message: {
            fr: `« ${entry.key.text} » n'est pas à sa place : dans l'ordre alphabétique, ce terme vient avant « ${place.key.text} ».`,
            en: `"${entry.key.text}" is out of place: in alphabetical order this term comes before "${place.key.text}".`,
          },
          related: [{ document, at: place.key, message: { fr: 'Sa place est ici.', en: 'Its place is here.' } }],
          ...(sortable && { fixes: () => [sortFix(document, map)] }),
        });
      });
    }
  },
  titre: { fr: 'Glossaire dans le désordre', en: 'Glossary out of order' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale chaque entrée d'un glossaire qui devrait venir avant celle qui la précède, dans l'ordre alphabétique du français. Les deux façons de trier (mot à mot, lettre à lettre) sont admises. La correction trie tout le glossaire, avec ses commentaires.",
    en: 'Reports each entry of a glossary that should come before the one above it, in French alphabetical order. Word-by-word and letter-by-letter sorting are both accepted. The fix sorts the whole glossary, comments included.',
  },
  pourquoi: {
    fr: "« Les termes en italique suivis d'un astérisque sont définis dans le glossaire » (note au lecteur) : on y cherche un mot à sa place, comme dans un dictionnaire.",
    en: 'Marked terms are defined in the glossary (note to the reader): one looks for a word at its place, as in a dictionary.',
  },
  mauvais: [
    `type: referentiel
glossaire:
  # commentaire de la sécurité
  Cyber sécurité: >-
    Ensemble des moyens utilisés pour assurer
    la sécurité.
  Cyber criminalité: Ensemble des activités illégales.
# ^^^^^^^^^^^^^^^^^ ref-glossaire-ordre
  Driver:
    definition: Programme.
    aussi: [pilote]  # en français

  # celui-ci est mal placé

  Démarche projet: |-
# ^^^^^^^^^^^^^^^ ref-glossaire-ordre
    Une démarche
    # qui suit des étapes

glossaire_certification: {Jury: Des personnes., Attitude: Un état d'esprit., Épreuve: Un temps.}
#                                               ^^^^^^^^ ref-glossaire-ordre
`,
  ],
  bon: [
    `type: referentiel
glossaire:
  Certificat: a
  Certificat professionnel unitaire: b
  Certification professionnelle: c
  Éducation: d
  EPN: e
  Épreuve: f
  Savoir: g
  Savoir-faire: h
  Savoir-faire technique: i
`,
    `type: referentiel
glossaire:
  Bonne pratique: a
  Bonneterie: b
  Bonne volonté: c
`,
  ],
};

/** An alias must not come to stand before its anchor, nor a text that keeps its last blank lines lose them. */
function canSort(document: Document, map: MapNode): boolean {
  const { start, end } = document.spanOf(map);
  return !/(?:^|[:,[{-])[ \t]+(?:[&*][^\s*]|[|>]\d?\+)/m.test(document.text.slice(start, end));
}

function sortFix(document: Document, map: MapNode): Fix {
  const stretches = map.entries.map((entry, i) => ({
    key: entry.key.text,
    span: map.flow ? document.spanOf(entry) : linesOf(document, map.entries, i),
  }));
  // Sorting is stable: headwords that only accents or case tell apart stay as they are.
  const sorted = stretches.toSorted((a, b) => compareHeadwords(a.key, b.key));
  const edits = stretches.flatMap(({ span }, i): DocumentEdit[] => {
    const other = sorted[i]?.span ?? span;
    const newText = document.text.slice(other.start, other.end);
    return newText === document.text.slice(span.start, span.end) ? [] : [{ uri: document.uri, span, newText }];
  });
  return { title: { fr: 'Trier le glossaire', en: 'Sort the glossary' }, safe: true, edits };
}

/** The lines of an entry: the comments above it, itself, what follows it on its last line; no blank line at the end. */
function linesOf(document: Document, entries: readonly EntryNode[], i: number): Span {
  const { lines, text } = document;
  const first = firstLine(document, entries, i);
  let last = i + 1 < entries.length ? firstLine(document, entries, i + 1) - 1 : lastLine(document, entries[i]);
  const blank = (line: number) => text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end).trim() === '';
  while (last > first && blank(last)) last--;
  return { start: lines.lineSpan(first).start, end: lines.lineSpan(last).end };
}

/** The first of the comments that lead to an entry, blank lines between them included; else its own line. */
function firstLine(document: Document, entries: readonly EntryNode[], i: number): number {
  const { lines, text } = document;
  const entry = entries[i];
  const own = entry ? lines.positionAt(document.spanOf(entry).start).line : 0;
  const limit = i > 0 ? lastLine(document, entries[i - 1]) : -1;
  let first = own;
  for (let line = own - 1; line > limit; line--) {
    const { start, end } = lines.lineSpan(line);
    const written = text.slice(start, end).trim();
    if (written.startsWith('#')) first = line;
    else if (written !== '') break;
  }
  return first;
}

/** The line of the last sign of an entry: a `#` at the end of a text of several lines is no comment. */
function lastLine(document: Document, entry: EntryNode | undefined): number {
  if (!entry) return 0;
  const { start, end } = document.spanOf(entry);
  return document.lines.positionAt(start + document.text.slice(start, end).trimEnd().length).line;
}
