import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../server/src/core/features/codeLens/codeLens.ts';
import { resolveLens } from '../../server/src/core/features/codeLens/resolve.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { inlayHints } from '../../server/src/core/features/inlayHints/inlayHints.ts';
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
import { prepareRename } from '../../server/src/core/features/rename/rename.ts';
import { semanticTokens } from '../../server/src/core/features/semanticTokens/semanticTokens.ts';
import type { Document } from '../../server/src/core/model/document.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { snapshotOf, uriOf } from '../support/fixture.ts';
import { MARKDOWN } from '../support/markdownShapes.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

function samples(folder: string): Record<string, string> {
  const root = path.join(SAMPLES, folder);
  const names = globSync('**/*.yaml', { cwd: root });
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

/** Asks everything that is asked at a place. */
function askAt(snapshot: Snapshot, name: string, offsets: Iterable<number>): number {
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
    prepareRename(snapshot, document, offset);
    if (document.source.notation === 'markdown') checkOffered(snapshot, document, offset);
  }
  foldings(document);
  outline(snapshot, document, 'en');
  documentLinks(snapshot, document);
  checkShown(snapshot, document);
  return answers;
}

/** What is offered replaces what stands around the cursor. */
function checkOffered(snapshot: Snapshot, document: Document, offset: number): void {
  for (const { span, label } of complete(snapshot, document, offset)) {
    expect(label).not.toBe('');
    expect(span.start).toBeLessThanOrEqual(Math.max(0, Math.min(offset, document.text.length)));
    expect(span.end).toBeLessThanOrEqual(document.text.length);
  }
}

/** Lenses and hints lie in the text; tokens are in order, apart from one another, each on one line. */
function checkShown(snapshot: Snapshot, document: Document): void {
  const { length } = document.text;
  for (const { span, subject } of codeLenses(snapshot, document)) {
    expect(span.end).toBeLessThanOrEqual(length);
    expect(resolveLens(snapshot, document, subject).title.fr).not.toBe('');
  }
  for (const { offset, label } of inlayHints(snapshot, document, { start: 0, end: length }, 'fr')) {
    expect(offset).toBeLessThanOrEqual(length);
    expect(label).toMatch(/^\S.{0,39}$/);
  }
  let last = 0;
  for (const { span } of semanticTokens(snapshot, document)) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(document.text.slice(span.start, span.end)).toMatch(/^[^\r\n]+$/);
    last = span.end;
  }
  expect(last).toBeLessThanOrEqual(length);
}

const step = (length: number, by: number) => Array.from({ length: Math.ceil(length / by) + 1 }, (_, i) => i * by);

describe('hover, navigation and what is shown answer everywhere', () => {
  it('in sound documents', () => {
    const files = samples('cuisinier');
    const snapshot = snapshotOf(files);
    for (const [name, text] of Object.entries(files))
      expect(askAt(snapshot, name, step(text.length, 3))).toBeGreaterThan(0);
  });

  it('in documents with a fault', () => {
    const files = samples('a-corriger');
    const snapshot = snapshotOf(files);
    for (const [name, text] of Object.entries(files)) askAt(snapshot, name, step(text.length, 41));
  });

  it('in documents cut off anywhere', () => {
    const files = samples('cuisinier');
    for (const [name, text] of Object.entries(files)) {
      for (const end of step(text.length, 173)) {
        const half = text.slice(0, end);
        askAt(snapshotOf({ ...files, [name]: half }), name, [0, Math.floor(end / 2), end - 1, end, end + 5]);
      }
    }
  }, 20_000);

  it('in documents in Markdown, however they are written', () => {
    const snapshot = snapshotOf(MARKDOWN);
    for (const [name, text] of Object.entries(MARKDOWN)) askAt(snapshot, name, step(text.length, 1));
  }, 60_000);

  it('in documents in Markdown cut off anywhere', () => {
    for (const name of ['fiches/crevaison.fiche.md', 'fiches/libre.fiche.md', 'bilans/crevaison.bilan.md']) {
      const text = MARKDOWN[name] ?? '';
      for (const end of step(text.length, 31)) {
        const half = text.slice(0, end);
        askAt(snapshotOf({ ...MARKDOWN, [name]: half }), name, [0, end - 1, end, end + 5]);
      }
    }
  }, 60_000);
});
