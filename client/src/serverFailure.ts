import * as vscode from 'vscode';
import { RESTART_COMMAND } from './commands/restart.ts';

/** Shows why nothing is checked any more, with the two things a person can do about it. */
export function reportServerFailure(log: vscode.LogOutputChannel, message: string): void {
  const showLog = vscode.l10n.t('Show log');
  const restart = vscode.l10n.t('Restart');
  void vscode.window.showErrorMessage(message, showLog, restart).then((choice) => {
    if (choice === showLog) log.show();
    if (choice === restart) void vscode.commands.executeCommand(RESTART_COMMAND);
  });
}
