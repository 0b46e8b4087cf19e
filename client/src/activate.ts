import * as vscode from 'vscode';
import { registerCommands } from './commands/register.ts';
import { registerRestart } from './commands/restart.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { registerLensCommands } from './commands/showReferences.ts';
import { Session, type Shell } from './session.ts';
import { watchDeletions } from './views/deletion.ts';
import { StatusBar } from './views/statusBar.ts';
import { VirtualDocuments } from './views/virtualDocuments.ts';
import { watchDocuments } from './views/welcome.ts';

/** Identifies the client; the library reads its settings under this name (`certidoc.trace.server`). */
export const CLIENT_ID = 'certidoc';

/** Name of the client, of its output channel and of its diagnostics. */
export const CLIENT_NAME = 'Certidoc';

/** Starts the extension in either host; the session it returns must be stopped at the end. */
export async function activateIn(context: vscode.ExtensionContext, shell: Shell): Promise<Session> {
  const log = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const session = new Session(shell, log);
  const documents = new VirtualDocuments(session.ask);
  context.subscriptions.push(
    log,
    session,
    registerRestart(() => session.restart()),
    registerShowOutput(log),
    registerLensCommands(),
    documents,
    registerCommands(session.ask, documents, log),
    watchDocuments(),
    watchDeletions(session.ask),
    vscode.workspace.onDidChangeWorkspaceFolders(() => session.foldersChanged()),
  );
  await session.restart();
  context.subscriptions.push(new StatusBar(session.ask));
  return session;
}
