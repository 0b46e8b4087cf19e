import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  SelectionRange,
  SymbolInformation,
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

const FICHE = 'fiches/crevaison.fiche.yaml';
const MODERN: ClientCapabilities = {
  ...CAPABILITIES,
  textDocument: {
    ...CAPABILITIES.textDocument,
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** Asks about the place in the fiche where some words begin. */
function ask<R>(method: string, words: string, more: object = {}): Promise<R> {
  const before = ATELIER[FICHE].slice(0, ATELIER[FICHE].indexOf(words)).split('\n');
  const position = { line: before.length - 1, character: (before.at(-1) ?? '').length + 1 };
  return editor.connection.sendRequest(method, { textDocument: { uri: folder.uri(FICHE) }, position, ...more });
}

test('hover and definition answer from files that are not open', async () => {
  editor = new Editor(server);
  const { capabilities } = await editor.start([folder.uri()], { capabilities: MODERN, locale: 'en' });
  expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true, referencesProvider: true });
  const hover = await ask<Hover>('textDocument/hover', 'C1.CR1');
  expect(hover.contents).toMatchObject({ kind: 'markdown' });
  expect(JSON.stringify(hover.contents)).toContain('Assessed in **E1**');
  expect(hover.range).toEqual({ start: { line: 3, character: 10 }, end: { line: 3, character: 16 } });
  const [link] = await ask<LocationLink[]>('textDocument/definition', 'C1.CR1');
  expect(link).toMatchObject({
    originSelectionRange: hover.range,
    targetUri: folder.uri('velo.referentiel.yaml'),
    targetSelectionRange: { start: { line: 16, character: 6 } },
  });
  expect(await ask('textDocument/hover', 'Rustines')).toBeNull();
});

test('references, highlights and links', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const all = await ask<Location[]>('textDocument/references', 'C1.CR1', { context: { includeDeclaration: true } });
  expect(new Set(all.map(({ uri }) => uri)).size).toBe(3);
  const used = await ask<Location[]>('textDocument/references', 'C1.CR1', { context: { includeDeclaration: false } });
  expect(used).toHaveLength(all.length - 1);
  expect(await ask('textDocument/documentHighlight', 'O1:')).toHaveLength(3);
  expect(await ask('textDocument/documentLink', 'type')).toMatchObject([
    { target: folder.uri('velo.referentiel.yaml') },
  ]);
  const [place] = await ask<Location[]>('textDocument/typeDefinition', 'C1.CR1');
  expect(place).toMatchObject({
    uri: folder.uri('velo.referentiel.yaml'),
    range: { start: { line: 8, character: 2 } },
  });
});

test('structure of a document, for clients old and new', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()], { capabilities: MODERN });
  const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', 'type');
  const objectifs = symbols.find(({ name }) => name === 'Objectifs');
  expect(objectifs?.children?.map(({ name }) => name)).toEqual([
    'O1 — Réparer une crevaison',
    'O2 — Remonter une roue',
  ]);
  const folds = await ask<FoldingRange[]>('textDocument/foldingRange', 'type');
  expect(folds).toContainEqual({ startLine: 5, endLine: 7 });
  const [range] = await ask<SelectionRange[]>('textDocument/selectionRange', 'type', {
    positions: [{ line: 3, character: 12 }],
  });
  expect(range?.parent?.range).toEqual({ start: { line: 3, character: 10 }, end: { line: 3, character: 16 } });
  const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'Réparer velo' });
  expect(found[0]?.name).toBe('C1 — Réparer un velo');
  editor.kill();
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const flat = await ask<SymbolInformation[]>('textDocument/documentSymbol', 'type');
  expect(flat).toContainEqual(expect.objectContaining({ name: 'O2 — Remonter une roue', containerName: 'Objectifs' }));
});
