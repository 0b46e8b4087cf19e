import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixAll, safeFix } from '../../server/src/core/rules/fixAll.ts';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edit.ts';
import { EditedText } from '../../server/src/core/text/editedText.ts';
import { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { type Files, snapshotOf } from '../support/fixture.ts';

describe('a text edited several times', () => {
  const text = fc.string({ maxLength: 30 });
  const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 6 }), newText: fc.string({ maxLength: 4 }) });

  it('is reached from the first by the edits it gives', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, steps) => {
        const edited = new EditedText(first);
        let expected = first;
        for (const { at, length, newText } of steps) {
          const start = at % (expected.length + 1);
          const one: TextEdit = { span: { start, end: Math.min(start + length, expected.length) }, newText };
          expected = applyEdits(expected, [one]);
          edited.apply([one]);
        }
        expect(edited.text).toBe(expected);
        expect(applyEdits(first, edited.edits())).toBe(expected);
      }),
    );
  });

  it('refuses edits that overlap', () => {
    const one = { span: { start: 0, end: 2 }, newText: '' };
    expect(() => new EditedText('abc').apply([one, { span: { start: 1, end: 3 }, newText: '' }])).toThrow(RangeError);
  });
});

describe('the documents to correct', () => {
  const folder = path.resolve(import.meta.dirname, '../../samples/a-corriger');
  const files: Files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
  const snapshot = snapshotOf(files);

  it('have nothing safe left to mend afterwards, and no fault they did not have', () => {
    for (const document of snapshot.documents.values()) {
      const name = document.uri.replace('file:///projet/', '');
      const before = runRules(snapshot, document);
      const edits = fixAll(snapshot, document, safeFix);
      expect(edits.length > 0, name).toBe(before.some(safeFix));
      if (edits.length === 0) continue;
      const after = snapshotWith(snapshot, name, applyEdits(document.text, edits));
      const mended = after.get(document.uri);
      const left = mended ? runRules(after, mended) : [];
      expect(
        left.filter(safeFix).map(({ rule }) => rule),
        name,
      ).toEqual([]);
      const known = new Set(before.map(({ rule }) => rule));
      // What could not be read hides what a text that can be read shows.
      if (!document.damaged)
        expect(
          left.map(({ rule }) => rule).filter((rule) => !known.has(rule)),
          name,
        ).toEqual([]);
    }
  });
});

function snapshotWith(snapshot: Snapshot, name: string, text: string): Snapshot {
  const [changed] = snapshotOf({ [name]: text }).documents;
  return new Snapshot(new Map([...snapshot.documents, ...(changed ? [changed] : [])]));
}
