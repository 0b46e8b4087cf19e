import * as vscode from 'vscode';

/** Registers « Certidoc : Afficher le journal ». */
export function registerShowOutput(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('certidoc.showOutput', () => log.show());
}
