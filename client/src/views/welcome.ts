import * as vscode from 'vscode';
import { DOCUMENT_PATTERN } from '../../../server/src/lsp/protocol.ts';

/** Name of the walkthrough: the extension's, then its own. */
const WALKTHROUGH = 'certidoc.certidoc-vscode#certidoc.start';

/** Hides the welcome view of the explorer once the workspace holds a document of ours. */
export function watchDocuments(): vscode.Disposable {
  const tell = async () => {
    const [found] = await vscode.workspace.findFiles(DOCUMENT_PATTERN, '**/node_modules/**', 1);
    await vscode.commands.executeCommand('setContext', 'certidoc.hasDocuments', found !== undefined);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(DOCUMENT_PATTERN, false, true, false);
  void tell();
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidDelete(tell),
    vscode.workspace.onDidChangeWorkspaceFolders(tell),
  );
}

/** Opens the four steps. */
export async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
}
