import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import type { Document } from '../../server/src/core/model/document.ts';
import type { Node } from '../../server/src/core/syntax/tree.ts';
import { contextAt, type Step } from '../../server/src/core/syntax/yaml/context.ts';
import { snapshotOf, uriOf } from '../support/fixture.ts';

const ROOT = path.resolve(import.meta.dirname, '../../samples');
const SAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  fs
    .globSync('**/*.{referentiel,fiche,bilan}.yaml', { cwd: ROOT })
    .sort()
    .map((name) => [name, fs.readFileSync(path.join(ROOT, name), 'utf8')]),
);
const snapshot = snapshotOf(SAMPLES);

describe.each(Object.keys(SAMPLES))('%s', (name) => {
  const document = snapshot.get(uriOf(name));
  test('on sound text the context is what the tree says', () => {
    if (!document || document.damaged) return;
    const wrong: string[] = [];
    for (const { node, steps } of scalarsWithPath(document.source.tree.root, [])) {
      const span = document.spanOf(node);
      const seen = contextAt(document.text, span.start + 1).places[0];
      const same = seen?.role === 'value' && JSON.stringify(seen.path) === JSON.stringify(steps);
      if (!same) wrong.push(`${JSON.stringify(steps)} seen as ${JSON.stringify(seen)}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Scalars of one line; a text of several lines has its path tested by its first character. */
function scalarsWithPath(node: Node, steps: readonly Step[]): { node: Node; steps: readonly Step[] }[] {
  if (node.kind === 'scalar') return node.style === 'block' || node.end - node.start < 2 ? [] : [{ node, steps }];
  if (node.kind === 'list') return node.items.flatMap((item) => scalarsWithPath(item, [...steps, { kind: 'item' }]));
  if (node.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) => scalarsWithPath(value, [...steps, { kind: 'key', key: key.text }]));
}

const names = Object.keys(SAMPLES);

function isSane(document: Document, in_: typeof snapshot, offset: number): boolean {
  return complete(in_, document, offset).every(
    ({ span, margin, newText, snippet }) =>
      span.start >= 0 &&
      span.start <= offset &&
      offset <= span.end &&
      span.end <= document.text.length &&
      // Editors take one line only.
      !/\n/.test(document.text.slice(span.start, span.end)) &&
      [newText, snippet ?? ''].every((text) =>
        text
          .split('\n')
          .slice(1)
          .every((line) => !line.trim() || line.startsWith(margin)),
      ),
  );
}

describe('completion never throws and stays inside the text', () => {
  test('at offsets all over the samples', () => {
    for (const name of names) {
      const document = snapshot.get(uriOf(name));
      const length = document?.text.length ?? 0;
      const step = Math.ceil(length / 40);
      for (let offset = 0; document && offset <= length; offset += step)
        expect(isSane(document, snapshot, offset)).toBe(true);
    }
  });

  test('in texts cut anywhere, with anything typed there', () => {
    const typed = fc.constantFrom(
      '',
      '\n  - ',
      '\n- ',
      ': [',
      '[{',
      '"',
      "'",
      '\n    C4.',
      ' # ',
      '\t',
      '\r\n',
      '- - ',
      ': |\n  ',
      '&a *a',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        typed,
        fc.nat(3),
        (name, where, extra, back) => {
          const whole = SAMPLES[name] ?? '';
          const text = whole.slice(0, Math.min(8000, Math.floor(where * whole.length))) + extra;
          const small = snapshotOf({ [name]: text });
          const document = small.get(uriOf(name));
          return !document || isSane(document, small, Math.max(0, text.length - back));
        },
      ),
      { numRuns: 200 },
    );
  });
});
