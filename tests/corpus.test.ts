import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { type Corpus, corpusOf } from '../bench/corpus/corpus.ts';
import { certidoc, readReport, useCli } from './cli/support/cli.ts';
import { CAPABILITIES, Editor } from './lsp/client.ts';
import { Folder, ROOT } from './lsp/folder.ts';
import { builtServer } from './support/bundles.ts';

useCli();

/** 320 fiches, 160 bilans and 20 référentiels: 500 documents. */
const REQUEST = { fiches: 320, competences: 6, referentiels: 19, faults: 0.5, seed: 20260411 };

let corpus: Corpus;
const server = builtServer();
const folders: Folder[] = [];

function folderOf({ files }: Corpus): Folder {
  const folder = new Folder();
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  return folder;
}

beforeAll(() => {
  corpus = corpusOf(REQUEST);
});

afterAll(() => {
  for (const folder of folders) folder.remove();
});

/** One finding, whoever tells it: what both shells must agree on. */
interface Told {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly range: Diagnostic['range'];
  readonly message: string;
}

const byPlace = (all: readonly Told[]) => all.map((one) => JSON.stringify(one)).toSorted();

async function toldByCli(folder: string): Promise<{ documents: number; told: Told[] }> {
  const { stdout, stderr } = await certidoc(['lint', '--format', 'json'], { cwd: folder });
  expect(stderr).toBe('');
  const { documents, findings } = readReport(stdout);
  return {
    documents,
    told: findings.map(({ file, rule, severity, range, message }) => ({ file, rule, severity, range, message })),
  };
}

const SEVERITIES = ['', 'erreur', 'avertissement', 'info'];

async function toldByServer(folder: Folder | { uri(): string }): Promise<Told[]> {
  const editor = new Editor(server);
  try {
    const pulls = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} } };
    await editor.start([folder.uri()], { capabilities: pulls, locale: 'fr' });
    const report = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const told = report.items.flatMap((item) => {
      const file = decodeURIComponent(item.uri.slice(folder.uri().replace(/\/?$/, '/').length));
      // The command line speaks of settings apart.
      if (item.kind !== 'full' || file.endsWith('certidoc.config.yaml')) return [];
      return item.items.map(({ code, severity, range, message }) => {
        const name = SEVERITIES[severity ?? 0] ?? '';
        return { file, rule: String(code), severity: name, range, message: String(message) };
      });
    });
    await editor.stop();
    return told;
  } finally {
    editor.kill();
  }
}

describe('a corpus of 500 documents', () => {
  it('is the same for the same seed, and holds most rules', () => {
    expect(corpusOf(REQUEST)).toEqual(corpus);
    expect(corpusOf({ ...REQUEST, seed: 2 })).not.toEqual(corpus);
    expect(Object.keys(corpus.files)).toHaveLength(500);
    expect(new Set(corpus.manifest.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(60);
  });

  it('gives the faults of its manifest, all of them and nothing else, by both shells', async () => {
    const folder = folderOf(corpus);
    const { documents, told } = await toldByCli(folder.path);
    expect(documents).toBe(500);
    const place = (one: { file: string; rule: string }, line: number) => `${one.file}:${line} ${one.rule}`;
    const found = told.map((one) => place(one, one.range.start.line));
    const seeded = corpus.manifest.map((one) => place(one, one.line));
    expect(found.toSorted()).toEqual(seeded.toSorted());
    expect(byPlace(await toldByServer(folder))).toEqual(byPlace(told));
  }, 30_000);

  it('gives nothing when it has no fault', async () => {
    const sound = corpusOf({ ...REQUEST, fiches: 60, referentiels: 2, faults: 0, seed: 7 });
    expect(sound.manifest).toEqual([]);
    expect((await toldByCli(folderOf(sound).path)).told).toEqual([]);
  }, 30_000);
});

describe('the samples', () => {
  it('get the same findings from both shells', async () => {
    const samples = path.join(ROOT, 'samples');
    const { told } = await toldByCli(samples);
    expect(told.length).toBeGreaterThan(100);
    expect(byPlace(await toldByServer({ uri: () => `file://${samples}` }))).toEqual(byPlace(told));
  }, 30_000);
});
