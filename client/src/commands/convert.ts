import * as vscode from 'vscode';
import { CONVERT } from '../../../server/src/lsp/protocolConvert.ts';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';

/** « Convertir en Markdown », « Convertir en YAML » : writes the other notation beside the document, which stays. */
export async function convertDocument(ask: Ask, resource?: vscode.Uri): Promise<void> {
  const original = resource ?? vscode.window.activeTextEditor?.document.uri;
  const made = original && (await ask(CONVERT, { uri: original.toString() }));
  if (!original || !made) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Certidoc: open a fiche or a bilan first.'));
    return;
  }
  if ('refused' in made) {
    void vscode.window.showWarningMessage(made.refused);
    return;
  }
  const uri = vscode.Uri.parse(made.uri);
  if ((await exists(uri)) && !(await mayReplace(uri))) return;
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { overwrite: true, contents: new TextEncoder().encode(made.text) });
  if (!(await vscode.workspace.applyEdit(creation)))
    throw new Error(vscode.l10n.t('Certidoc: the file {0} could not be created.', uri.path));
  await vscode.window.showTextDocument(uri);
  const name = vscode.workspace.asRelativePath(original);
  const told = [
    vscode.l10n.t('{0} is left as it is: keep one of the two, for Certidoc checks both.', name),
    made.asComments > 0 ? vscode.l10n.t('Lines that no rubrique takes are kept as comments.') : '',
    made.faithful ? '' : vscode.l10n.t('Please read it over: one value at least does not quite read as before.'),
  ];
  void vscode.window.showInformationMessage(told.filter(Boolean).join(' '));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function mayReplace(uri: vscode.Uri): Promise<boolean> {
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('{0} exists already.', vscode.workspace.asRelativePath(uri));
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
