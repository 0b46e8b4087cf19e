import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import type { Located, Node } from '../../server/src/core/syntax/tree.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { applyFix, lint } from '../support/fixture.ts';

const LIMITS = { length: 5_000_000, depth: 60, aliasNodes: 10_000 };
const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** The sample documents that are small enough to be checked hundreds of times. */
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:fiche|bilan|referentiel)\.yaml$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(path.join(SAMPLES, name), 'utf8') }))
  .filter(({ text }) => text.length < 12_000);

const workspace = new Workspace();
for (const { name, text } of samples) workspace.set({ uri: `file:///projet/${name}`, text });

/** What breaks YAML most: its signs, margins, half-written keys, and characters of two units or none. */
const shards = fc.oneof(
  fc.constantFrom(
    ':',
    ': ',
    ' : ',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '*',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    ',',
  ),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '\n  ',
    '\n\t',
    '\n---\n',
    '\n...\n',
    '<<: *a',
    '\\',
    'C4.CR3.b',
    '*mot**',
    '# certidoc-ignore x: y',
  ),
  fc.constantFrom(
    'é',
    '’',
    '« »',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
    '😀',
    '\ud800',
    '12:30',
    'null',
    '~',
    '2026-01-01',
    '1e3',
    'tél. 26 12 34',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(30), added: shards }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function change(text: string, edits: readonly { at: number; removed: number; added: string }[]): string {
  let result = text;
  for (const { at, removed, added } of edits) {
    const start = Math.floor(at * result.length);
    result = result.slice(0, start) + added + result.slice(start + removed);
  }
  return result;
}

describe('any text', () => {
  it('is checked without a fault of ours, and everything found lies inside it', () => {
    const pick = fc.constantFrom(...samples);
    fc.assert(
      fc.property(pick, changes, (sample, edits) => check(sample.name, change(sample.text, edits))),
      { numRuns: 150 },
    );
  });

  it('even made of nothing but signs', () => {
    fc.assert(
      fc.property(fc.array(shards, { maxLength: 30 }), (pieces) =>
        check('a.fiche.yaml', `type: fiche\n${pieces.join('')}`),
      ),
      { numRuns: 250 },
    );
  });
});

function check(name: string, text: string): void {
  const uri = `file:///projet/${name}`;
  workspace.set({ uri, text });
  const snapshot = workspace.snapshot();
  const own = samples.find((sample) => sample.name === name)?.text;
  if (own === undefined) workspace.delete(uri);
  else workspace.set({ uri, text: own });
  const document = snapshot.get(uri);
  if (!document) throw new Error('the document is lost');
  const findings = runRules(snapshot, document);
  expect(findings.filter(({ failed }) => failed).map(({ message }) => message.fr)).toEqual([]);
  const { definitions, references, issues, terms } = document.gathered;
  const places: Located[] = [
    ...definitions.flatMap(({ key, entry }) => [key, entry]),
    ...references.map(({ place }) => place),
    ...terms.map(({ place }) => place),
    ...issues.flatMap((issue): Located[] =>
      'marks' in issue ? [...issue.marks] : 'entry' in issue ? [issue.entry, issue.entry.key] : [issue.node],
    ),
  ];
  const spans: Span[] = [
    ...findings.map(({ span }) => span),
    ...document.problems.map(({ span }) => span),
    ...document.comments.map(({ span }) => span),
    ...places.map((place) => document.spanOf(place)),
  ];
  const wrong = spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
  expect(wrong).toEqual([]);
}

/** One line of French text as a person types it, signs of YAML favoured. */
const words = fc.constantFrom(
  'Atelier',
  'les bases',
  ':',
  ' : ',
  ': ',
  '#1',
  ' #',
  '*terme**',
  '*',
  '[x]',
  '{',
  '}',
  '>',
  '|',
  '@nom',
  '`',
  '%',
  '& Co',
  '!',
  '- ',
  '? ',
  ',',
  'l’été',
  "l'été",
  '"oui"',
  '12:30',
  '« a »',
  ' ',
  'é',
  '…',
  '\\',
  '1.10',
);
const typed = fc
  .oneof(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 20 }),
  )
  .map((text) => text.trim())
  // Written as such on purpose: a quoted text, a comment, nothing, an open bracket (a list half typed).
  .filter(
    (text) =>
      text !== '' &&
      !/^["'[{]|(?:^|\s)#(?:[\s#]|$|certidoc)|^(?:~|null)$|^[|>][-+1-9]*(?:\s*#.*)?$|^[&!*]\S*$/.test(text),
  );

describe('a text typed without quotes', () => {
  it.each(['fiche\ntitre: ', 'fiche\nmoyens:\n  humains:\n    - ', 'bilan\natouts:\n  - '])(
    'after %j reads back as itself, or its fix makes it so',
    (before) => {
      fc.assert(
        fc.property(typed, (text) => {
          const name = before.startsWith('bilan') ? 'a.bilan.yaml' : 'a.fiche.yaml';
          let files = { [name]: `type: ${before}${text}\nauteur: Léa\n` };
          const found = lint(files);
          // `- nom: Léa` may be meant as a field: it is told as one.
          if (found.some(({ finding }) => finding.rule === 'doc-cle-inconnue')) return;
          for (const { finding } of found.filter((one) => one.finding.rule === 'doc-guillemets')) {
            const fix = finding.fixes()[0];
            if (fix) files = applyFix(files, fix) as typeof files;
          }
          const tree = parseYaml(files[name] ?? '', LIMITS);
          // A bracket or a quote left open is said to be so: nobody knows where it should end.
          if (tree.problems.some(({ detail }) => detail.startsWith('unclosed-'))) return;
          expect(tree.problems).toEqual([]);
          expect(deepest(tree.root)).toBe(text);
        }),
        { numRuns: 250 },
      );
    },
  );
});

describe('a text typed without quotes between brackets', () => {
  it.each([
    // A comma separates the elements of a list; in braces it may cut a text, which is told.
    ['fiche\ncontexte: {milieu: ', ', analyse: peu}', /[[\]{}"'\n]|(?:^|,)\s*(?:,|$)|^[*&!]\S*,/],
    ['fiche\nbudget: {postes: [{nom: ', ', montant: 5}], total: 5}', /[[\]{}"'\n]|(?:^|,)\s*(?:,|$)|^[*&!]\S*,/],
    ['bilan\natouts: [', ', Calme]', /[[\]{}"'\n,]|^[*&!].*:(?:\s|$)/],
  ])('after %j reads back as itself, or what is found makes it so', (before, after, unclear) => {
    fc.assert(
      fc.property(
        typed.filter((text) => !unclear.test(text)),
        (text) => {
          const name = before.startsWith('bilan') ? 'a.bilan.yaml' : 'a.fiche.yaml';
          let files = { [name]: `type: ${before}${text}${after}\n` };
          const found = lint(files);
          if (found.some(({ finding }) => finding.rule === 'doc-cle-inconnue')) return;
          for (const { finding } of found.filter((one) => one.finding.rule === 'doc-guillemets')) {
            const fix = finding.fixes()[0];
            if (fix) files = applyFix(files, fix) as typeof files;
          }
          const tree = parseYaml(files[name] ?? '', LIMITS);
          expect(tree.problems).toEqual([]);
          expect(firstText(tree.root)).toBe(text);
        },
      ),
      { numRuns: 250 },
    );
  });
});

/** The first text below the second key. */
function firstText(root: Node): string {
  let node: Node | undefined = root.kind === 'map' ? root.entries[1]?.value : undefined;
  while (node && node.kind !== 'scalar') {
    node = node.kind === 'list' ? node.items[0] : node.kind === 'map' ? node.entries[0]?.value : undefined;
  }
  return node?.text ?? '';
}

/** The value of the second key, or the only element below it. */
function deepest(root: Node): string {
  let node: Node | undefined = root.kind === 'map' ? root.entries[1]?.value : undefined;
  while (node && node.kind !== 'scalar') {
    const next: Node | undefined =
      node.kind === 'list' ? node.items[0] : node.kind === 'map' ? node.entries[0]?.value : undefined;
    if (node.kind === 'map' && node.entries[0]?.key.text !== 'humains') return `mapping ${node.entries[0]?.key.text}`;
    node = next;
  }
  return node?.text ?? '';
}
