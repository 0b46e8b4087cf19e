import * as vscode from 'vscode';
import { after, equal, expectRules, nameOf, ok, open, ruleOf, until } from './support.ts';

const FICHE = 'mediateur-numerique/fiches/courriel.fiche.yaml';
const OTHER_FICHE = 'mediateur-numerique/fiches/film-de-poche.fiche.yaml';
const BILAN = 'mediateur-numerique/bilans/courriel.bilan.yaml';
const REFERENTIEL = 'mediateur-numerique/mediateur-numerique.referentiel.yaml';

suite('changing', () => {
  test('a critère is renamed in the référentiel and the fiches, and back', async () => {
    await renamedAndBack([REFERENTIEL, OTHER_FICHE, FICHE], ['C4.CR4', 'C4.CR40']);
  });

  test('an objective is renamed in the fiche and its bilan, and back', async () => {
    await renamedAndBack([BILAN, FICHE], ['O3', 'O7']);
  });

  test('an identifier that is taken is refused with its reason', async () => {
    const refusal = await rename(await open(FICHE), 'C4.CR4', 'C4.CR1').then(
      () => 'accepted',
      (error: unknown) => String(error),
    );
    ok(/C4\.CR1 .*(déjà|pris)/.test(refusal), refusal);
  });

  test('a quick fix writes what is missing, and the problem is gone', async () => {
    const document = await open('a-corriger/fiche-date-invalide.fiche.yaml');
    const [problem] = await expectRules(document, ['fiche-date-invalide']);
    ok(problem, 'no problem');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      50,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred) ?? actions[0];
    ok(fix?.edit, `no edit among ${actions.map(({ title }) => title).join(' | ')}`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'refused');
    await expectRules(document, []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('formatting moves blanks only', async () => {
    const document = await create('a-corriger/mal-range.fiche.yaml', 'type:   fiche\ntitre:  Trier # à  garder\n');
    const edits = await until('an edit', async () => {
      const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        { tabSize: 2, insertSpaces: true },
      );
      return found && found.length > 0 ? found : undefined;
    });
    const all = new vscode.WorkspaceEdit();
    all.set(document.uri, edits);
    await vscode.workspace.applyEdit(all);
    equal(document.getText(), 'type: fiche\ntitre: Trier # à  garder\n');
    await remove(document);
  });

  test('saving makes the safe corrections alone, when asked for', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.certidoc': 'explicit' });
    const source = await open('a-corriger/fiche-date-invalide.fiche.yaml');
    const text = source.getText().replace(/^moyens:\n(?: .*\n)+/m, '');
    const document = await create('a-corriger/a-enregistrer.fiche.yaml', text);
    await expectRules(document, ['fiche-date-invalide', 'fiche-moyens-absents']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# Une remarque\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    const left = await expectRules(document, ['fiche-moyens-absents']);
    equal(left.map(ruleOf).join(), 'fiche-moyens-absents');
    ok(document.getText().startsWith('# Une remarque\n'), 'the comment is gone');
    await settings.update('codeActionsOnSave', undefined);
    await remove(document);
  });

  test('a fiche that moves is followed by its bilan', async () => {
    const bilan = await open(BILAN);
    const [from, to] = [FICHE, 'mediateur-numerique/fiches/adresse.fiche.yaml'].map(uriOf);
    ok(from && to, 'no workspace');
    await move(from, to);
    await until('the new name in the bilan', () =>
      bilan.getText().includes('fiche: ../fiches/adresse.fiche.yaml') ? true : undefined,
    );
    await bilan.save();
    await expectRules(bilan, []);
    await move(to, from);
    await until('the old name again', () =>
      bilan.getText().includes('fiche: ../fiches/courriel.fiche.yaml') ? true : undefined,
    );
    await bilan.save();
    await expectRules(bilan, []);
  });
});

/** Renames in the last of the files, looks for the new name in each, and renames back: nothing else may have changed. */
async function renamedAndBack(files: string[], [from, to]: [string, string]): Promise<void> {
  const documents: vscode.TextDocument[] = [];
  for (const file of files) documents.push(await open(file));
  const before = documents.map((document) => document.getText());
  const last = documents.at(-1);
  ok(last, 'no file');
  await rename(last, from, to);
  const [old, renamed] = [from, to].map((id) => new RegExp(`\\b${id.split('.').at(-1)}\\b`));
  for (const document of documents) {
    await until(`${to} in ${nameOf(document.uri)}`, () => renamed?.test(document.getText()) || undefined);
  }
  ok(!old?.test(last.getText()), `${from} stays in ${nameOf(last.uri)}`);
  await rename(last, to, from);
  for (const [index, document] of documents.entries()) {
    await until(`${nameOf(document.uri)} as before`, () => document.getText() === before[index] || undefined);
  }
  await vscode.workspace.saveAll();
}

/** Renames what stands at the end of a text, in every file, as F2 does. */
async function rename(document: vscode.TextDocument, text: string, name: string): Promise<void> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    after(document, text),
    name,
  );
  ok(edit.size >= 2, `${edit.size} files`);
  ok(await vscode.workspace.applyEdit(edit), 'refused');
}

function uriOf(relative: string): vscode.Uri | undefined {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  return root && vscode.Uri.joinPath(root, relative);
}

async function create(relative: string, text: string): Promise<vscode.TextDocument> {
  const uri = uriOf(relative);
  ok(uri, 'no workspace');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return open(relative);
}

async function remove(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(document.uri);
}

/** Through an edit of the workspace, as the explorer does: extensions are told before. */
async function move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  ok(await vscode.workspace.applyEdit(edit), 'refused');
}
