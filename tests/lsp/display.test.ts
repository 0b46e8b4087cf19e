import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeLens,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import { ATELIER } from '../support/atelier.ts';
import { builtServer } from '../support/bundles.ts';
import { CAPABILITIES, Editor } from './client.ts';
import { Folder } from './folder.ts';

const folder = new Folder();
const server = builtServer();
let editor: Editor;

beforeAll(() => {
  for (const [name, text] of Object.entries(ATELIER)) folder.write(name, text);
});
afterEach(() => editor.kill());
afterAll(() => folder.remove());

const REFERENTIEL = 'velo.referentiel.yaml';
const FICHE = 'fiches/crevaison.fiche.yaml';
const MODERN: ClientCapabilities = {
  ...CAPABILITIES,
  workspace: {
    ...CAPABILITIES.workspace,
    configuration: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};
const ALL = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function ask<R>(method: string, file: string, more: object = {}): Promise<R> {
  return editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: folder.uri(file) }, ...more });
}

async function lensTitles(file: string): Promise<string[]> {
  const lenses = await ask<CodeLens[]>('codeLens', file);
  const resolved = await Promise.all(
    lenses.map((lens) => editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens)),
  );
  return resolved.map(({ command }) => command?.title ?? '');
}

test('lenses are resolved one by one, and lead to places', async () => {
  editor = new Editor(server);
  const { capabilities } = await editor.start([folder.uri()], {
    initializationOptions: { locale: 'en', hostReads: false },
  });
  expect(capabilities.codeLensProvider).toEqual({ resolveProvider: true });
  const [lens] = await ask<CodeLens[]>('codeLens', REFERENTIEL);
  expect(lens?.command).toBeUndefined();
  const { command } = await editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens);
  expect(command).toMatchObject({ title: '1 fiche · 1 bilan · 1 exam', command: 'certidoc.showReferences' });
  expect(command?.arguments).toMatchObject([
    folder.uri(REFERENTIEL),
    { line: 8, character: 2 },
    [{ uri: folder.uri(FICHE) }, { uri: folder.uri(FICHE) }, {}, { uri: folder.uri(REFERENTIEL) }],
  ]);
  const [first] = await ask<CodeLens[]>('codeLens', FICHE);
  const opening = await editor.connection.sendRequest<CodeLens>('codeLens/resolve', first);
  expect(opening.command).toEqual({
    title: 'bilan: crevaison.bilan.yaml',
    command: 'certidoc.openDocument',
    arguments: [folder.uri('bilans/crevaison.bilan.yaml')],
  });
  const strange: CodeLens = { range: ALL, data: 'not ours' };
  expect(await editor.connection.sendRequest('codeLens/resolve', strange)).toEqual(strange);
});

test('hints are given for a range', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 40 } };
  const hints = await ask<InlayHint[]>('inlayHint', FICHE, { range });
  expect(hints[0]).toEqual({
    position: { line: 3, character: 16 },
    label: 'Le vélo roule',
    tooltip: 'C1.CR1 — Le vélo roule',
    paddingLeft: true,
  });
  expect(hints).toHaveLength(2);
});

test('tokens are given whole, for a range, or as what an edit changes', async () => {
  editor = new Editor(server);
  const { capabilities } = await editor.start([folder.uri()]);
  const legend = capabilities.semanticTokensProvider?.legend;
  expect(legend?.tokenTypes).toEqual(['variable', 'type', 'keyword', 'enumMember', 'placeholder']);
  const uri = folder.uri(FICHE);
  await editor.open(uri, ATELIER[FICHE]);
  const whole = await ask<SemanticTokens>('semanticTokens/full', FICHE);
  // `type`, a keyword, then `fiche`, a value.
  expect(whole.data.slice(0, 10)).toEqual([0, 0, 4, 2, 0, 0, 6, 5, 3, 0]);
  const part = await ask<SemanticTokens>('semanticTokens/range', FICHE, {
    range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } },
  });
  expect(part.data).toHaveLength(15);
  await editor.change(uri, 2, { start: { line: 3, character: 10 }, end: { line: 3, character: 16 } }, 'C1.CR9');
  const delta = await ask<SemanticTokensDelta>('semanticTokens/full/delta', FICHE, {
    previousResultId: whole.resultId,
  });
  expect(delta.edits).toEqual([{ start: 34, deleteCount: 1, data: [2] }]);
  const lost = await ask<SemanticTokens>('semanticTokens/full/delta', FICHE, { previousResultId: 'lost' });
  expect(lost.data).toHaveLength(whole.data.length);
});

test('lenses and hints can be switched off, and are asked again when another document changes', async () => {
  editor = new Editor(server);
  let shown = true;
  editor.connection.onRequest('workspace/configuration', () => [
    { codeLens: { enabled: shown }, inlayHints: { enabled: shown } },
  ]);
  const asked = new Set<string>();
  for (const kind of ['codeLens', 'inlayHint', 'semanticTokens'])
    editor.connection.onRequest(`workspace/${kind}/refresh`, () => {
      asked.add(kind);
      return null;
    });
  const refreshed = async () => {
    for (const end = Date.now() + 4000; asked.size < 3 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...asked].sort()).toEqual(['codeLens', 'inlayHint', 'semanticTokens']);
    asked.clear();
  };
  await editor.start([folder.uri()], { capabilities: MODERN });
  await editor.open(folder.uri(REFERENTIEL), ATELIER[REFERENTIEL]);
  expect((await lensTitles(REFERENTIEL))[0]).toBe('1 fiche · 1 bilan · 1 épreuve');
  await editor.open(folder.uri(FICHE), ATELIER[FICHE].replace('preuves: [C1.CR1, c1.cr2.a]', 'preuves: []'));
  await refreshed();
  expect((await lensTitles(REFERENTIEL))[0]).toBe('1 bilan · 1 épreuve');
  shown = false;
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await refreshed();
  expect(await ask('codeLens', REFERENTIEL)).toEqual([]);
  expect(await ask('inlayHint', FICHE, { range: ALL })).toEqual([]);
});
