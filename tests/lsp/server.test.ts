import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type CompletionList, type Diagnostic, FileChangeType, type Range } from 'vscode-languageserver-protocol/node';
import { builtServer } from '../support/bundles.ts';
import { CAPABILITIES, Editor, ficheOf, rulesOf } from './client.ts';
import { Folder } from './folder.ts';

const server = builtServer();
let folder: Folder;
let editor: Editor;

afterEach(() => {
  editor.kill();
  folder.remove();
});

/** Starts an editor in a folder with the sample. */
async function begin(params?: Parameters<Editor['start']>[1]): Promise<void> {
  folder = new Folder().copy('mediateur-numerique');
  editor = new Editor(server);
  await editor.start([folder.uri()], params);
}

const COMPLETE = 'fiches/courriel.fiche.yaml';
const REFERENTIEL = 'mediateur-numerique.referentiel.yaml';
const has = (rule: string) => (diagnostics: readonly Diagnostic[]) => rulesOf(diagnostics).includes(rule);
const lacks = (rule: string) => (diagnostics: readonly Diagnostic[]) => !rulesOf(diagnostics).includes(rule);

/** The sample's fiche with its means taken out. */
function withoutMeans(): { text: string; means: string } {
  const whole = folder.read(COMPLETE);
  const means = /^moyens:\n(?: .*\n|\n)+/m.exec(whole)?.[0] ?? '';
  expect(means).not.toBe('');
  return { text: whole.replace(means, ''), means };
}

test('a fiche without means is reported, with the criterion it would prove; adding them mends it', async () => {
  await begin();
  const uri = folder.uri(COMPLETE);
  const { text, means } = withoutMeans();
  await editor.open(uri, text);
  const { diagnostics, version } = await editor.diagnostics(uri, has('fiche-moyens-absents'));
  expect(version).toBe(1);
  expect(rulesOf(diagnostics)).toEqual(['fiche-moyens-absents']);
  const [found] = diagnostics;
  const at = text.indexOf('titre');
  const line = text.slice(0, at).split('\n').length - 1;
  expect(found).toMatchObject({
    source: 'certidoc',
    severity: 1,
    data: { rule: 'fiche-moyens-absents', fixable: true },
    range: { start: { line, character: 0 }, end: { line, character: 5 } },
  });
  const related = found?.relatedInformation?.[0];
  expect(related?.location.uri).toBe(folder.uri(REFERENTIEL));
  expect(related?.message).toMatch(/^C4\.CR3\.b — .*moyens/);
  const row = folder.read(REFERENTIEL).split('\n')[related?.location.range.start.line ?? -1];
  expect(row).toMatch(/\bb: .*moyens/);

  const end = text.split('\n').length - 1;
  await editor.change(uri, 2, { start: { line: end, character: 0 }, end: { line: end, character: 0 } }, means);
  const mended = await editor.diagnostics(uri, lacks('fiche-moyens-absents'));
  expect(mended).toMatchObject({ version: 2, diagnostics: [] });
});

test('completion offers the criteria with their text and replaces what is typed', async () => {
  await begin({
    capabilities: {
      ...CAPABILITIES,
      textDocument: { completion: { completionItem: { labelDetailsSupport: true } } },
    },
  });
  const uri = folder.uri('fiches/neuve.fiche.yaml');
  await editor.open(uri, 'type: fiche\nreferentiel: mediateur-numerique\npreuves: [C4.CR3.a, C');
  const list = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 2, character: 21 },
  });
  expect(list.isIncomplete).toBe(false);
  const item = list.items.find(({ label }) => label === 'C4.CR3.b');
  expect(item?.detail).toMatch(/moyens/);
  expect(item?.labelDetails?.detail).toMatch(/^ — /);
  expect(item?.textEdit).toEqual({
    range: { start: { line: 2, character: 20 }, end: { line: 2, character: 21 } },
    newText: 'C4.CR3.b',
  });
});

test('columns are counted in UTF-16 units', async () => {
  await begin();
  const uri = folder.uri('fiches/neuve.fiche.yaml');
  await editor.open(uri, 'type: fiche\nreferentiel: mediateur-numerique\nstructure: {"😀": C4.CR3.b}\n');
  const { diagnostics } = await editor.diagnostics(uri, (found) => found.some(({ range }) => range.start.line === 2));
  const found = diagnostics.find(({ range }) => range.start.line === 2);
  expect(found?.range).toEqual<Range>({ start: { line: 2, character: 11 }, end: { line: 2, character: 27 } });
});

test('files that are not open are reported, and follow what happens on the disk', async () => {
  folder = new Folder();
  folder.write('a.fiche.yaml', ficheOf('metier'));
  folder.write('node_modules/b.fiche.yaml', ficheOf('metier'));
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const uri = folder.uri('a.fiche.yaml');
  await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
  const made = folder.write(
    'sous/metier.referentiel.yaml',
    'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n',
  );
  await editor.watched(made, FileChangeType.Created);
  await editor.diagnostics(uri, lacks('croise-referentiel-introuvable'));
  expect(editor.heardOf(folder.uri('node_modules/b.fiche.yaml'))).toBe(false);
  folder.write('sous/metier.referentiel.yaml', 'type: referentiel\nid: autre\ntitre: Métier\nversion: "1"\n');
  await editor.watched(made, FileChangeType.Changed);
  await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
  folder.write('sous/metier.referentiel.yaml', 'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n');
  await editor.watched(made, FileChangeType.Changed);
  await editor.diagnostics(uri, lacks('croise-referentiel-introuvable'));
  // The editor tells of the folder alone.
  fs.rmSync(path.join(folder.path, 'sous'), { recursive: true });
  await editor.watched(folder.uri('sous'), FileChangeType.Deleted);
  await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
  fs.rmSync(path.join(folder.path, 'a.fiche.yaml'));
  await editor.watched(uri, FileChangeType.Deleted);
  await editor.diagnostics(uri, (found) => found.length === 0);
});

test('a closed document has the text of the disk again; one that has no file is forgotten', async () => {
  await begin();
  const uri = folder.uri(COMPLETE);
  await editor.open(uri, withoutMeans().text);
  await editor.diagnostics(uri, has('fiche-moyens-absents'));
  await editor.close(uri);
  await editor.diagnostics(uri, (found) => found.length === 0);
  const unsaved = folder.uri('fiches/jamais.fiche.yaml');
  await editor.open(unsaved, ficheOf('metier'));
  await editor.diagnostics(unsaved, has('croise-referentiel-introuvable'));
  await editor.close(unsaved);
  await editor.diagnostics(unsaved, (found) => found.length === 0);
});

test('folders come and go', async () => {
  await begin();
  const other = new Folder();
  const uri = other.write('a.fiche.yaml', ficheOf('metier'));
  await editor.foldersChanged([other.uri()], []);
  await editor.diagnostics(uri, has('croise-referentiel-introuvable'));
  await editor.foldersChanged([], [other.uri()]);
  await editor.diagnostics(uri, (found) => found.length === 0);
  other.remove();
});

test('a renamed folder keeps its files', async () => {
  await begin();
  const old = folder.write('a/x.fiche.yaml', ficheOf('metier'));
  await editor.watched(old, FileChangeType.Created);
  await editor.diagnostics(old, has('croise-referentiel-introuvable'));
  folder.rename('a', 'b');
  await editor.renamed(folder.uri('a'), folder.uri('b'));
  await editor.diagnostics(old, (found) => found.length === 0);
  await editor.diagnostics(folder.uri('b/x.fiche.yaml'), has('croise-referentiel-introuvable'));
});

test('a file opened without its folder sees its neighbours, which are not reported', async () => {
  folder = new Folder();
  folder.write('m.referentiel.yaml', 'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n');
  editor = new Editor(server);
  await editor.start([], { workspaceFolders: null });
  const uri = folder.uri('a.fiche.yaml');
  await editor.open(uri, ficheOf('metier'));
  const { diagnostics } = await editor.diagnostics(uri);
  expect(rulesOf(diagnostics)).not.toContain('croise-referentiel-introuvable');
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(editor.heardOf(folder.uri('m.referentiel.yaml'))).toBe(false);
});

test('a subfolder opened alone is checked with its project, which is not reported', async () => {
  folder = new Folder();
  folder.write('.git/HEAD', 'ref: refs/heads/main\n');
  folder.write('certidoc.config.yaml', 'langue: en\n');
  folder.write('ref/m.referentiel.yaml', 'type: referentiel\nid: metier\ntitre: Métier\nversion: "1"\n');
  folder.write('fiches/a.fiche.yaml', ficheOf('metier'));
  editor = new Editor(server);
  await editor.start([folder.uri('fiches')]);
  const { diagnostics } = await editor.diagnostics(folder.uri('fiches/a.fiche.yaml'));
  expect(rulesOf(diagnostics)).not.toContain('croise-referentiel-introuvable');
  expect(diagnostics.map(({ message }) => message).join()).toContain('A rubrique is missing');
  expect(editor.heardOf(folder.uri('ref/m.referentiel.yaml'))).toBe(false);
});

test('an editor in English is answered in English; the project may choose', async () => {
  await begin({ initializationOptions: { locale: 'en-GB', hostReads: false } });
  const uri = folder.uri(COMPLETE);
  await editor.open(uri, withoutMeans().text);
  const { diagnostics } = await editor.diagnostics(uri, has('fiche-moyens-absents'));
  expect(diagnostics[0]?.message).toMatch(/^This fiche/);
  await editor.watched(folder.write('certidoc.config.yaml', 'langue: fr\n'), FileChangeType.Created);
  await editor.diagnostics(uri, ([first]) => /^Cette fiche/.test(String(first?.message)));
});
