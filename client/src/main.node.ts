import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateIn, CLIENT_ID, CLIENT_NAME } from './activate.ts';
import type { Session, Shell } from './session.ts';

let session: Session | undefined;

/** Entry point in the Node extension host: the server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  session = await activateIn(context, nodeShell(context));
}

/** Ends the server with the extension. */
export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}

function nodeShell(context: vscode.ExtensionContext): Shell {
  const module = context.asAbsolutePath('dist/node/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return {
    host: 'node',
    createClient: (options) => new QuietClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options),
    hostReads: () => (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme !== 'file'),
  };
}

/** The library's own notifications are in English and come besides ours: what it says goes to the log alone. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
