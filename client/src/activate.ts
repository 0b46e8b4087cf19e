import * as vscode from 'vscode';
import { registerRestart } from './commands/restart.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { Session, type Shell } from './session.ts';

/** Identifies the client; the library reads its settings under this name (`certidoc.trace.server`). */
export const CLIENT_ID = 'certidoc';

/** Name of the client, of its output channel and of its diagnostics. */
export const CLIENT_NAME = 'Certidoc';

/** Starts the extension in either host; the session it returns must be stopped at the end. */
export async function activateIn(context: vscode.ExtensionContext, shell: Shell): Promise<Session> {
  const log = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const session = new Session(shell, log);
  context.subscriptions.push(
    log,
    session,
    registerRestart(() => session.restart()),
    registerShowOutput(log),
    vscode.workspace.onDidChangeWorkspaceFolders(() => session.foldersChanged()),
  );
  await session.restart();
  return session;
}
