import type {
  CancellationToken,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  UnchangedDocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { ClientUris } from './convert.ts';
import { type Guard, throwIfCancelled } from './guard.ts';
import { Pace } from './host.ts';
import { DocumentDiagnosticReportKind } from './library.ts';
import type { Project } from './project.ts';
import type { Report, Reports } from './reports.ts';

/** How long to wait for more changes before telling the client, in milliseconds. */
const REFRESH_WAIT = 50;

/** What the pull handlers work with. */
export interface PullParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly reports: Reports;
  readonly uris: ClientUris;
  readonly client: () => Client;
  /** False while files are being loaded; a new check is planned at the end. */
  readonly idle: () => boolean;
}

/** Answers clients that ask for diagnostics themselves, and tells them when to ask again. */
export class Pull {
  /** The last report the client has of each document. */
  readonly #delivered = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #edited = new Set<string>();

  constructor(private readonly parts: PullParts) {}

  /** Installs the handlers of both requests. */
  register(): void {
    const { connection, guard } = this.parts;
    const { diagnostics } = connection.languages;
    diagnostics.on(guard.request((params: DocumentDiagnosticParams) => this.#document(params)));
    diagnostics.onWorkspace(
      guard.request((params: WorkspaceDiagnosticParams, token: CancellationToken) => this.#workspace(params, token)),
    );
  }

  /** Plans to tell the client that open documents other than those just edited have new diagnostics. */
  schedule(edited: readonly string[]): void {
    for (const key of edited) this.#edited.add(key);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refreshIfNeeded(), REFRESH_WAIT);
  }

  /** Gives up what was planned, at the end of the session. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #refreshIfNeeded(): void {
    const { connection, project, reports, client, guard, idle } = this.parts;
    if (!idle()) return;
    const edited = this.#edited;
    this.#edited = new Set();
    if (!client().refreshesDiagnostics) return;
    const isOpen = (key: string) => project.versionOf(key) !== undefined;
    // What an edit changes in its own document, the client asks for by itself; files that are not open it cannot know.
    const stale =
      [...edited].some((key) => !isOpen(key)) ||
      [...this.#delivered].some(([key, id]) => isOpen(key) && !edited.has(key) && reports.of(key).id !== id);
    if (stale) connection.languages.diagnostics.refresh().catch((fault) => guard.log(fault));
  }

  #document({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const { reports, uris, client } = this.parts;
    const key = uris.take(textDocument.uri);
    const related = client().relatedDocuments ? reports.relatedTo(key) : [];
    const relatedDocuments = Object.fromEntries(
      related.map((other) => [uris.spelled(other), this.#report(other, undefined)]),
    );
    return { ...this.#report(key, previousResultId), ...(related.length > 0 && { relatedDocuments }) };
  }

  async #workspace(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    const { project, uris } = this.parts;
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uris.note(uri), value]));
    const items: WorkspaceDiagnosticReport['items'] = [];
    const pace = new Pace();
    const reported = new Set(project.reported());
    // Documents that are gone get a last, empty report: those the client names, and those it was told of otherwise, as
    // neighbours of another or while they were being closed.
    const gone = [...this.#delivered.keys()].filter((key) => !reported.has(key));
    for (const key of new Set([...reported, ...previous.keys(), ...gone])) {
      const report = this.#report(key, previous.get(key));
      items.push({ ...report, uri: uris.spelled(key), version: project.versionOf(key) ?? null });
      await pace.step();
      throwIfCancelled(token);
    }
    for (const key of gone) this.#delivered.delete(key);
    return { items };
  }

  #report(key: string, previous: string | undefined): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
    const report: Report = this.parts.reports.of(key);
    this.#delivered.set(key, report.id);
    return report.id === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: [...report.items] };
  }
}
