import { type ChildProcess, spawn } from 'node:child_process';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** What a test's client can do, unless it says otherwise. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceFolders: true },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};

/** An editor that talks to a server of its own over standard input and output. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #exit: Promise<number | null>;
  #heard: () => void = () => {};

  constructor(server: string) {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = child;
    this.#exit = new Promise((resolve) => child.on('exit', resolve));
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.set(params.uri, params);
      this.#heard();
    });
    this.connection.listen();
  }

  async start(folders: readonly string[], params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      ...params,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'fiche', version: 1, text },
    });
  }

  change(uri: string, version: number, range: Range, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  watched(uri: string, type: FileChangeType): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  renamed(oldUri: string, newUri: string): Promise<void> {
    return this.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri, newUri }] });
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    return this.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: named(added), removed: named(removed) },
    });
  }

  /** Tells whether diagnostics of a file were ever pushed. */
  heardOf(uri: string): boolean {
    return this.#published.has(uri);
  }

  /** Waits until the diagnostics of a file satisfy a condition. */
  async diagnostics(uri: string, wanted: (found: readonly Diagnostic[]) => boolean = () => true) {
    const end = Date.now() + 4000;
    for (;;) {
      const found = this.#published.get(uri);
      if (found && wanted(found.diagnostics)) return found;
      if (Date.now() > end) throw new Error(`timeout; last of ${uri}: ${JSON.stringify(found)}`);
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
        setTimeout(resolve, 200);
      });
    }
  }

  /** Sends bytes as they are. */
  write(bytes: string): void {
    this.#process.stdin?.write(bytes);
  }

  /** Says goodbye and gives the exit status. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.#exit;
  }

  /** Ends without a word. */
  async exitWithoutShutdown(): Promise<number | null> {
    await this.connection.sendNotification('exit');
    return this.#exit;
  }

  /** Closes the connection as a client that dies does. */
  hangUp(): Promise<number | null> {
    this.#process.stdin?.end();
    return this.#exit;
  }

  /** Ends the process if it still runs. */
  kill(): void {
    this.connection.dispose();
    this.#process.kill();
  }
}

/** The rules of some diagnostics, sorted. */
export function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code)).sort();
}

/** A short fiche that follows a référentiel. */
export function ficheOf(referentiel: string): string {
  return `type: fiche\nreferentiel: ${referentiel}\ntitre: Écrire un message\n`;
}
