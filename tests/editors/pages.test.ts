import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The blocks to copy of a page of docs/, with their language, in order. */
function blocksOf(page: string): string[] {
  const text = readFileSync(path.join(ROOT, 'docs', page), 'utf8');
  return [...text.matchAll(/^```\w+\n.*?^```$/gms)].map(([block]) => block);
}

test('both pages on editors give the same configurations, each with the language of its messages', () => {
  const french = blocksOf('editeurs.md');
  expect(french).toHaveLength(6);
  expect(blocksOf('editors.md').map((block) => block.replace(/(locale\W+)en\b/, '$1fr'))).toEqual(french);
});

test('what is to be copied into a JSON file is JSON', () => {
  const json = blocksOf('editeurs.md').filter((block) => block.startsWith('```json'));
  expect(json).toHaveLength(2);
  for (const block of json) expect(() => JSON.parse(block.replace(/^```.*$/gm, ''))).not.toThrow();
});
