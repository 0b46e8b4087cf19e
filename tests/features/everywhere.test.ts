import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { documentLinks } from '../../server/src/core/features/navigation/documentLinks.ts';
import { foldings } from '../../server/src/core/features/navigation/folding.ts';
import { outline } from '../../server/src/core/features/navigation/outline.ts';
import {
  definition,
  highlights,
  references,
  typeDefinition,
} from '../../server/src/core/features/navigation/places.ts';
import { selectionRanges } from '../../server/src/core/features/navigation/selection.ts';
import { snapshotOf, uriOf } from '../support/fixture.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

function samples(folder: string): Record<string, string> {
  const root = path.join(SAMPLES, folder);
  const names = globSync('**/*.yaml', { cwd: root });
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

/** Asks everything that is asked at a place. */
function askAt(files: Record<string, string>, name: string, offsets: Iterable<number>): number {
  const snapshot = snapshotOf(files);
  const document = snapshot.get(uriOf(name));
  if (!document) return 0;
  let answers = 0;
  for (const offset of offsets) {
    answers += hover(snapshot, document, offset, 'fr') ? 1 : 0;
    definition(snapshot, document, offset);
    typeDefinition(snapshot, document, offset);
    references(snapshot, document, offset, true);
    highlights(snapshot, document, offset);
    selectionRanges(snapshot, document, offset);
  }
  foldings(document);
  outline(snapshot, document, 'en');
  documentLinks(snapshot, document);
  return answers;
}

const step = (length: number, by: number) => Array.from({ length: Math.ceil(length / by) + 1 }, (_, i) => i * by);

describe('hover and navigation answer everywhere', () => {
  it('in sound documents', () => {
    const files = samples('cuisinier');
    for (const [name, text] of Object.entries(files))
      expect(askAt(files, name, step(text.length, 3))).toBeGreaterThan(0);
  });

  it('in documents with a fault', () => {
    const files = samples('a-corriger');
    for (const [name, text] of Object.entries(files)) askAt(files, name, step(text.length, 41));
  });

  it('in documents cut off anywhere', () => {
    const files = samples('cuisinier');
    for (const [name, text] of Object.entries(files)) {
      for (const end of step(text.length, 173)) {
        const half = text.slice(0, end);
        askAt({ ...files, [name]: half }, name, [0, Math.floor(end / 2), end - 1, end, end + 5]);
      }
    }
  }, 20_000);
});
