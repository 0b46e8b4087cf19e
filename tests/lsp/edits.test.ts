import { afterEach, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CreateFile,
  Position,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/core/text/lineIndex.ts';
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

/** An editor that takes every kind of change. */
const MODERN: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const FICHE = 'fiches/courriel.fiche.yaml';
const BILAN = 'bilans/courriel.bilan.yaml';
const REFERENTIEL = 'mediateur-numerique.referentiel.yaml';

async function begin(capabilities: ClientCapabilities = MODERN, initializationOptions: unknown = {}) {
  folder = new Folder().copy('mediateur-numerique');
  editor = new Editor(server);
  return editor.start([folder.uri()], { capabilities, initializationOptions, locale: 'fr' });
}

const ask = <R>(method: string, params: object): Promise<R> => editor.connection.sendRequest<R>(method, params);

/** Where some words stand in a text. */
function placeOf(text: string, words: string, inside = 0): Position {
  return new LineIndex(text).positionAt(text.indexOf(words) + inside);
}

/** The text once edited. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  let result = text;
  for (const { range, newText } of edits.toSorted(
    (a, b) => lines.offsetAt(b.range.start) - lines.offsetAt(a.range.start),
  ))
    result = result.slice(0, lines.offsetAt(range.start)) + newText + result.slice(lines.offsetAt(range.end));
  return result;
}

/** The files a change edits or creates, with their text afterwards. */
function texts(
  edit: WorkspaceEdit | null | undefined,
  open: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const result = new Map<string, string>();
  for (const change of edit?.documentChanges ?? []) {
    if ('edits' in change) {
      const { uri } = change.textDocument;
      const name = decodeURI(uri.slice(folder.uri().replace(/\/$/, '').length + 1));
      result.set(name, edited(result.get(name) ?? open[name] ?? folder.read(name), change.edits as TextEdit[]));
    } else if (change.kind === 'create')
      result.set(decodeURI(change.uri.slice(folder.uri().replace(/\/$/, '').length + 1)), '');
  }
  return result;
}

async function actionsAt(name: string, text: string, words: string, context: object = {}): Promise<CodeAction[]> {
  const at = placeOf(text, words);
  return ask('textDocument/codeAction', {
    textDocument: { uri: folder.uri(name) },
    range: { start: at, end: at },
    context: { diagnostics: [], triggerKind: 1, ...context },
  });
}

async function resolved(actions: readonly CodeAction[], title: string): Promise<CodeAction> {
  const action = actions.find((one) => one.title.startsWith(title));
  if (!action) throw new Error(`no ${title} among ${actions.map((one) => one.title).join(' | ')}`);
  expect(action.edit).toBeUndefined();
  return ask('codeAction/resolve', action);
}

test('a fix is linked to its diagnostic, preferred, and told when it is chosen', async () => {
  const { capabilities } = await begin();
  expect(capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
  const text = folder.read(FICHE).replace('date: 2026-04-02', 'date: 02/04/2026');
  await editor.open(folder.uri(FICHE), text);
  const { diagnostics } = await editor.diagnostics(folder.uri(FICHE), (found) => found.length > 0);
  const date = diagnostics.filter(({ code }) => code === 'fiche-date-invalide');
  const actions = await actionsAt(FICHE, text, '02/04/2026', { diagnostics });
  const fix = await resolved(actions, 'Écrire 2026-04-02');
  expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: date });
  expect(fix.edit?.documentChanges).toMatchObject([{ textDocument: { uri: folder.uri(FICHE), version: 1 } }]);
  expect(texts(fix.edit, { [FICHE]: text }).get(FICHE)).toBe(folder.read(FICHE));
  expect(actions.some(({ title }) => title.startsWith('Pourquoi'))).toBe(false);

  const saved = await actionsAt(FICHE, text, 'type', { only: ['source.fixAll'], triggerKind: 2 });
  expect(saved.map(({ kind }) => kind)).toEqual(['source.fixAll.certidoc']);
  expect(texts((await resolved(saved, 'Appliquer')).edit, { [FICHE]: text }).get(FICHE)).toBe(folder.read(FICHE));

  const end = placeOf(text, '\n');
  await editor.change(folder.uri(FICHE), 2, { start: end, end }, ' ');
  await expect(ask('codeAction/resolve', saved[0] ?? {})).rejects.toThrow();
});

test("a simple editor gets the change at once; Certidoc's own gets the page of the rule", async () => {
  await begin(
    {
      ...CAPABILITIES,
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    },
    { locale: 'fr', hostReads: false },
  );
  const text = folder.read(FICHE).replace('date: 2026-04-02', 'date: 02/04/2026');
  await editor.open(folder.uri(FICHE), text);
  const actions = await actionsAt(FICHE, text, '02/04/2026');
  const fix = actions.find(({ title }) => title.startsWith('Écrire 2026-04-02'));
  expect(edited(text, fix?.edit?.changes?.[folder.uri(FICHE)] ?? [])).toBe(folder.read(FICHE));
  expect(actions.find(({ title }) => title.startsWith('Pourquoi'))?.command).toMatchObject({
    command: 'certidoc.explainRule',
    arguments: ['fiche-date-invalide'],
  });
  expect(actions.some(({ title }) => title.startsWith('Écrire le bilan'))).toBe(false);
});

test('the bilan of a fiche is created, once', async () => {
  await begin();
  const name = 'fiches/film-de-poche.fiche.yaml';
  const text = folder.read(name);
  await editor.open(folder.uri(name), text);
  const { edit } = await resolved(await actionsAt(name, text, 'type'), 'Écrire le bilan');
  const [created] = (edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[];
  expect(created).toEqual({ kind: 'create', uri: folder.uri('bilans/film-de-poche.bilan.yaml') });
  const bilan = texts(
    { documentChanges: edit?.documentChanges?.slice(1) ?? [] },
    { 'bilans/film-de-poche.bilan.yaml': '' },
  );
  expect(bilan.get('bilans/film-de-poche.bilan.yaml')).toMatch(
    /^type: bilan\nfiche: \.\.\/fiches\/film-de-poche\.fiche\.yaml\n/,
  );
});

test('a renaming reaches three files, sentences included', async () => {
  await begin();
  const uri = folder.uri(FICHE);
  const text = folder
    .read(FICHE)
    .replace('titre: Créer', 'communication: Voir C4.CR1, la fracture numérique\ntitre: Créer');
  await editor.open(uri, text);
  const place = { textDocument: { uri }, position: placeOf(text, 'C4.CR1', 2) };
  expect(await ask('textDocument/prepareRename', place)).toMatchObject({ placeholder: 'C4.CR1' });
  const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'CR70' });
  const after = texts(edit, { [FICHE]: text });
  expect(after.size).toBeGreaterThan(2);
  expect(after.get(REFERENTIEL)).toMatch(/^ {6}CR70:/m);
  expect(after.get(FICHE)).toContain('communication: Voir C4.CR70');
  expect([...after.values()].join('')).not.toMatch(/C4\.CR1\b/);
  // What is to be confirmed is left out by default.
  expect(edit.changeAnnotations).toBeUndefined();
  const term = { ...place, position: placeOf(text, 'fracture numérique', 2) };
  const { changeAnnotations } = await ask<WorkspaceEdit>('textDocument/rename', { ...term, newName: 'Écart' });
  expect(changeAnnotations).toEqual({ prose: { label: 'Dans les phrases', needsConfirmation: true } });
  await expect(ask('textDocument/rename', { ...place, newName: 'CR2' })).rejects.toThrow(/^C4\.CR2 est déjà pris : « /);
  const nothing = { ...place, position: placeOf(text, 'Noémie', 2) };
  await expect(ask('textDocument/prepareRename', nothing)).rejects.toThrow('Rien à renommer ici');
});

test('moving a fiche mends the path in its bilan, and the server follows', async () => {
  const { capabilities } = await begin();
  expect(capabilities.workspace?.fileOperations?.willRename).toBeDefined();
  const moved = 'ateliers/mail.fiche.yaml';
  const files = [{ oldUri: folder.uri(FICHE), newUri: folder.uri(moved) }];
  const edit = await ask<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
  const after = texts(edit);
  expect([...after.keys()]).toEqual([BILAN]);
  expect(after.get(BILAN)).toContain('fiche: ../ateliers/mail.fiche.yaml\n');

  folder.write(BILAN, after.get(BILAN) ?? '');
  folder.write(moved, folder.read(FICHE));
  folder.rename(FICHE, 'old.txt');
  await editor.renamed(folder.uri(FICHE), folder.uri(moved));
  await editor.open(folder.uri(BILAN), folder.read(BILAN));
  const { diagnostics } = await editor.diagnostics(folder.uri(BILAN));
  expect(diagnostics.map(({ code }) => code)).not.toContain('croise-fiche-introuvable');
});

test('formatting changes the layout, of the whole or of a part', async () => {
  await begin();
  const uri = folder.uri(FICHE);
  const text = folder.read(FICHE).replace('\n  milieu:', '\n  milieu:    ').replace('auteur: ', 'auteur:   ');
  await editor.open(uri, text);
  const options = { tabSize: 4, insertSpaces: true };
  const all = await ask<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
  expect(edited(text, all)).toBe(folder.read(FICHE));
  const start = placeOf(text, 'milieu');
  const part = await ask<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri },
    options,
    range: { start, end: start },
  });
  expect(part).toHaveLength(1);
});
