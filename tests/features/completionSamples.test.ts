import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { ruleById } from '../../server/src/core/rules/index.ts';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { rubriquesOf } from '../../server/src/core/workspace/rubriques.ts';
import { accepted, expanded, snapshotToday } from '../support/completion.ts';
import { type Files, uriOf } from '../support/fixture.ts';

const ROOT = path.resolve(import.meta.dirname, '../../samples');
const FOLDERS = ['cuisinier', 'mediateur-numerique'];

/** The files of a sample. */
function sample(folder: string): Files {
  const cwd = path.join(ROOT, folder);
  const names = fs.globSync('**/*.{referentiel,fiche,bilan}.yaml', { cwd }).sort();
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(cwd, name), 'utf8')]));
}

const samples = FOLDERS.flatMap((folder) => {
  const files = sample(folder);
  // One of each kind has what the others have, and checking takes time.
  const names = ['.fiche.', '.bilan.'].flatMap(
    (kind) => Object.keys(files).filter((name) => name.includes(kind))[0] ?? [],
  );
  return names.map((name) => [`${folder}/${name}`, files, name] as const);
});

function isDamaged(files: Files, name: string): boolean {
  return snapshotToday(files).get(uriOf(name))?.damaged !== false;
}

/** What is reported as missing, by rule and words; what is left to be completed is another matter. */
function absences(files: Files, name: string): string[] {
  const snapshot = snapshotToday(files);
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(`${name} is no document`);
  return runRules(snapshot, document)
    .filter(({ rule }) => ruleById(rule)?.presence && !rule.endsWith('-vide'))
    .map(({ rule, message }) => `${rule} ${message.fr}`);
}

/** The rubriques that a document has, each with the lines it takes. */
function rubriquesIn(files: Files, name: string) {
  const snapshot = snapshotToday(files);
  const document = snapshot.get(uriOf(name));
  const root = document?.source.tree.root;
  if (!document || root?.kind !== 'map') return [];
  const keys = new Set(rubriquesOf(snapshot, document).map(({ key }) => key));
  return root.entries
    .filter(({ key }) => keys.has(key.text))
    .map((entry) => ({ key: entry.key.text, ...document.spanOf(entry) }));
}

describe.each(samples)('%s', (_, files, name) => {
  const whole = files[name] ?? '';
  const usual = absences(files, name);
  test.each(rubriquesIn(files, name))('$key, taken out and put back by its completion', ({ key, start, end }) => {
    const without = { ...files, [name]: whole.slice(0, start) + whole.slice(end) };
    const missing = absences(without, name).filter((told) => !usual.includes(told));
    const snapshot = snapshotToday(without);
    const document = snapshot.get(uriOf(name));
    const found = document ? complete(snapshot, document, start) : [];
    const suggestion = found.find(({ label }) => label === key);
    if (!suggestion) throw new Error(`${key} is not offered`);
    const text = without[name] ?? '';
    const made = { ...files, [name]: expanded({ text, found }, suggestion) };
    expect(isDamaged(made, name)).toBe(false);
    expect(isDamaged({ ...files, [name]: accepted({ text, found }, suggestion) }, name)).toBe(false);
    // A key that waits for its value is there, and its value is asked for.
    const isEmpty = /: (?:\$1|"\$1"|\[\$1\])$/.test(suggestion.snippet ?? '');
    if (!isEmpty) expect(absences(made, name).filter((told) => missing.includes(told))).toEqual([]);
  });
});
