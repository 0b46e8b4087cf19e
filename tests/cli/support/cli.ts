import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod';
import { RULES } from '../../../server/src/core/languageService.ts';
import { builtCli } from '../../support/bundles.ts';

export { ROOT } from '../../support/bundles.ts';

/** What a run of the command line gave. */
export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

let folder = '';
let projects = 0;

/** Gives the tests of a file a folder of their own, removed at the end. */
export function useCli(): void {
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'certidoc-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** Starts the command line built. Nothing of the tests' own environment chooses its language or colours. */
export function start(args: readonly string[], { cwd, env }: Surroundings = {}) {
  return spawn(process.execPath, [builtCli(), ...args], {
    cwd: cwd ?? folder,
    env: { PATH: process.env.PATH, ...env },
  });
}

/** Runs the command line built to its end. */
export function certidoc(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, around);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.end(around.input ?? '');
  });
}

/** Writes files into a new folder and gives its path. */
export function projectOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const project = path.join(folder, `projet-${projects++}`);
  mkdirSync(project);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(project, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return project;
}

/** Settings under which only these rules speak, whatever rules there are. */
export function onlyRules(...ids: readonly string[]): string {
  const off = RULES.filter(({ id }) => !ids.includes(id)).map(({ id }) => `  ${id}: desactivee\n`);
  return `regles:\n${off.join('')}`;
}

/** A fiche that says with what the activity will be done, and one that does not. */
export const GOOD = 'type: fiche\ntitre: Bon\nmoyens: {materiels: [PC], humains: [Moi], financiers: aucun}\n';
export const BAD = 'type: fiche\ntitre: Mauvais\n';

/** The rule these tests provoke. */
export const RULE = 'fiche-moyens-absents';

/** Settings under which only the rule of these tests speaks. */
export const SETTINGS = onlyRules(RULE);

const position = z.strictObject({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const range = z.strictObject({ start: position, end: position });

/** The JSON contract, key for key. */
const report = z.strictObject({
  version: z.literal(1),
  documents: z.int().nonnegative(),
  summary: z.strictObject({ erreur: z.int(), avertissement: z.int(), info: z.int() }),
  findings: z.array(
    z.strictObject({
      file: z.string().min(1),
      rule: z.string().min(1),
      severity: z.enum(['erreur', 'avertissement', 'info']),
      message: z.string().min(1),
      range,
      criteria: z.array(z.string()),
      related: z.array(z.strictObject({ file: z.string(), range, message: z.string() })),
      fixable: z.boolean(),
    }),
  ),
  fixed: z
    .array(z.strictObject({ file: z.string(), rule: z.string(), message: z.string(), fix: z.string().min(1) }))
    .optional(),
  patch: z.string().optional(),
});

/** Reads what `--format json` wrote. Throws when it breaks the contract. */
export function readReport(text: string) {
  return report.parse(JSON.parse(text));
}
