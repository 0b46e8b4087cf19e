import * as vscode from 'vscode';
import { EXTENSION, equal, expectRules, ok, open, until, validFiche } from './support.ts';

const MISSING_MEANS = 'a-corriger/fiche-moyens-absents.fiche.yaml';

suite('activation', () => {
  test('the extension starts in this host', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    ok(extension, `${EXTENSION} is not installed`);
    await extension.activate();
    ok(extension.isActive, 'not active');
  });

  test('files have the languages of the notation', async () => {
    equal((await validFiche()).languageId, 'fiche');
    const [referentiel] = await vscode.workspace.findFiles('mediateur-numerique/**/*.referentiel.yaml');
    const [bilan] = await vscode.workspace.findFiles('mediateur-numerique/**/*.bilan.yaml');
    ok(referentiel && bilan, 'no référentiel or no bilan among the samples');
    equal((await vscode.workspace.openTextDocument(referentiel)).languageId, 'referentiel');
    equal((await vscode.workspace.openTextDocument(bilan)).languageId, 'bilan');
  });

  test('the server starts again on demand', async () => {
    const document = await open(MISSING_MEANS);
    await expectRules(document, ['fiche-moyens-absents']);
    await vscode.commands.executeCommand('certidoc.restartServer');
    await expectRules(document, ['fiche-moyens-absents']);
  });

  // In the Node host the log file is written by a compiled module, which is not there without install scripts.
  if (!vscode.env.remoteName) {
    test('the log says which host runs', async () => {
      const log = await until('the log', showLog);
      ok(/host: browser/.test(log), `the log does not name the host: ${log.slice(0, 500)}`);
    });
  }
});

/** Shows the log and gives its text; an output channel is a document while it is shown. */
async function showLog(): Promise<string | undefined> {
  await vscode.commands.executeCommand('certidoc.showOutput');
  const shown = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
  return shown.map((document) => document.getText()).find((text) => /certidoc/i.test(text));
}
