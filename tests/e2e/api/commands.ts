import * as vscode from 'vscode';
import { equal, ok, open, until, validFiche } from './support.ts';

const COMMANDS = [
  'newReferentiel',
  'newFiche',
  'newBilan',
  'convertToMarkdown',
  'convertToYaml',
  'insertRubrique',
  'showMissing',
  'goToItem',
  'explainRule',
  'effectiveSettings',
  'openWalkthrough',
  'restartServer',
  'showOutput',
];

suite('commands', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('every command is there', async () => {
    const known = await vscode.commands.getCommands(true);
    equal(COMMANDS.filter((id) => !known.includes(`certidoc.${id}`)).join(), '');
  });

  test('the page of a rule is a document that nobody can write in', async () => {
    const uri = vscode.Uri.from({ scheme: 'certidoc-rule', path: '/fiche-moyens-absents.md' });
    const page = await vscode.workspace.openTextDocument(uri);
    ok(page.getText().startsWith('# fiche-moyens-absents'), page.getText().slice(0, 100));
    equal(page.languageId, 'markdown');
    await vscode.commands.executeCommand('certidoc.explainRule', 'fiche-moyens-absents');
    await until('a tab for the page', () => tabs().find((label) => label.includes('fiche-moyens-absents')));
  });

  test('the settings in force are shown for the file of the editor', async () => {
    await validFiche();
    await vscode.commands.executeCommand('certidoc.effectiveSettings');
    const shown = await until('the settings', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'certidoc-settings'),
    );
    equal(shown.languageId, 'yaml');
    ok(shown.getText().includes('fiche-moyens-absents: erreur'), shown.getText().slice(0, 300));
  });

  test('a missing rubrique is inserted at its place, to tab through', async () => {
    const document = await open('a-corriger/fiche-moyens-absents.fiche.yaml');
    const before = document.getText();
    await vscode.commands.executeCommand('certidoc.insertRubrique', 'moyens');
    const inserted = await until('the rubrique', () => /^moyens:\n.*\n.*$/m.exec(document.getText())?.[0]);
    equal(inserted, 'moyens:\n  materiels:\n    - à compléter');
    const { selection } = vscode.window.activeTextEditor ?? {};
    equal(selection && document.getText(selection), 'à compléter');
    ok(document.getText().length > before.length, 'nothing was inserted');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a rubrique that is written is gone to', async () => {
    const document = await validFiche();
    await vscode.commands.executeCommand('certidoc.insertRubrique', 'moyens');
    const line = await until('the selection', () => {
      const { selection } = vscode.window.activeTextEditor ?? {};
      return selection && document.getText(selection) === 'moyens' ? selection.start.line : undefined;
    });
    ok(line > 0, 'not moved');
  });

  test('« go to critère » opens the référentiel at the identifier', async () => {
    await validFiche();
    void vscode.commands.executeCommand('certidoc.goToItem');
    const place = await until('the place of the first identifier', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const editor = vscode.window.activeTextEditor;
      return editor?.document.languageId === 'referentiel' ? editor : undefined;
    });
    ok(/^[A-Z]+\d+$/.test(place.document.getText(place.selection)), place.document.getText(place.selection));
  });
});

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
