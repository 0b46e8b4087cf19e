import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../support/fixture.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** What the checks of a référentiel say in the documents of one folder of samples: severity, then rule. */
function findingsIn(folder: string): string[] {
  const names = globSync('**/*.{yaml,md}', { cwd: path.join(SAMPLES, folder) });
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(SAMPLES, folder, name), 'utf8')]),
  );
  return lint(files)
    .filter(({ finding }) => finding.rule.startsWith('ref-'))
    .map(({ finding }) => `${finding.severity} ${finding.rule}`);
}

describe.each(['mediateur-numerique', 'cuisinier'])('the samples of %s', (folder) => {
  it('have no error in their référentiel', () => {
    expect(findingsIn(folder).filter((finding) => finding.startsWith('erreur'))).toEqual([]);
  });
});

it('tells the Pix code that the published annex of the official référentiel leaves out', () => {
  expect(findingsIn('mediateur-numerique')).toContain('avertissement ref-pix-manquant');
});
