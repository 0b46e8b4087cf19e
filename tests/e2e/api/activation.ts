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
    await vscode.commands.executeCommand(restartCommand());
    await expectRules(document, ['fiche-moyens-absents']);
  });

  test('the log says which host runs', async () => {
    const log = await until('the log', showLog);
    const host =
      vscode.env.uiKind === vscode.UIKind.Web && !vscode.env.remoteName ? /web|navigateur|browser/i : /node/i;
    ok(host.test(log), `the log does not name the host: ${log.slice(0, 500)}`);
  });
});

/** The command is found in the manifest, as a person finds it in the palette. */
function restartCommand(): string {
  return contributed(/restart|redemarrer/i);
}

function contributed(name: RegExp): string {
  const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON;
  const commands: { command: string }[] = manifest?.contributes?.commands ?? [];
  const found = commands.find(({ command }) => name.test(command));
  ok(found, `no command like ${name}`);
  return found.command;
}

/** Shows the log and gives its text; an output channel is a document while it is shown. */
async function showLog(): Promise<string | undefined> {
  await vscode.commands.executeCommand(contributed(/log$|journal|output/i));
  const shown = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
  return shown.map((document) => document.getText()).find((text) => /certidoc/i.test(text));
}
