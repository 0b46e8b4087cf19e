import * as vscode from 'vscode';
import { settingsUri, type VirtualDocuments } from '../views/virtualDocuments.ts';

/** « Réglages effectifs de ce fichier » : a document to read only. `resource`: from a menu. */
export async function showEffectiveSettings(documents: VirtualDocuments, resource?: vscode.Uri): Promise<void> {
  const file = resource ?? vscode.window.activeTextEditor?.document.uri;
  if (!file) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Certidoc: open a document first.'));
    return;
  }
  const uri = settingsUri(file);
  documents.refresh(uri);
  await vscode.window.showTextDocument(uri, { preview: true });
}
