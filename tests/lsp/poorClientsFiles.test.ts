import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic, InitializeParams } from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/core/text/lineIndex.ts';
import { builtServer } from '../support/bundles.ts';
import { Editor, ficheOf, rulesOf } from './client.ts';
import { Folder } from './folder.ts';

/** What clients that know little of the protocol, as old or small editors do, say of folders and files. */

const server = builtServer();
let folder: Folder;
let editor: Editor;

afterEach(() => {
  editor.kill();
  folder.remove();
});

const FICHE = 'fiches/courriel.fiche.yaml';
const METIER = 'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n';

/** Starts a client that says nothing of itself but this, in a copy of the sample or an empty folder. */
async function begin(params: (root: string) => Partial<InitializeParams>, sample = true) {
  folder = new Folder();
  if (sample) folder.copy('mediateur-numerique');
  editor = new Editor(server);
  return editor.start([], { workspaceFolders: null, capabilities: {}, ...params(folder.uri()) });
}

const ask = <R>(method: string, params: object): Promise<R> => editor.connection.sendRequest<R>(method, params);
const has = (rule: string) => (found: readonly Diagnostic[]) => rulesOf(found).includes(rule);
const lacks = (rule: string) => (found: readonly Diagnostic[]) => !rulesOf(found).includes(rule);

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

describe('the folder', () => {
  test('is the root, for a client without workspace folders', async () => {
    await begin((root) => ({ rootUri: root }));
    folder.write('fiches/x.fiche.yaml', ficheOf('metier'));
    await editor.diagnostics(folder.uri('fiches/x.fiche.yaml'), has('croise-referentiel-introuvable'));
  });

  test('is the path of the root, for the oldest clients', async () => {
    folder = new Folder();
    const uri = folder.write('a b/x.fiche.yaml', ficheOf('metier'));
    editor = new Editor(server);
    await editor.start([], { workspaceFolders: null, capabilities: {}, rootPath: folder.path });
    await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
  });

  test('is found around a file opened alone', async () => {
    await begin(() => ({}));
    await openYaml(folder.uri(FICHE), folder.read(FICHE));
    const { diagnostics } = await editor.diagnostics(folder.uri(FICHE));
    expect(diagnostics).toEqual([]);
  });

  test('may be missing altogether: an unsaved document is checked by itself', async () => {
    await begin(() => ({}), false);
    await openYaml('untitled:x.fiche.yaml', ficheOf('metier'));
    await editor.diagnostics('untitled:x.fiche.yaml', has('croise-referentiel-introuvable'));
  });
});

describe('a client that does not watch files', () => {
  test('sees what other programs change in its folder', async () => {
    await begin((root) => ({ rootUri: root }), false);
    const uri = folder.write('fiches/a.fiche.yaml', ficheOf('metier'));
    await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
    folder.write('ref/metier.referentiel.yaml', METIER);
    await editor.diagnostics(uri, lacks('croise-referentiel-introuvable'));
    folder.write('ref/metier.referentiel.yaml', METIER.replace('metier', 'autre'));
    await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
    folder.write('ref/metier.referentiel.yaml', METIER);
    await editor.diagnostics(uri, lacks('croise-referentiel-introuvable'));
    folder.rename('ref', '.caché');
    await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
    folder.rename('fiches/a.fiche.yaml', 'fiches/a.txt');
    await editor.diagnostics(uri, (found) => found.length === 0);
    expect(await editor.stop()).toBe(0);
  });

  test('sees it around a file opened alone too', async () => {
    await begin(() => ({}), false);
    const uri = folder.write('a.fiche.yaml', ficheOf('metier'));
    await openYaml(uri, ficheOf('metier'));
    await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
    folder.write('m.referentiel.yaml', METIER);
    await editor.diagnostics(uri, lacks('croise-referentiel-introuvable'));
  });

  test('may leave without a word', async () => {
    await begin((root) => ({ rootUri: root }));
    await ask('textDocument/hover', at(FICHE, 'C4.CR3.b'));
    expect(await editor.exitWithoutShutdown()).toBe(1);
  });
});
