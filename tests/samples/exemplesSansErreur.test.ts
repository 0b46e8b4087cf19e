import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../support/fixture.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** The findings about a référentiel in the documents of one folder of samples. */
function findingsIn(folder: string): string[] {
  const names = globSync('**/*.{yaml,md}', { cwd: path.join(SAMPLES, folder) });
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(SAMPLES, folder, name), 'utf8')]),
  );
  return lint(files)
    .filter(({ finding }) => finding.rule.startsWith('ref-') && finding.severity !== 'info')
    .map(({ file, finding }) => `${file} ${finding.severity} ${finding.rule}`);
}

describe('the samples', () => {
  it('of the official référentiel leave only the Pix code that the published annex leaves out', () => {
    expect(findingsIn('mediateur-numerique')).toEqual([
      'mediateur-numerique.referentiel.yaml avertissement ref-pix-manquant',
    ]);
  });

  it('of another trade have nothing to mend', () => {
    expect(findingsIn('cuisinier')).toEqual([]);
  });
});
