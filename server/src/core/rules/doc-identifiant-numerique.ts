import { type Document, isKind } from '../model/document.ts';
import type { Located } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { inQuotes, sourceOf } from './support/docPlaces.ts';
import { numberRead } from './support/numericId.ts';
import { isPixCode } from './support/refPix.ts';

/** An identifier that the core schema of YAML would turn into a number (YAML 1.2.2, §10.3.2 Tag Resolution). */
export default defineRule({
  id: 'doc-identifiant-numerique',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan', 'referentiel'],
  fix: 'safe',
  perEntry: true,
  check({ document, report }) {
    for (const { place, isRight } of identifiersOf(document)) {
      const span = document.spanOf(place);
      const source = sourceOf(document, span);
      const read = numberRead(document, place);
      if (read === undefined) continue;
      // Quotes alone would not make a code of what is none; what it is read as may be the one meant.
      const meant = [source, read].find(isRight);
      report({
        at: span,
        message: {
          fr: `Sans guillemets, « ${source} » est lu comme le nombre ${read} par d'autres outils. ${meant ? `Écrivez "${meant}".` : 'Vérifiez ce code et mettez-le entre guillemets.'}`,
          en: `Without quotes "${source}" is read as the number ${read} by other tools. ${meant ? `Write "${meant}" in quotes.` : 'Check this code and put it in quotes.'}`,
        },
        ...(meant && {
          fixes: () => [
            {
              title: { fr: `Écrire "${meant}"`, en: `Write "${meant}"` },
              safe: meant === source,
              edits: [{ uri: document.uri, span, newText: inQuotes(meant) }],
            },
          ],
        }),
      });
    }
  },
  titre: { fr: 'Identifiant numérique', en: 'Number used as identifier' },
});

/** Its page. */
export const docs: RuleDocs = {
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
};

/** A place made for an identifier, and what tells that a text is one. */
interface Place {
  readonly place: Located;
  readonly isRight: (text: string) => boolean;
}

function identifiersOf(document: Document): Place[] {
  const { references, definitions } = document.gathered;
  const pix = [
    ...references.filter(({ refers, prose }) => refers === 'pix' && !prose).map(({ place }) => place),
    ...definitions.filter(({ kind }) => kind === 'pix').map(({ key }) => key),
  ].map((place: Located): Place => ({ place, isRight: isPixCode }));
  if (!isKind(document, 'referentiel')) return pix;
  const codes = document.root.get('codes');
  const own = [document.root.get('id')?.node, document.root.get('version')?.node].filter((node) => node !== undefined);
  const keys = (['nsf', 'formacode'] as const).flatMap((name) =>
    (codes?.get(name)?.entries ?? []).map(
      ({ key }): Place => ({ place: key, isRight: (text) => FORMS[name].test(text) }),
    ),
  );
  return [...own.map((place): Place => ({ place, isRight: () => true })), ...keys, ...pix];
}

/** What the codes look like, as their own rules have it. */
const FORMS = { nsf: /^[1-4]\d{2}[a-z]?$/, formacode: /^\d{5}$/ } as const;
