import { afterEach, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  Hover,
  InitializeParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/core/text/lineIndex.ts';
import { builtServer } from '../support/bundles.ts';
import { Editor, rulesOf } from './client.ts';
import { Folder } from './folder.ts';

/** Clients that know little of the protocol, as old or small editors do. */

const server = builtServer();
let folder: Folder;
let editor: Editor;

afterEach(() => {
  editor.kill();
  folder.remove();
});

const FICHE = 'fiches/courriel.fiche.yaml';
const REFERENTIEL = 'mediateur-numerique.referentiel.yaml';

/** Starts a client that says nothing of itself but this, in a copy of the sample. */
async function begin(params: (root: string) => Partial<InitializeParams>) {
  folder = new Folder().copy('mediateur-numerique');
  editor = new Editor(server);
  return editor.start([], { workspaceFolders: null, capabilities: {}, ...params(folder.uri()) });
}

/** What a server may ask of a client that says it answers. */
const ASKED = [
  'client/registerCapability',
  'window/workDoneProgress/create',
  'workspace/codeLens/refresh',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
];

const ask = <R>(method: string, params: object): Promise<R> => editor.connection.sendRequest<R>(method, params);
const has = (rule: string) => (found: readonly Diagnostic[]) => rulesOf(found).includes(rule);

/** Where some words stand in a file of the folder. */
function at(name: string, words: string) {
  const text = folder.read(name);
  return { textDocument: { uri: folder.uri(name) }, position: new LineIndex(text).positionAt(text.indexOf(words)) };
}

function openYaml(uri: string, text: string): Promise<void> {
  return editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
}

describe('a client that says nothing of itself', () => {
  test('names its documents as it likes; their file names tell what they are', async () => {
    await begin((root) => ({ rootUri: root }));
    const uri = folder.uri(FICHE);
    await openYaml(uri, folder.read(FICHE).replace('date: 2026-04-02', 'date: 02/04/2026'));
    await editor.diagnostics(uri, has('fiche-date-invalide'));
    const other = folder.uri('docker-compose.yaml');
    await openYaml(other, 'services: {web: {image: nginx}}\n');
    expect((await editor.diagnostics(other).catch(() => undefined))?.diagnostics ?? []).toEqual([]);
  });

  test('completes plain text', async () => {
    await begin((root) => ({ rootUri: root }));
    const uri = folder.uri('fiches/neuve.fiche.yaml');
    await openYaml(uri, 'type: fiche\nreferentiel: mediateur-numerique\nmo');
    const { items } = await ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 2 },
    });
    expect(items.length).toBeGreaterThan(0);
    for (const { insertTextFormat, textEdit, preselect, commitCharacters } of items) {
      expect({ insertTextFormat, preselect, commitCharacters }).toEqual({ insertTextFormat: 1 });
      expect(textEdit?.newText).not.toContain('$');
    }
  });

  test('renames with plain changes', async () => {
    await begin((root) => ({ rootUri: root }));
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at(FICHE, 'C5.CR10'), newName: 'CR70' });
    expect(Object.keys(edit)).toEqual(['changes']);
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual(
      [FICHE, 'fiches/hameconnage-agents.fiche.md', REFERENTIEL].map((name) => folder.uri(name)),
    );
  });

  test('is offered no action, since it knows only commands', async () => {
    const { capabilities } = await begin((root) => ({ rootUri: root }));
    expect(capabilities.codeActionProvider).toBeUndefined();
    expect(capabilities.renameProvider).toBe(true);
  });

  test('is asked nothing: no configuration, no registration, no progress', async () => {
    const asked: string[] = [];
    folder = new Folder().copy('mediateur-numerique');
    editor = new Editor(server);
    for (const method of ASKED)
      editor.connection.onRequest(method, () => {
        asked.push(method);
        return null;
      });
    await editor.start([], { workspaceFolders: null, capabilities: {}, rootUri: folder.uri() });
    await openYaml(folder.uri(FICHE), folder.read(FICHE).replace('moyens:', 'moyen:'));
    await editor.diagnostics(folder.uri(FICHE), has('doc-cle-inconnue'));
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await ask('textDocument/hover', at(FICHE, 'C4.CR3.b'));
    expect(asked).toEqual([]);
  });

  test('reads lenses that have no command it lacks', async () => {
    await begin((root) => ({ rootUri: root }));
    const { textDocument } = at(FICHE, 'type');
    const [lens] = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    const { command } = await ask<CodeLens>('codeLens/resolve', lens ?? {});
    expect(command).toEqual({ title: 'bilan : courriel.bilan.yaml', command: '' });
  });
});

describe('what the client prefers', () => {
  test.each([[['utf-8', 'utf-32']], [['utf-8']], [['utf-32', 'utf-16']]])(
    'columns are counted in UTF-16 units whatever is offered: %j',
    async (positionEncodings) => {
      const { capabilities } = await begin((root) => ({
        rootUri: root,
        capabilities: { general: { positionEncodings } },
      }));
      expect(capabilities.positionEncoding).toBe('utf-16');
      const uri = folder.uri('fiches/neuve.fiche.yaml');
      await openYaml(uri, 'type: fiche\nreferentiel: mediateur-numerique\nstructure: {"😀": C4.CR3.b}\n');
      const { diagnostics } = await editor.diagnostics(uri, has('doc-guillemets'));
      const wrong = diagnostics.find(({ range }) => range.start.line === 2);
      expect(wrong?.range.end.character).toBe(27);
    },
  );

  test('words without marks under the pointer, where Markdown is unknown', async () => {
    await begin((root) => ({
      rootUri: root,
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
    }));
    const hover = await ask<Hover>('textDocument/hover', at(FICHE, 'C4.CR3.b'));
    const { kind, value } = hover.contents as { kind: string; value: string };
    expect(kind).toBe('plaintext');
    expect(value).toMatch(/^C4\.CR3\.b — Les moyens sont identifiés \(matériel, financier, humain\)\n/);
    expect(value).not.toMatch(/\*\*|\]\(|\\/);
  });

  test('files created in documentChanges, announced without the latter as Neovim does', async () => {
    await begin((root) => ({
      rootUri: root,
      capabilities: {
        workspace: { workspaceEdit: { resourceOperations: ['create'] } },
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    }));
    const { textDocument, position } = at('fiches/film-de-poche.fiche.yaml', 'type');
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const bilan = actions.find(({ title }) => title.startsWith('Écrire le bilan'));
    expect(bilan?.edit?.documentChanges?.[0]).toEqual({
      kind: 'create',
      uri: folder.uri('bilans/film-de-poche.bilan.yaml'),
    });
  });
});
