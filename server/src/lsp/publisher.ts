import type { Connection } from 'vscode-languageserver';
import type { ClientUris } from './convert.ts';
import { Pace } from './host.ts';
import type { Project } from './project.ts';
import type { Reports } from './reports.ts';

/** Longest wait after an edit, in milliseconds: short enough to feel immediate. */
const LONGEST_WAIT = 50;

/** What the publisher works with. */
export interface PublisherParts {
  readonly connection: Connection;
  readonly project: Project;
  readonly reports: Reports;
  readonly uris: ClientUris;
  /** False while files are being loaded: what is concluded then may be wrong, and a new round is planned at the end. */
  readonly idle: () => boolean;
}

/** Sends diagnostics to clients that do not ask for them: the edited document first, then all others it may concern. */
export class Publisher {
  /** What was last sent for each document. */
  readonly #sent = new Map<string, string>();
  #urgent = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the changes: a round that a change has overtaken stops. */
  #round = 0;
  #wait = 0;

  constructor(private readonly parts: PublisherParts) {}

  /** Plans a round; documents given are done first. */
  schedule(keys: readonly string[]): void {
    for (const key of keys) this.#urgent.add(key);
    this.#round++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), this.#wait);
  }

  /** Gives up the planned round, at the end of the session. */
  stop(): void {
    this.#round++;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (!this.parts.idle()) return;
    try {
      await this.#publishAll();
    } catch (fault) {
      this.parts.connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    }
  }

  async #publishAll(): Promise<void> {
    const round = this.#round;
    const reported = this.parts.project.reported();
    const gone = [...this.#sent.keys()].filter((key) => !reported.includes(key));
    const urgent = reported.filter((key) => this.#urgent.has(key));
    this.#urgent = new Set();
    const pace = new Pace();
    for (const key of new Set([...gone, ...urgent, ...reported])) {
      const before = performance.now();
      await this.#publish(key, gone.includes(key));
      // The slower a document is to check, the longer typing may go on before the next check.
      if (urgent.includes(key)) this.#wait = Math.min(LONGEST_WAIT, performance.now() - before);
      if ((await pace.step()) && (round !== this.#round || !this.parts.idle())) return;
    }
  }

  async #publish(key: string, gone: boolean): Promise<void> {
    const { connection, project, reports, uris } = this.parts;
    const report = gone ? undefined : reports.of(key);
    const version = project.versionOf(key);
    const state = `${report?.id} ${version}`;
    if (this.#sent.get(key) === state) return;
    const first = !this.#sent.has(key);
    if (gone) this.#sent.delete(key);
    else this.#sent.set(key, state);
    const diagnostics = [...(report?.items ?? [])];
    // A file nobody has opened and that has no fault needs no message.
    if (first && diagnostics.length === 0 && version === undefined) return;
    await connection.sendDiagnostics({
      uri: uris.spelled(key),
      diagnostics,
      ...(version !== undefined && { version }),
    });
  }
}
