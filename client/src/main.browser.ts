import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateIn, CLIENT_ID, CLIENT_NAME } from './activate.ts';
import type { Session, Shell } from './session.ts';

let session: Session | undefined;

/** Entry point in a browser: the server is a web worker, which reads no file by itself. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  session = await activateIn(context, browserShell(context));
}

/** Ends the server with the extension. */
export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}

function browserShell(context: vscode.ExtensionContext): Shell {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  let worker: Worker | undefined;
  // Reader and writer are made here: the library tells a Worker by `instanceof`, which fails in an extension
  // host that replaces the class. A worker does not end when its connection closes, so the old one is ended.
  const connect = async (fail: (reason: Error) => void): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    worker.addEventListener('error', (event) => fail(new Error(`${script}: ${event.message}`)));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return {
    host: 'browser',
    createClient: (options, fail) => new QuietClient(CLIENT_ID, CLIENT_NAME, () => connect(fail), options),
    hostReads: () => true,
  };
}

/** The library's own notifications are in English and come besides ours: what it says goes to the log alone. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
