import * as vscode from 'vscode';
import { equal, expectRules, ok, open, until } from './support.ts';

const FICHE = 'mediateur-numerique/fiches/ecrans-famille.fiche.md';

suite('documents in Markdown', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('are checked, in the language of the editor', async () => {
    const document = await open(FICHE);
    equal(document.languageId, 'markdown');
    await expectRules(document, []);
    await expectRules(await open('a-corriger/fiche-moyens-absents.fiche.md'), ['fiche-moyens-absents']);
  });

  test('tell on a heading what is understood', async () => {
    const document = await open(FICHE);
    const at = document.positionAt(document.getText().indexOf('## Moyens') + 5);
    const text = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const words = hovers.flatMap(({ contents }) =>
        contents.map((one) => (typeof one === 'string' ? one : one.value)),
      );
      return words.find((one) => one.includes('Certidoc'));
    });
    ok(/Matériels/.test(text), text);
  });

  test('have their headings offered, and inserted at their place', async () => {
    const document = await open('a-corriger/fiche-moyens-absents.fiche.md');
    await vscode.commands.executeCommand('certidoc.insertRubrique', 'moyens');
    const text = await until('the rubrique', () => /^## Moyens\n[\s\S]*?\n## .*$/m.exec(document.getText())?.[0]);
    ok(/^## Moyens\n\n### Matériels\n\n- à compléter\n\n### Humains\n/.test(text), text);
    ok(/\n\n## [^\n]*$/.test(text), text);
  });

  test('are converted into YAML, and left as they are', async () => {
    const document = await open(FICHE);
    const before = document.getText();
    await vscode.commands.executeCommand('certidoc.convertToYaml');
    const made = await until('the YAML', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.languageId === 'fiche' ? shown : undefined;
    });
    ok(/^type: fiche\n/.test(made.getText()), made.getText().slice(0, 200));
    equal((await vscode.workspace.openTextDocument(document.uri)).getText(), before);
    await vscode.workspace.fs.delete(made.uri);
  });
});
