import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import {
  CONFIG_PATTERN,
  DOCUMENT_PATTERN,
  type InitializationOptions,
  MARKDOWN_PATTERN,
} from '../../server/src/lsp/protocol.ts';
import type { Ask } from '../../server/src/lsp/protocolMap.ts';
import { CrashBudget } from './crashBudget.ts';
import { serveHostFiles } from './hostFiles.ts';
import { reportServerFailure } from './serverFailure.ts';

const LANGUAGES = ['referentiel', 'fiche', 'bilan'];

/**
 * Where documents are: on disk, not saved yet, or in a file system of the workspace. Editors also open past and possible
 * versions of them, to compare: those are not documents beside the others.
 */
function schemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}

/** What differs between the two extension hosts. */
export interface Shell {
  /** The extension host, as the log names it. */
  readonly host: 'node' | 'browser';
  /** Makes a client whose `start` starts a new server; `fail` tells of a fault that `start` would not notice. */
  createClient(options: LanguageClientOptions, fail: (reason: Error) => void): BaseLanguageClient;
  /** Whether the server must ask the client for every file. */
  hostReads(): boolean;
}

/** The running server: at most one at a time; operations queue behind each other. */
export class Session implements vscode.Disposable {
  readonly #shell: Shell;
  readonly #log: vscode.LogOutputChannel;
  readonly #watchers = [DOCUMENT_PATTERN, CONFIG_PATTERN].map((pattern) =>
    vscode.workspace.createFileSystemWatcher(pattern),
  );
  readonly #crashes = new CrashBudget();
  #client: BaseLanguageClient | undefined;
  #running = false;
  #hostReads = false;
  #schemes: readonly string[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(shell: Shell, log: vscode.LogOutputChannel) {
    this.#shell = shell;
    this.#log = log;
  }

  /** Starts the server, first ending the one that runs. Never rejects: a failure is shown to the person. */
  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#end();
      await this.#begin();
    });
  }

  /** Asks the server, once it has started. */
  readonly ask: Ask = async (method, params) => {
    await this.#queue;
    if (!this.#client || !this.#running)
      throw new Error(vscode.l10n.t('Certidoc: the language server is not running.'));
    return this.#client.sendRequest(method, params);
  };

  /** Ends the server. */
  stop(): Promise<void> {
    return this.#enqueue(() => this.#end());
  }

  /** A folder of another file system may have joined the workspace: the server then needs the client to read. */
  async foldersChanged(): Promise<void> {
    const known = schemes().every((scheme) => this.#schemes.includes(scheme));
    if (!known || this.#shell.hostReads() !== this.#hostReads) await this.restart();
  }

  dispose(): void {
    for (const watcher of this.#watchers) watcher.dispose();
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step);
    return this.#queue;
  }

  async #begin(): Promise<void> {
    this.#hostReads = this.#shell.hostReads();
    this.#schemes = schemes();
    try {
      await this.#startClient();
      this.#running = true;
      this.#log.info(`Certidoc: server started (host: ${this.#shell.host}, reads by host: ${this.#hostReads})`);
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      reportServerFailure(this.#log, vscode.l10n.t('Certidoc: the language server could not start.'));
    }
  }

  /** With a new client each time: one that failed to start cannot be started again. */
  #startClient(): Promise<void> {
    return new Promise((resolve, reject) => {
      const client = this.#shell.createClient(this.#options(), reject);
      this.#client = client;
      serveHostFiles(client);
      client.start().then(resolve, reject);
    });
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#running = false;
    if (!client?.needsStop()) return;
    try {
      await client.dispose();
    } catch (error) {
      // It was still starting, or did not answer in time; the new server does not depend on it.
      this.#log.warn(error instanceof Error ? error.message : String(error));
    }
  }

  #options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = { locale: vscode.env.language, hostReads: this.#hostReads };
    return {
      documentSelector: this.#schemes.flatMap((scheme) => [
        ...LANGUAGES.map((language) => ({ scheme, language })),
        { scheme, language: 'markdown', pattern: MARKDOWN_PATTERN },
        { scheme, pattern: CONFIG_PATTERN },
      ]),
      synchronize: { fileEvents: this.#watchers },
      outputChannel: this.#log,
      initializationOptions,
      // Both replace the library's own notifications, which are in English only.
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(),
    };
  }

  #errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        // A server that ends while it starts is a failed start, reported as such.
        if (this.#running) this.#crashed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  #crashed(): void {
    this.#running = false;
    if (this.#crashes.allowsRestart()) {
      this.#log.warn('The server stopped by itself; starting it again.');
      void this.restart();
    } else {
      reportServerFailure(this.#log, vscode.l10n.t('Certidoc: the language server keeps stopping.'));
    }
  }
}
