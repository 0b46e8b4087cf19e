import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { builtServer } from '../support/bundles.ts';
import { CAPABILITIES, Editor, ficheOf, rulesOf } from './client.ts';
import { Folder } from './folder.ts';

const folder = new Folder();
const uri = folder.write('a.fiche.yaml', ficheOf('metier'));
const other = folder.write('b.fiche.yaml', ficheOf('metier'));
const bilan = folder.write('a.bilan.yaml', 'type: bilan\nfiche: a.fiche.yaml\n');
const server = builtServer();
let editor: Editor;

const PULL: ClientCapabilities = {
  workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: { relatedDocumentSupport: true } },
};

afterEach(() => editor.kill());
afterAll(() => folder.remove());

const completion = { textDocument: { uri }, position: { line: 1, character: 13 } };
const pull = (of: string, previousResultId?: string) =>
  editor.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: of },
    ...(previousResultId && { previousResultId }),
  });

test('a client that pulls diagnostics gets them on demand, and none pushed', async () => {
  editor = new Editor(server);
  const { capabilities } = await editor.start([folder.uri()], { capabilities: PULL });
  expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
  await editor.open(uri, ficheOf('metier'));
  const first = await pull(uri);
  if (first.kind !== 'full') throw new Error('the first report must be full');
  expect(first.items.map(({ code }) => code)).toContain('croise-referentiel-introuvable');
  expect(Object.keys(first.relatedDocuments ?? {})).toEqual([bilan]);
  expect(await pull(uri, first.resultId)).toMatchObject({ kind: 'unchanged', resultId: first.resultId });
  expect(editor.heardOf(uri)).toBe(false);
});

test('the whole project is pulled at once, without repeating what has not changed', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()], { capabilities: PULL });
  const ask = (previousResultIds: { uri: string; value: string }[]) =>
    editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
  const { items } = await ask([]);
  expect(items.map((item) => item.uri).sort()).toEqual([bilan, uri, other].sort());
  const again = await ask(items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' })));
  expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  const gone = await ask([{ uri: folder.uri('gone.fiche.yaml'), value: '1' }]);
  expect(gone.items.find((item) => item.uri.endsWith('gone.fiche.yaml'))).toMatchObject({ kind: 'full', items: [] });
});

test('a file that is gone after its own report is emptied once in the report of the project', async () => {
  const brief = folder.write('brief.fiche.yaml', ficheOf('metier'));
  editor = new Editor(server);
  await editor.start([folder.uri()], { capabilities: PULL });
  await pull(brief);
  fs.rmSync(path.join(folder.path, 'brief.fiche.yaml'));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: brief, type: 3 }] });
  const reportOf = async () => {
    const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return items.find((item) => item.uri === brief);
  };
  expect(await reportOf()).toMatchObject({ kind: 'full', items: [] });
  expect(await reportOf()).toBeUndefined();
});

test('a file that is said to be gone and is there again stays', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()], { capabilities: PULL });
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 3 }] });
  await pull(uri);
  const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  expect(items.map((item) => item.uri)).toContain(other);
});

test('the client is told to pull again when an edit changes the diagnostics of another open document', async () => {
  editor = new Editor(server);
  const refreshed = new Promise<void>((resolve) => {
    editor.connection.onRequest('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    });
  });
  await editor.start([folder.uri()], { capabilities: PULL });
  await editor.open(uri, ficheOf('metier'));
  const before = await pull(uri);
  const referentiel = folder.uri('m.referentiel.yaml');
  await editor.open(referentiel, 'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n');
  await refreshed;
  expect((await pull(uri, before.kind === 'full' ? before.resultId : undefined)).kind).toBe('full');
});

test('a cancelled request is answered as such', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const source = new CancellationTokenSource();
  const answer = editor.connection.sendRequest('textDocument/completion', completion, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test('requests sent before the files are loaded are answered from the loaded files', async () => {
  editor = new Editor(server);
  const started = editor.start([folder.uri()]);
  await started;
  const text = 'type: bilan\nfiche: ';
  await editor.open(folder.uri('c.bilan.yaml'), text);
  const { items } = await editor.connection.sendRequest<{ items: { filterText: string }[] }>(
    'textDocument/completion',
    {
      textDocument: { uri: folder.uri('c.bilan.yaml') },
      position: { line: 1, character: 7 },
    },
  );
  expect(items.map(({ filterText }) => filterText.split(' ')[0])).toEqual(['a.fiche.yaml', 'b.fiche.yaml']);
});

test('malformed and unknown requests do not stop the server', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const send = (body: string) => editor.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  send('{"jsonrpc":"2.0","id":901,"method":"textDocument/completion"}');
  send(
    '{"jsonrpc":"2.0","id":902,"method":"textDocument/completion","params":{"textDocument":{"uri":"x"},"position":{}}}',
  );
  send('{"jsonrpc":"2.0","id":903,"method":"inconnu","params":[]}');
  send('{"jsonrpc":"2.0","method":"textDocument/didChange","params":{}}');
  send(
    '{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[{"uri":"pas une uri","type":2}]}}',
  );
  send('ceci n’est pas du JSON');
  await expect(editor.connection.sendRequest('textDocument/completion', {})).rejects.toThrow();
  expect(await editor.connection.sendRequest('textDocument/completion', completion)).toMatchObject({ items: [] });
});

test('a client that says it reads the files is asked for them', async () => {
  editor = new Editor(server);
  const files = new Map([
    ['memfs:/p/m.referentiel.yaml', 'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n'],
    ['memfs:/p/a.fiche.yaml', ficheOf('metier')],
  ]);
  editor.connection.onRequest('certidoc/listFiles', () => [...files.keys()].map((uri) => ({ uri, size: 1 })));
  editor.connection.onRequest('certidoc/readFile', ({ uri }: { uri: string }) => ({
    bytes: Buffer.from(files.get(uri) ?? '').toString('base64'),
  }));
  await editor.start(['memfs:/p'], { initializationOptions: { locale: 'fr', hostReads: true } });
  const { diagnostics } = await editor.diagnostics('memfs:/p/a.fiche.yaml');
  expect(rulesOf(diagnostics)).not.toContain('croise-referentiel-introuvable');
});

test('it ends with status 0 after shutdown, 1 without', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  expect(await editor.stop()).toBe(0);
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  expect(await editor.exitWithoutShutdown()).toBe(1);
});

test('it ends with its input, when the client is gone', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  expect(await editor.hangUp()).toBe(1);
});
