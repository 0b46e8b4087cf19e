import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { complete, type Suggestion } from '../../server/src/core/features/completion/complete.ts';
import type { Document } from '../../server/src/core/model/document.ts';
import { scalarsOf } from '../../server/src/core/model/values.ts';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { accepted, expanded, TODAY } from '../support/completion.ts';
import { uriOf } from '../support/fixture.ts';

const ROOT = path.resolve(import.meta.dirname, '../../samples');
const NAMES = fs.globSync('{mediateur-numerique,cuisinier}/**/*.{referentiel,fiche,bilan}.yaml', { cwd: ROOT }).sort();
const SAMPLES = new Map(NAMES.map((name) => [name, fs.readFileSync(path.join(ROOT, name), 'utf8')]));

/** How many places are tried in one document. */
const PLACES = 8;

const workspace = new Workspace({ today: () => TODAY });
for (const [name, text] of SAMPLES) workspace.set({ uri: uriOf(name), text });

/** A half-typed text, where the cursor is in it, and the same text before anything was typed. */
interface Trial {
  readonly before: string;
  readonly text: string;
  readonly offset: number;
}

const indentOf = (line = '') => line.length - line.trimStart().length;

/** A new line beside a field, and a field whose value is to be written again: where people stand when they ask. */
function trialsOf(whole: string): Trial[] {
  const lines = whole.split('\n');
  const trials = lines.flatMap((line, i): Trial[] => {
    const [, margin, dash = '', key] = /^( *)(- )?([a-z_]+:) \S/.exec(line) ?? [];
    const next = lines.slice(i + 1).find((one) => one.trim() !== '');
    // A text that goes on below is not cut in two.
    if (margin === undefined || key === undefined || indentOf(next) > (margin + dash).length) return [];
    const head = lines
      .slice(0, i)
      .map((one) => `${one}\n`)
      .join('');
    const rest = `\n${lines.slice(i + 1).join('\n')}`;
    const beside = `${head}${line}\n${' '.repeat((margin + dash).length)}`;
    const emptied = `${head}${margin}${dash}${key} `;
    return [
      { before: whole, text: beside + rest, offset: beside.length },
      { before: emptied + rest, text: emptied + rest, offset: emptied.length },
    ];
  });
  const step = Math.ceil(trials.length / PLACES);
  return trials.filter((_, i) => i % step === 0);
}

/** What a document says, in no order, and what is wrong with how it says it. */
function readAs(name: string, text: string): { readonly document: Document; texts: string[]; faults: string[] } {
  workspace.set({ uri: uriOf(name), text });
  const snapshot = workspace.snapshot();
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(`${name} is no document any more`);
  const faults = runRules(snapshot, document).filter(({ rule }) => /^doc-|inconnue?$|invalide$/.test(rule));
  return {
    document,
    texts: scalarsOf(document.source.tree.root).map((node) => node.text),
    faults: faults.map(({ rule, message }) => `${rule}: ${message.fr}`),
  };
}

/** What taking a suggestion spoils: texts that are lost, faults that were not there. */
function spoilt(name: string, before: ReturnType<typeof readAs>, text: string): string[] {
  const after = readAs(name, text);
  const lost = before.texts.filter((one) => !after.texts.includes(one)).map((one) => `lost: ${one}`);
  return [...lost, ...after.faults.filter((fault) => !before.faults.includes(fault))];
}

/** Of the identifiers and values of one list, the first ones do; keys and parts are all taken. */
function worthTaking(found: readonly Suggestion[]): readonly Suggestion[] {
  return found.filter(({ kind }, i) => i < 4 || kind === 'key' || kind === 'rubrique' || kind === 'identifiant');
}

describe('whatever is offered, once taken, is sound and leaves the rest as it was', () => {
  test.each([...SAMPLES])('%s', (name, whole) => {
    const wrong: string[] = [];
    for (const { before, text, offset } of trialsOf(whole)) {
      const { document } = readAs(name, text);
      const found = worthTaking(complete(workspace.snapshot(), document, offset));
      const was = readAs(name, before);
      for (const suggestion of found) {
        for (const taken of new Set([accepted({ text, found }, suggestion), expanded({ text, found }, suggestion)])) {
          const { line } = document.lines.positionAt(offset);
          wrong.push(...spoilt(name, was, taken).map((why) => `line ${line}, ${suggestion.label}: ${why}`));
        }
      }
    }
    workspace.set({ uri: uriOf(name), text: whole });
    expect(wrong).toEqual([]);
  });
});
