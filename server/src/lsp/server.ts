import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, readClient, UNKNOWN_CLIENT } from './client.ts';
import { lateFiles } from './clientHost.ts';
import { COMPLETION, registerCompletion } from './completionHandler.ts';
import { ClientUris } from './convert.ts';
import { registerCustomRequests } from './customRequests.ts';
import { DISPLAY, registerDisplay } from './displayHandlers.ts';
import { DisplayRefresh } from './displayRefresh.ts';
import { DisplaySettings } from './displaySettings.ts';
import { editing, FILE_OPERATIONS, registerEditing } from './editHandlers.ts';
import { Guard } from './guard.ts';
import type { FileChange, ServerHost } from './host.ts';
import { Languages } from './language.ts';
import { FileChangeType, PositionEncodingKind, TextDocumentSyncKind, TextDocuments } from './library.ts';
import { Loading } from './loading.ts';
import { NAVIGATION, registerNavigation } from './navigationHandlers.ts';
import { isOurs, Project } from './project.ts';
import { Publisher } from './publisher.ts';
import { Pull } from './pull.ts';
import { registerNotifications } from './registrations.ts';
import { Reports } from './reports.ts';
import { Watching } from './watching.ts';

/** Serves one client over a connection until it says goodbye. Returns at once. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

/** Assembles the parts of the server and receives what the client notifies. */
class Server {
  readonly #uris = new ClientUris();
  readonly #documents = new TextDocuments(TextDocument);
  readonly #guard: Guard;
  readonly #languages: Languages;
  readonly #watching: Watching;
  readonly #project: Project;
  readonly #publisher: Publisher;
  readonly #pull: Pull;
  readonly #settings: DisplaySettings;
  readonly #display: DisplayRefresh;
  readonly #loading = new Loading();
  readonly #late = new Set<string>();
  #ready = () => {};
  #client: Client | undefined;

  constructor(
    private readonly connection: Connection,
    host: ServerHost,
  ) {
    const client = () => this.#client ?? UNKNOWN_CLIENT;
    const uris = this.#uris;
    this.#guard = new Guard(connection, () => this.#loading.settled());
    // The first load begins when the client is known; until then everything waits.
    void this.#load(() => new Promise((resolve) => (this.#ready = resolve)));
    this.#languages = new Languages(connection, client);
    this.#watching = new Watching(
      lateFiles(connection, host.files, client),
      () => !client().dynamicWatchers,
      this.#guard.notification((change: FileChange) => this.#filesChanged([change])),
    );
    this.#project = new Project(this.#watching.files(), uris, (keys) => this.#changed(keys));
    const reports = new Reports({ project: this.#project, languages: this.#languages, uris, client });
    const parts = { connection, guard: this.#guard, project: this.#project, languages: this.#languages, uris, client };
    const idle = () => this.#loading.idle;
    this.#publisher = new Publisher({ ...parts, reports, idle });
    this.#pull = new Pull({ ...parts, reports, idle });
    this.#settings = new DisplaySettings(connection, client);
    this.#display = new DisplayRefresh(parts);
    registerCompletion(parts);
    registerNavigation(parts);
    registerCustomRequests(parts);
    registerEditing(parts);
    registerDisplay({ ...parts, settings: this.#settings });
  }

  listen(): void {
    const { connection } = this;
    const guard = this.#guard;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(guard.notification(() => this.#initialized()));
    connection.onShutdown(() => {
      this.#publisher.stop();
      this.#pull.stop();
      this.#display.stop();
      this.#watching.stop();
    });
    connection.onDidChangeConfiguration(guard.notification(({ settings }) => this.#configured(settings)));
    connection.onDidChangeWatchedFiles(
      guard.notification(({ changes }) =>
        this.#filesChanged(changes.map(({ uri, type }) => ({ uri, gone: type === FileChangeType.Deleted }))),
      ),
    );
    connection.workspace.onDidRenameFiles(guard.notification(({ files }) => this.#filesRenamed(files)));
    this.#documents.onDidOpen(
      guard.notification(({ document }) => this.#load(() => this.#project.neighbours(document.uri))),
    );
    this.#documents.onDidChangeContent(guard.notification(({ document }) => this.#project.edited(document)));
    this.#documents.onDidClose(guard.notification(({ document }) => this.#project.closed(document.uri)));
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const client = readClient(params);
    this.#client = client;
    if (client.pullsDiagnostics) this.#pull.register();
    return {
      serverInfo: { name: 'certidoc' },
      capabilities: {
        // The one encoding that every client knows, whatever it would prefer.
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: FILE_OPERATIONS,
        },
        ...COMPLETION,
        ...NAVIGATION,
        ...editing(client),
        ...DISPLAY,
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'certidoc', interFileDependencies: true, workspaceDiagnostics: true },
        }),
      },
    };
  }

  /** Requests wait until this is over, however it ends: a folder that cannot be read must not block the open files. */
  async #initialized(): Promise<void> {
    const client = this.#client;
    if (client?.workspaceFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(
        this.#guard.notification(({ added, removed }) => {
          for (const { uri } of removed) this.#watching.leave(uri);
          this.#project.removeFolders(removed.map(({ uri }) => uri));
          return this.#load(() => this.#project.addFolders(added.map(({ uri }) => uri)));
        }),
      );
    }
    const steps = client
      ? [
          this.#project.addFolders(client.folders),
          this.#languages.refresh(),
          this.#settings.refresh(),
          registerNotifications(this.connection, client),
        ]
      : [];
    for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') this.#guard.log(step.reason);
    this.#ready();
  }

  async #configured(settings: unknown): Promise<void> {
    await Promise.all([this.#languages.refresh(settings), this.#settings.refresh(settings)]);
    this.#changed(this.#project.reported());
    this.#display.schedule();
  }

  async #filesChanged(changes: readonly FileChange[]): Promise<void> {
    for (const { uri, gone } of changes) if (gone) this.#project.removed(uri);
    // Also what is said to be gone: watchers are late, and it may be back.
    await this.#project.refresh(changes.filter(({ uri }) => isOurs(uri)).map(({ uri }) => uri));
  }

  /** Watchers do not tell what a renamed folder holds, and tell of a file late. */
  async #filesRenamed(files: readonly { readonly oldUri: string; readonly newUri: string }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      this.#project.removed(oldUri);
      await this.#load(() => (isOurs(newUri) ? this.#project.refresh([newUri]) : this.#project.load(newUri, true)));
    }
  }

  async #load(load: () => Promise<void>): Promise<void> {
    try {
      await this.#loading.run(load);
    } finally {
      if (this.#loading.idle) this.#changed([]);
    }
  }

  #changed(keys: readonly string[]): void {
    for (const key of keys) this.#late.add(key);
    if (!this.#loading.idle) return;
    const changed = [...this.#late];
    this.#late.clear();
    this.#display.schedule(changed);
    if (this.#client?.pullsDiagnostics) this.#pull.schedule(changed);
    else this.#publisher.schedule(changed);
  }
}
