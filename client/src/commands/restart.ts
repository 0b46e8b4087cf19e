import * as vscode from 'vscode';

/** « Certidoc : Redémarrer le serveur ». */
export const RESTART_COMMAND = 'certidoc.restartServer';

/** Registers the command that starts the server anew, whatever state it is in. */
export function registerRestart(restart: () => Promise<void>): vscode.Disposable {
  return vscode.commands.registerCommand(RESTART_COMMAND, restart);
}
