import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../server/src/cli/files/encodeText.ts';
import { decode } from '../../server/src/cli/files/readFile.ts';
import { mend } from '../../server/src/cli/lint/fix/mend.ts';
import { documentsOf, openDocuments } from '../../server/src/cli/lint/open.ts';
import { readLintOptions } from '../../server/src/cli/lint/options.ts';
import type { Shell } from '../../server/src/cli/shell.ts';
import { onlyRules, projectOf, useCli } from './support/cli.ts';

useCli();

const SETTINGS = onlyRules('fiche-date-invalide');
const BEFORE = 'type: fiche\nplanification: {date: 02/04/2026}\n';
const AFTER = 'type: fiche\nplanification: {date: 2026-04-02}\n';

function shellIn(cwd: string): Shell {
  const nowhere = { write: () => true };
  return {
    cwd,
    env: {},
    stdin: (async function* () {})(),
    stdout: nowhere,
    stderr: nowhere,
    version: '0',
    language: 'fr',
    languageChosen: false,
    status: 0,
    untilInterrupted: () => new Promise(() => {}),
  };
}

/** Fixes a folder where something happens between reading and writing. */
async function mendAround(cwd: string, meanwhile: () => void) {
  const shell = shellIn(cwd);
  const options = readLintOptions({ fix: true }, []);
  const opened = await openDocuments(shell, [], options);
  meanwhile();
  return mend(shell, opened, documentsOf(opened), options, async () => {});
}

describe('a file that is no longer what was checked', () => {
  it('is left as it is, and the others are fixed', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': BEFORE, 'b.fiche.yaml': BEFORE });
    const file = path.join(cwd, 'a.fiche.yaml');
    const { refused, rewritten, outcomes } = await mendAround(cwd, () => writeFileSync(file, `# Mieux\n${BEFORE}`));
    expect(refused).toEqual([
      { path: 'a.fiche.yaml', message: expect.objectContaining({ fr: expect.stringContaining('a changé') }) },
    ]);
    expect(rewritten.map(({ shown }) => shown)).toEqual(['b.fiche.yaml']);
    expect(readFileSync(file, 'utf8')).toBe(`# Mieux\n${BEFORE}`);
    expect(readFileSync(path.join(cwd, 'b.fiche.yaml'), 'utf8')).toBe(AFTER);
    expect(outcomes.map(({ findings }) => findings.length)).toEqual([1, 0]);
  });

  it('is not written again when it was removed', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': BEFORE });
    const { refused } = await mendAround(cwd, () => rmSync(path.join(cwd, 'a.fiche.yaml')));
    expect(refused.map((fault) => fault.path)).toEqual(['a.fiche.yaml']);
  });
});

describe('bytes', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['windows-1252', false],
  ] as const)('of %s (mark: %s) are read and written again as they were', (encoding, mark) => {
    const bytes = encodeText('Été « à la carte », 5 €\n', { encoding, mark });
    const read = decode(bytes ?? new Uint8Array());
    expect(read).toEqual({ text: 'Été « à la carte », 5 €\n', encoding, mark });
  });

  it('are not made up for a character that the encoding lacks', () => {
    expect(encodeText('→', { encoding: 'windows-1252', mark: false })).toBeUndefined();
    expect(encodeText('a', { encoding: 'binary', mark: false })).toBeUndefined();
  });
});
