import { afterEach, describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-protocol/node';
import { builtServer } from '../support/bundles.ts';
import { CAPABILITIES, Editor } from './client.ts';
import { Folder } from './folder.ts';

const server = builtServer();
let folder: Folder;
let editor: Editor;

afterEach(() => {
  editor.kill();
  folder.remove();
});

const RICH: ClientCapabilities = {
  ...CAPABILITIES,
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        preselectSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
    },
  },
};

/** Opens a new fiche in an editor and completes at its end. */
async function completeIn(text: string, capabilities?: ClientCapabilities): Promise<CompletionItem[]> {
  folder = new Folder().copy('mediateur-numerique');
  editor = new Editor(server);
  await editor.start([folder.uri()], capabilities && { capabilities });
  const uri = folder.uri('fiches/neuve.fiche.yaml');
  const whole = `type: fiche\nreferentiel: mediateur-numerique\n${text}`;
  await editor.open(uri, whole);
  const lines = whole.split('\n');
  const list = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  });
  expect(list.isIncomplete).toBe(false);
  return list.items;
}

const labelled = (items: readonly CompletionItem[], label: string) => items.find((item) => item.label === label);
const resolve = (item: unknown) => editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item);

describe('an editor that knows all of it', () => {
  test('gets whole rubriques as snippets, and their documentation when it asks', async () => {
    const item = labelled(await completeIn('mo', RICH), 'moyens');
    expect(item).toMatchObject({
      kind: CompletionItemKind.Struct,
      labelDetails: { description: '★ obligatoire' },
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.adjustIndentation,
    });
    expect(item?.textEdit?.newText).toMatch(/^moyens:\n {2}materiels:\n {4}- \$\{1:/);
    expect(item?.documentation).toBeUndefined();
    const resolved = await resolve(item);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(resolved.documentation)).toMatch(/C4\.CR3\.b\*\* — .*moyens/);
    expect(resolved.textEdit).toEqual(item?.textEdit);
  });

  test('gets lines that it indents itself', async () => {
    const item = labelled(await completeIn('deroule:\n    - ', RICH), 'etape, duree, contenu');
    expect(item?.textEdit?.newText).toMatch(/^etape: .*\n {2}duree: .*\n {2}contenu: /);
    expect(item?.insertTextMode).toBe(InsertTextMode.adjustIndentation);
  });

  test('keeps what it sent when nothing is known of it', async () => {
    await completeIn('mo', RICH);
    for (const data of [undefined, null, 'x', { list: 1e9, item: 0 }, { list: 1, item: -1 }, { list: 1, item: 1e9 }])
      expect(await resolve({ label: 'x', data })).toEqual({ label: 'x', ...(data !== undefined && { data }) });
  });

  test('gets today and what may be typed to go on', async () => {
    const [first] = await completeIn('planification: {date: ', RICH);
    expect(first).toMatchObject({ kind: CompletionItemKind.Value, preselect: true, commitCharacters: [',', '}'] });
    expect(first?.label).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

describe('an editor that knows nothing of it', () => {
  test('gets plain text, indented, with its documentation', async () => {
    const items = await completeIn('deroule:\n    - ');
    const item = items.find(({ label }) => label.startsWith('etape, duree, contenu'));
    expect(item?.insertTextFormat).toBe(InsertTextFormat.PlainText);
    expect(item?.insertTextMode).toBeUndefined();
    expect(item?.textEdit?.newText).toBe('etape: à compléter\n      duree: à compléter\n      contenu: à compléter');
    expect(JSON.stringify(item?.documentation)).toContain('etape:');
  });

  test('reads in the label what is required', async () => {
    const labels = (await completeIn('mo')).map(({ label }) => label);
    expect(labels).toContain('moyens ★ obligatoire — Les moyens : matériels, humains, financiers.');
  });

  test('gets words without marks when it knows no Markdown', async () => {
    const items = await completeIn('mo', {
      ...CAPABILITIES,
      textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } },
    });
    const item = items.find(({ label }) => label.startsWith('moyens '));
    expect(item?.documentation).toMatchObject({ kind: 'plaintext' });
    expect(JSON.stringify(item?.documentation)).not.toMatch(/\*\*|```/);
  });
});

test('in English for an editor in English', async () => {
  folder = new Folder().copy('mediateur-numerique');
  editor = new Editor(server);
  await editor.start([folder.uri()], { capabilities: RICH, locale: 'en' });
  const uri = folder.uri('fiches/neuve.fiche.yaml');
  await editor.open(uri, 'type: fiche\n');
  const list = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 1, character: 0 },
  });
  expect(labelled(list.items, 'titre')?.labelDetails).toEqual({
    detail: ' — Title of the activity.',
    description: '★ required',
  });
});
