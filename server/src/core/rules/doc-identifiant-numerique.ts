import { type Document, isKind } from '../model/document.ts';
import type { Located } from '../syntax/tree.ts';
import { defineRule } from './rule.ts';
import { inQuotes, sourceOf } from './support/docPlaces.ts';

/** An identifier that the core schema of YAML would turn into a number (YAML 1.2.2, §10.3.2 Tag Resolution). */
export default defineRule({
  id: 'doc-identifiant-numerique',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan', 'referentiel'],
  fix: 'safe',
  check({ document, report }) {
    for (const place of identifiersOf(document)) {
      const span = document.spanOf(place);
      const source = sourceOf(document, span);
      const read = numberOf(source);
      if (read === undefined || read === source) continue;
      report({
        at: span,
        message: {
          fr: `Sans guillemets, « ${source} » est lu comme le nombre ${read} par d'autres outils. Écrivez "${source}".`,
          en: `Without quotes "${source}" is read as the number ${read} by other tools. Write "${source}" in quotes.`,
        },
        fixes: () => [
          {
            title: { fr: 'Mettre entre guillemets', en: 'Put in quotes' },
            safe: true,
            edits: [{ uri: document.uri, span, newText: inQuotes(source) }],
          },
        ],
      });
    }
  },
  docs: {
    titre: { fr: 'Identifiant numérique', en: 'Number used as identifier' },
    quoi: {
      fr: "Signale une version ou un code écrit sans guillemets qu'un lecteur YAML changerait : 1.10 devient 1.1, 0335 devient 335.",
      en: 'Reports a version or a code without quotes that a YAML reader would change: 1.10 becomes 1.1, 0335 becomes 335.',
    },
    pourquoi: {
      fr: 'La norme YAML 1.2 (« Core Schema ») lit ces textes comme des nombres. Un tableur ou un autre outil perdrait un zéro, donc le bon code.',
      en: 'YAML 1.2 ("Core Schema") reads these texts as numbers. A spreadsheet or another tool would lose a zero, hence the right code.',
    },
    mauvais: [
      {
        'a.referentiel.yaml':
          'type: referentiel\nversion: 1.10\n         ^^^^ doc-identifiant-numerique\ncodes:\n  nsf: {0335: animation, 320t: image}\n        ^^^^ doc-identifiant-numerique\n  formacode:\n    0x1F: x\n    ^^^^ doc-identifiant-numerique\n',
      },
      'type: fiche\nobjectifs:\n  O1: {texte: Créer, pix: [2.10, 1e3]}\n                           ^^^^ doc-identifiant-numerique\n                                 ^^^ doc-identifiant-numerique\n',
    ],
    bon: [
      {
        'a.referentiel.yaml':
          'type: referentiel\nversion: "1.10"\ncodes:\n  nsf: {335: animation, 320t: image}\npix: {1.1: 6}\n',
      },
      { 'a.referentiel.yaml': 'type: referentiel\nversion: 2023\n' },
      'type: fiche\nobjectifs:\n  O1: {texte: Créer, seuil: 1.10, pix: [2.1, "1.10"]}\n',
    ],
  },
});

function identifiersOf(document: Document): Located[] {
  const { references, definitions } = document.gathered;
  const pix: Located[] = [
    ...references.filter(({ refers, prose }) => refers === 'pix' && !prose).map(({ place }) => place),
    ...definitions.filter(({ kind }) => kind === 'pix').map(({ key }) => key),
  ];
  if (!isKind(document, 'referentiel')) return pix;
  const codes = document.root.get('codes');
  const own = [document.root.get('id')?.node, document.root.get('version')?.node];
  const keys = [codes?.get('nsf'), codes?.get('formacode')].flatMap(
    (table) => table?.entries.map(({ key }) => key) ?? [],
  );
  return [...own.filter((node) => node !== undefined), ...keys, ...pix];
}

/** The number that the core schema reads in a text without quotes, as it would be written back. */
function numberOf(source: string): string | undefined {
  const number = /^(?:[-+]?\d+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;
  return number.test(source) ? String(Number(source)) : undefined;
}
