import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/core/rules/index.ts';
import { lint } from '../support/fixture.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../samples/a-corriger');

const files = Object.fromEntries(
  globSync('**/*.{yaml,md}', { cwd: FOLDER }).map((name) => [
    name.replaceAll('\\', '/'),
    readFileSync(path.join(FOLDER, name), 'utf8'),
  ]),
);
const findings = lint(files);
const rulesIn = (file: string) => findings.filter((one) => one.file === file).map(({ finding }) => finding.rule);

/** `reference/` holds the documents the others refer to; the settings are not checked here; a file that ends in `-1` is the innocent half of a pair. */
const faulty = Object.keys(files).filter(
  (name) => !name.startsWith('reference/') && !name.endsWith('.config.yaml') && !/-\d+\./.test(name),
);

describe('samples/a-corriger', () => {
  it.each(faulty)('%s has the fault of its name, and no other', (file) => {
    expect(rulesIn(file)).toEqual([file.slice(0, file.indexOf('.'))]);
  });

  it.each(Object.keys(files).filter((name) => !faulty.includes(name)))('%s has no fault', (file) => {
    expect(rulesIn(file)).toEqual([]);
  });

  it('shows every rule that a project has by default', () => {
    const shown = new Set(faulty.map((file) => file.slice(0, file.indexOf('.'))));
    expect(
      RULES.filter((rule) => rule.severity !== 'desactivee' && !shown.has(rule.id)).map((rule) => rule.id),
    ).toEqual([]);
  });
});
