import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A folder of its own on the disk, removed at the end. */
export class Folder {
  readonly path = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-lsp-')));

  /** Copies a folder of samples into it. */
  copy(sample: string): this {
    fs.cpSync(path.join(ROOT, 'samples', sample), this.path, { recursive: true });
    return this;
  }

  write(name: string, text: string): string {
    const file = path.join(this.path, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return this.uri(name);
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.path, name), 'utf8');
  }

  uri(name = ''): string {
    return pathToFileURL(path.join(this.path, name)).toString();
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}

/** Bundles the server as the extension does, into a temporary folder. */
export async function bundleServer(folder: Folder): Promise<string> {
  const outfile = path.join(folder.path, 'server.cjs');
  await build({
    entryPoints: [path.join(ROOT, 'server/src/node/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}

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

  /** Waits until the diagnostics of a file satisfy a condition. */
  async diagnostics(uri: string, wanted: (found: PublishDiagnosticsParams) => boolean = () => true) {
    const end = Date.now() + 10_000;
    for (;;) {
      const found = this.#published.get(uri);
      if (found && wanted(found)) return found;
      if (Date.now() > end) throw new Error(`timeout; last of ${uri}: ${JSON.stringify(found)}`);
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
        setTimeout(resolve, 1000);
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
