import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDocument } from '../../server/src/core/features/formatting.ts';
import type { Document } from '../../server/src/core/model/document.ts';
import { readDocument } from '../../server/src/core/model/read.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { kindOfName } from '../../server/src/core/workspace/uris.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.yaml$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(path.join(SAMPLES, name), 'utf8') }));

function read(text: string, name = 'a.fiche.yaml'): Document {
  const namedKind = kindOfName(`file:///${name}`);
  const document = readDocument({ uri: `file:///${name}`, text, namedKind, config: namedKind === undefined });
  if (!document) throw new Error('no document');
  return document;
}

const format = (text: string, name?: string) => applyEdits(text, formatDocument(read(text, name)));
const values = (document: Document) =>
  JSON.stringify(document.source.tree.root, (key, value: unknown) =>
    ['start', 'end', 'source', 'part'].includes(key) ? undefined : value,
  );

describe('what changes', () => {
  test.each([
    ['indentation', 'objectifs:\n    O1:\n       texte: Lire\n', 'objectifs:\n  O1:\n    texte: Lire\n'],
    ['lists, a step further than their key', 'preuves:\n- C1.CR1\n-   C1.CR2\n', 'preuves:\n  - C1.CR1\n  - C1.CR2\n'],
    [
      'spaces after a colon, in brackets too',
      'titre:    T\npublic: {effectif:   3}\n',
      'titre: T\npublic: {effectif: 3}\n',
    ],
    ['groups in a list', 'deroule:\n   -   etape: A\n       duree: 1 h\n', 'deroule:\n  - etape: A\n    duree: 1 h\n'],
    ['blanks at the ends of lines', 'titre: T  \n  \npublic:  \n', 'titre: T\n\npublic:\n'],
    ['blank lines', 'titre: T\n\n\n\nauteur: A\n\n\n', 'titre: T\n\nauteur: A\n'],
    ['the end of the file', 'titre: T', 'titre: T\n'],
    ['line breaks of Windows', 'preuves:\r\n- a\r\n\r\n\r\n', 'preuves:\r\n  - a\r\n'],
    ['the lines of a text', 'titre: Un\n      long titre\n', 'titre: Un\n  long titre\n'],
    ['a text in quotes', 'titre: "Un\n\n      long\n      titre"\n', 'titre: "Un\n\n  long\n  titre"\n'],
    ['a text as written', 'progression: |-\n      a\n        b\n\n      c\n', 'progression: |-\n  a\n    b\n\n  c\n'],
    [
      'a list in brackets moves as a whole',
      'moyens:\n    materiels: [a,\n         b]\n',
      'moyens:\n  materiels: [a,\n       b]\n',
    ],
    [
      'comments follow',
      'public:\n      # qui\n      age: 3\n      # fin\n# autre\ntitre: T\n',
      'public:\n  # qui\n  age: 3\n  # fin\n# autre\ntitre: T\n',
    ],
    ['a document that begins further right', '  titre: T\n  auteur: A\n', 'titre: T\nauteur: A\n'],
  ])('%s', (_, before, after) => {
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });
});

describe('what does not', () => {
  test.each([
    ['order, quotes and comments', 'titre: "T"   # un titre\nauteur: \'A\'\n# fin\n'],
    ['blank lines and blanks of a text', 'progression: |+\n  a  \n\n\n  b\n\n\ntitre: T\n'],
    ['colons and dashes inside texts', 'titre: a -   b\nprogression: >-\n  x:   y\n  -   z\n'],
    ['a text with a number of spaces', 'progression: |2\n    a\n  b\n'],
    ['a space escaped at the end of a line', 'titre: "a\\ \n  b"\n'],
    ['what has errors', 'titre: "T\n   auteur: A\n'],
    ['a value that wants quotes', 'titre:   Lire : écrire\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(format(text)).toBe(text);
  });

  it('leaves well laid out documents alone', () => {
    const changed = samples.filter(({ name, text }) => formatDocument(read(text, name)).length > 0);
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});

it('lays out only the entries selected', () => {
  const text = 'titre:   T\nobjectifs:\n    O1:   Lire\n    O2:   Écrire\nauteur:   A\n';
  const at = text.indexOf('O2');
  const edits = formatDocument(read(text), { start: at, end: at });
  expect(applyEdits(text, edits)).toBe('titre:   T\nobjectifs:\n  O1: Lire\n  O2: Écrire\nauteur:   A\n');
});

/** A text laid out otherwise: another width for each depth, other blanks after dashes and colons. */
function relaidOut(text: string, widths: readonly number[], gap: number): string {
  const columns = [0];
  for (const width of widths) columns.push((columns.at(-1) ?? 0) + width);
  return text
    .split('\n')
    .map((line) => {
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      const depth = Math.floor(indent / 2);
      const dashed = line.trimStart().replace(/^- (?=\S)/, `-${' '.repeat((widths[depth] ?? 2) - 1)}`);
      const spaced = dashed.replace(/^([\w]+:) (?=[\w])/, `$1${' '.repeat(gap)}`);
      return line.trim() === '' ? line : ' '.repeat((columns[depth] ?? indent) + (indent % 2)) + spaced;
    })
    .join('\n');
}

describe('whatever the layout', () => {
  const small = samples.filter(({ text, name }) => text.length < 12_000 && read(text, name).problems.length === 0);

  it('comes back to the same text, with the same values', () => {
    let tried = 0;
    const widths = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...small), widths, fc.integer({ min: 1, max: 4 }), ({ name, text }, steps, gap) => {
        const variant = relaidOut(text, steps, gap);
        fc.pre(values(read(variant, name)) === values(read(text, name)));
        tried++;
        expect(format(variant, name)).toBe(text);
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(60);
  });

  it('is done once and for all, and changes no value, whatever lines are moved', () => {
    const move = fc.record({ line: fc.nat(), by: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.array(move, { maxLength: 6 }), ({ name, text }, moves) => {
        const lines = text.split('\n');
        for (const { line, by } of moves) {
          const at = line % lines.length;
          lines[at] = by === 5 ? `${lines[at]}  \n\n` : ' '.repeat(by) + lines[at];
        }
        const variant = lines.join('\n');
        const once = format(variant, name);
        expect(format(once, name)).toBe(once);
        expect(values(read(once, name))).toBe(values(read(variant, name)));
      }),
      { numRuns: 150 },
    );
  });
});
