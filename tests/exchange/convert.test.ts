import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../server/src/core/exchange/convert.ts';
import { notesOf } from '../../server/src/core/exchange/notes.ts';
import type { NotationName } from '../../server/src/core/model/document.ts';
import { writeTree } from '../../server/src/core/syntax/yaml/writeTree.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';
import { MARKDOWN } from '../support/markdownShapes.ts';

/** Converts a file of a project; the name of the file it gives. Throws when it is refused. */
function converted(files: Files, name: string, to: NotationName) {
  const snapshot = snapshotOf(files);
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(`${name} is no document`);
  const made = convert(snapshot, document, to);
  if ('refused' in made) throw new Error(made.refused.fr);
  return { ...made, name: decodeURIComponent(made.uri.replace(uriOf(''), '')) };
}

/** The words of all the comments of a file. */
function notesIn(files: Files, name: string): string {
  const document = snapshotOf(files).get(uriOf(name));
  return (document ? notesOf(document) : [])
    .flatMap(({ lines }) => lines)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const words = (text: string) => text.split(' ').toSorted().join(' ');

describe('a document converted into the other notation and back', () => {
  const root = path.resolve(import.meta.dirname, '../../samples');
  const samples = globSync('{mediateur-numerique,cuisinier}/**/*.{yaml,md}', { cwd: root });
  const files = Object.fromEntries(samples.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
  const ours = samples.filter((name) => /\.(?:fiche|bilan)\./.test(name));

  it.each(ours)('is the same: %s', (name) => {
    const to = name.endsWith('.md') ? 'yaml' : 'markdown';
    const there = converted(files, name, to);
    const back = converted({ ...files, [there.name]: there.text }, there.name, to === 'yaml' ? 'markdown' : 'yaml');
    expect([there.faithful, back.faithful]).toEqual([true, true]);
  });

  it.each(Object.keys(MARKDOWN).filter((name) => /(?:crevaison|libre|windows)\..*md$/.test(name)))(
    'is the same, and keeps what no rubrique takes: %s',
    (name) => {
      const there = converted(MARKDOWN, name, 'yaml');
      expect(there.faithful).toBe(true);
      const after = { ...MARKDOWN, [there.name]: there.text };
      expect(words(notesIn(after, there.name))).toBe(words(notesIn(MARKDOWN, name)));
      const back = converted(after, there.name, 'markdown');
      expect(back.faithful).toBe(true);
      expect(words(notesIn({ ...after, [name]: back.text }, name))).toBe(words(notesIn(MARKDOWN, name)));
    },
  );

  it.each(['fiche', 'bilan'] as const)(
    'is the same, whatever a %s holds',
    (kind) => {
      fc.assert(
        fc.property(anyDocument(kind), (document) => {
          const name = `a.${kind}.yaml`;
          const text = writeTree(document, []);
          const there = converted({ [name]: text }, name, 'markdown');
          const files = { [name]: text, [there.name]: there.text };
          const back = converted(files, there.name, 'yaml');
          expect([there.faithful, back.faithful], there.text).toEqual([true, true]);
          expect(words(notesIn({ [name]: back.text }, name))).toBe(words(notesIn({ [name]: text }, name)));
        }),
        { numRuns: 80 },
      );
    },
    60_000,
  );
});
