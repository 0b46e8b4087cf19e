import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../server/src/core/exchange/toMarkdown.ts';
import { SCHEMAS } from '../../../server/src/core/model/document.ts';
import { comparable, valueOfNode } from '../../../server/src/core/model/markdown/write/value.ts';
import { readDocument } from '../../../server/src/core/model/read.ts';
import { shapeOf } from '../../../server/src/core/model/shape.ts';
import { runRules } from '../../../server/src/core/rules/runRules.ts';
import type { Located, Node } from '../../../server/src/core/syntax/tree.ts';
import type { Plain } from '../../../server/src/core/syntax/yaml/write.ts';
import { writeBlock } from '../../../server/src/core/syntax/yaml/write.ts';
import { applyFix, snapshotOf, uriOf } from '../../support/fixture.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../../samples');

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:fiche|bilan)\.(?:yaml|md)$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(path.join(SAMPLES, name), 'utf8') }));

/** What gives Markdown its shape, whole or half-typed, among the words that rubriques are known by. */
const shards = fc.oneof(
  fc.constantFrom(
    '# ',
    '## ',
    '### ',
    '- ',
    '  - ',
    '* ',
    '1. ',
    '> ',
    '| ',
    ' |',
    '|---|---|\n',
    '**',
    '*',
    '`',
    '```\n',
  ),
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    '\\\n',
    '\t',
    '    ',
    '---\n',
    '===\n',
    '<!-- ',
    ' -->',
    '<br>',
    '\\',
  ),
  fc.constantFrom(
    'Objectifs',
    'O1 : ',
    'Moyens',
    'Matériels',
    'Durée : ',
    '2 h',
    '(15 min)',
    'Planification',
    'Date',
    '2 avril 2026',
  ),
  fc.constantFrom(
    'type: fiche\n',
    'titre: ',
    'Évaluation',
    'Quiz (O1)',
    'Budget',
    '3 000 XPF',
    '##Moyens\n',
    '• ',
    '10 min : ',
    'Étape 2 (20 min) – ',
    ' et ',
    'O1 : partiellement atteint (6/8)',
    '## Lieu et date\n',
    '\uFEFF',
    '\0',
    'é',
    '🎯',
    '\ud800',
  ),
  fc.string({ maxLength: 6 }),
);

const texts = fc.array(shards, { maxLength: 60 }).map((parts) => parts.join(''));

function checked(text: string, name: string) {
  const snapshot = snapshotOf({ [name]: text });
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error('no document');
  return { document, findings: runRules(snapshot, document) };
}

function eachPlace(node: Node, visit: (place: Located) => void): void {
  visit(node);
  if (node.kind === 'list') for (const item of node.items) eachPlace(item, visit);
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    visit(entry);
    visit(entry.key);
    eachPlace(entry.value, visit);
  }
}

describe('any text', () => {
  it.each(['a.fiche.md', 'a.bilan.md'])(
    'of %s is checked without a fault of ours, and all that is found lies inside it',
    (name) => {
      fc.assert(
        fc.property(texts, (text) => {
          const { document, findings } = checked(text, name);
          for (const { failed, message, span } of findings) {
            expect(failed, message.fr).toBe(false);
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          eachPlace(document.source.tree.root, (place) => {
            const { start, end } = document.spanOf(place);
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
          });
        }),
        { numRuns: 150 },
      );
    },
  );

  it('takes every fix without a fault of ours', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const files = { 'a.fiche.md': text };
        for (const finding of checked(text, 'a.fiche.md').findings) {
          for (const fix of finding.fixes()) {
            const after = applyFix(files, fix)['a.fiche.md'] ?? '';
            expect(checked(after, 'a.fiche.md').findings.some(({ failed }) => failed)).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['quotations', '> '.repeat(5_000)],
    ['lists', '- '.repeat(5_000)],
    ['nested lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['brackets', '[a]('.repeat(5_000)],
    ['stars', '*a **b '.repeat(5_000)],
    ['comments', '<!-- a --> x '.repeat(1_000)],
    ['cells', `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n|${'b|'.repeat(500)}`],
    ['headings', '## Objectifs\n\n- O1 : a\n\n'.repeat(200)],
    ['colons', `## Moyens\n\n${'a : b ; '.repeat(1_000)}`],
  ])('made to hurt is answered all the same: %s', (_, text) => {
    expect(checked(text, 'a.fiche.md').findings.some(({ failed }) => failed)).toBe(false);
  });
});

/** What a fiche or a bilan says, in the one form that its notations share. */
function meaning(text: string, name: string): string {
  const kind = name.includes('.bilan.') ? 'bilan' : 'fiche';
  const document = readDocument({ uri: uriOf(name), text, namedKind: kind, config: false });
  return JSON.stringify(document && comparable(shapeOf(SCHEMAS[kind]), valueOfNode(document.source.tree.root)));
}

function inMarkdown(text: string, name: string): string | undefined {
  const snapshot = snapshotOf({ [name]: text });
  const document = snapshot.get(uriOf(name));
  return document && toMarkdown(snapshot, document);
}

describe('a document', () => {
  const yaml = samples.filter(({ name }) => name.endsWith('.yaml'));

  it.each(yaml)('$name says the same in Markdown', ({ name, text }) => {
    const file = path.posix.basename(name);
    const markdown = inMarkdown(text, file);
    if (markdown !== undefined) expect(meaning(markdown, file.replace('.yaml', '.md'))).toBe(meaning(text, file));
  });

  const words = fc.oneof(
    fc.constantFrom(
      'Créer une adresse',
      '2 h',
      '2026-04-02',
      '- un\n- deux',
      '# Titre',
      'Étape 1 : Accueil',
      'O1 : a',
      '8 ordinateurs',
    ),
    fc.constantFrom(
      'a | b',
      'Durée : 2 h',
      '**gras**',
      '*terme**',
      'a\nb',
      'a\n\nb',
      '<!-- c -->',
      '```',
      'C:\\dossier',
      'aucun',
      '| a |',
      '1. a',
    ),
    fc
      .string({ maxLength: 12 })
      .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
      .filter((text) => text !== ''),
  );
  const lists = fc.array(words, { minLength: 1, maxLength: 3 });
  const group = (...names: string[]) =>
    fc.dictionary(fc.constantFrom(...names), words, { minKeys: 1, noNullPrototype: true });
  const fiches: fc.Arbitrary<Record<string, Plain>> = fc.record(
    {
      titre: words,
      auteur: words,
      contexte: group('milieu', 'analyse', 'orientations'),
      public: group('description', 'age', 'effectif', 'besoins'),
      objectifs: fc.dictionary(
        fc.constantFrom('O1', 'O2', 'O7'),
        fc.oneof(words, group('texte', 'indicateur', 'seuil')),
        { minKeys: 1, noNullPrototype: true },
      ),
      moyens: fc.record(
        {
          materiels: fc.array(fc.oneof(words, group('nom', 'quantite')), { minLength: 1, maxLength: 3 }),
          financiers: words,
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      planification: group('date', 'duree', 'frequence', 'seances'),
      deroule: fc.array(group('etape', 'duree', 'contenu', 'consignes'), { minLength: 1, maxLength: 3 }),
      progression: words,
      evaluation: fc.record(
        {
          outils: fc.array(fc.oneof(words, group('outil', 'moment')), { minLength: 1, maxLength: 3 }),
          participation: words,
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      preuves: lists,
      couleur: words,
    },
    { requiredKeys: [], noNullPrototype: true },
  );

  it('of any words says the same in Markdown', () => {
    fc.assert(
      fc.property(fiches, (data) => {
        const text = writeBlock({ type: 'fiche', ...data }, 0);
        const markdown = inMarkdown(text, 'a.fiche.yaml');
        expect(markdown && meaning(markdown, 'a.fiche.md')).toBe(meaning(text, 'a.fiche.yaml'));
      }),
      { numRuns: 50 },
    );
  });
});
