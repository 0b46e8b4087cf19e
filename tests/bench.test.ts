import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { median, timeNode } from '../bench/support/measure.mjs';
import { writeCorpus, writeReferentiel } from '../bench/support/setting.mjs';
import { atMost, faster, ms, tableOf, within } from '../bench/support/table.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-bench-test-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the parts of the bench', () => {
  it('write a folder of fiches, with a bilan for every second one', () => {
    writeCorpus(folder, 4);
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.fiche.yaml'))).toHaveLength(4);
    expect(names.filter((name) => name.endsWith('.bilan.yaml'))).toHaveLength(2);
  });

  it.each([70_000, 555_000])('write a référentiel of about %d characters', (characters) => {
    const { length } = fs.readFileSync(writeReferentiel(folder, characters), 'utf8');
    expect(Math.abs(length - characters) / characters).toBeLessThan(0.15);
  });

  it('time a process, with its processor time and its memory', () => {
    const { wall, cpu, megabytes, stdout } = timeNode(['-e', 'console.log(1)'], { times: 3 });
    expect(stdout).toBe('1\n');
    for (const figure of [wall, cpu, megabytes]) expect(figure).toBeGreaterThan(0);
  });

  it('refuse the time of a process that fails', () => {
    expect(() => timeNode(['-e', 'process.exit(2)'])).toThrow(/ended with 2/);
  });

  it('tell whether a target is met', () => {
    const rows = [
      atMost('reading', 90, 100, 'floor', 1),
      faster('linting', 100, 1000, 'peer', 15),
      within('start', 12, 150, ms),
    ];
    expect(rows.map(({ met }) => met)).toEqual([true, false, true]);
    expect(tableOf([{ title: 'Figures', rows }])).toMatch(
      /── Figures\nreading +90\.0 ms +floor 100 ms +0\.90 × +≤ 1 × +✓\n/,
    );
    expect(median([3, 1, 2])).toBe(2);
  });
});
