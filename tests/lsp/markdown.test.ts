import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { CONVERT, type ConvertResult } from '../../server/src/lsp/protocolConvert.ts';
import { NEW_DOCUMENT, type NewDocumentResult } from '../../server/src/lsp/protocolRequests.ts';
import { ATELIER } from '../support/atelier.ts';
import { builtServer } from '../support/bundles.ts';
import { BILAN_MD, FICHE_MD } from '../support/markdownShapes.ts';
import { Editor, rulesOf } from './client.ts';
import { Folder } from './folder.ts';

const FICHE = 'fiches/crevaison.fiche.md';
const BILAN = 'bilans/crevaison.bilan.md';

const project = new Folder();
let editor: Editor;

beforeAll(async () => {
  project.write('velo.referentiel.yaml', ATELIER['velo.referentiel.yaml']);
  project.write(FICHE, FICHE_MD);
  project.write(BILAN, BILAN_MD);
  editor = new Editor(builtServer());
  await editor.start([project.uri()], {
    locale: 'fr',
    capabilities: {
      textDocument: {
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        completion: { completionItem: { snippetSupport: true } },
      },
    },
  });
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: project.uri(FICHE), languageId: 'markdown', version: 1, text: FICHE_MD },
  });
});

afterAll(() => {
  editor.kill();
  project.remove();
});

/** The place of the nth find of some words in the fiche, `inside` characters after their start. */
function placeOf(words: string, inside = 0, text = FICHE_MD) {
  const before = text.slice(0, text.indexOf(words) + inside);
  const line = before.split('\n').length - 1;
  return { line, character: before.length - before.lastIndexOf('\n') - 1 };
}

function ask<R>(method: string, more: object = {}, file = FICHE): Promise<R> {
  return editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: project.uri(file) }, ...more });
}

describe('a fiche in Markdown, in an editor', () => {
  it('is reported on at exact places', async () => {
    const { diagnostics } = await editor.diagnostics(project.uri(FICHE));
    expect(rulesOf(diagnostics)).toContain('fiche-planification-incomplete');
    const found = diagnostics.find(({ code }) => code === 'fiche-duree-deroule');
    expect(found?.range).toEqual({ start: placeOf('2 h 15'), end: placeOf('2 h 15', 6) });
  });

  it('tells on a heading what was understood', async () => {
    const hover = await ask<Hover>('hover', { position: placeOf('## Planification', 4) });
    expect(JSON.stringify(hover.contents)).toMatch(/Planification.*obligatoire.*Ce que Certidoc comprend.*2026-04-02/);
  });

  it('has an outline and folds', async () => {
    const symbols = await ask<DocumentSymbol[]>('documentSymbol');
    expect(symbols.map(({ name }) => name)).toContain('Déroulé');
    const folds = await ask<FoldingRange[]>('foldingRange');
    expect(folds).toContainEqual(expect.objectContaining({ startLine: 0, endLine: 4 }));
    const line = placeOf('## Pour mémoire').line;
    expect(folds.some(({ startLine }) => startLine === line)).toBe(true);
  });

  it('is left as its author lays it out', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    expect(await ask<TextEdit[]>('formatting', { options })).toEqual([]);
  });

  it('has its missing rubriques inserted by a quick fix', async () => {
    const range = { start: placeOf('Crever'), end: placeOf('Crever') };
    const actions = await ask<CodeAction[]>('codeAction', { range, context: { diagnostics: [], only: ['quickfix'] } });
    const insert = actions.find(({ title }) => title.includes('« public »'));
    expect(JSON.stringify(insert?.edit)).toContain('## Public\\n\\n- Description : à compléter');
  });

  it('shares its identifiers with the documents that name them', async () => {
    const edit = await ask<WorkspaceEdit>('rename', { position: placeOf('- O1 :', 3), newName: 'O7' });
    const texts = JSON.stringify(edit);
    expect(texts).toContain('crevaison.fiche.md');
    expect(texts).toContain('crevaison.bilan.md');
  });

  it('completes headings as snippets', async () => {
    const text = `${FICHE_MD}\n## `;
    const uri = project.write('fiches/a.fiche.md', text);
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const position = { line: text.split('\n').length - 1, character: 3 };
    const list = await ask<CompletionList>('completion', { position }, 'fiches/a.fiche.md');
    const found = list.items.find(({ label }) => label.startsWith('Public'));
    expect(found).toMatchObject({ insertTextFormat: 2 });
    expect(JSON.stringify(found)).toMatch(/- Description : \$\{1:à compléter\}/);
  });
});

describe('the commands', () => {
  it('convert a document, or say why not', async () => {
    const made = await editor.connection.sendRequest<ConvertResult>(CONVERT, { uri: project.uri(FICHE) });
    expect(made).toMatchObject({ uri: project.uri('fiches/crevaison.fiche.yaml'), faithful: true, asComments: 2 });
    const referentiel = { uri: project.uri('velo.referentiel.yaml') };
    expect(await editor.connection.sendRequest(CONVERT, referentiel)).toEqual({
      refused: expect.stringContaining('reste en YAML'),
    });
    expect(await editor.connection.sendRequest(CONVERT, { uri: project.uri('rien.fiche.md') })).toBeNull();
  });

  it('begin a document in the notation of its name', async () => {
    const { snippet } = await editor.connection.sendRequest<NewDocumentResult>(NEW_DOCUMENT, {
      uri: project.uri('fiches/n.fiche.md'),
      wanted: { kind: 'fiche', titre: 'Gonfler', preuves: [], objectifs: [] },
    });
    expect(snippet).toMatch(/^---\ntype: fiche\n/);
    expect(snippet).toContain('\n# Gonfler\n');
  });
});
