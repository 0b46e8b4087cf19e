import type { Connection } from 'vscode-languageserver';
import type { ClientUris } from './convert.ts';
import type { Guard } from './guard.ts';
import { Pace, soon } from './host.ts';
import type { Project } from './project.ts';
import type { Reports } from './reports.ts';

/** Longest wait after an edit, in milliseconds: short enough to feel immediate. */
const LONGEST_WAIT = 50;

/** A check that takes no longer, in milliseconds, is done at once. */
const QUICK = 4;

/** Checks that take so long, in milliseconds, are put off as long: typing may go on meanwhile. */
const SLOW = 40;

/** What the editor asks for with an edit, as a completion, comes within this time, in milliseconds, and is answered first. */
const SOON_ASKED = 2;

/** How long nothing must change before the documents that were not edited are checked again, in milliseconds. */
const PAUSE = 100;

/** What the publisher works with. */
export interface PublisherParts {
  readonly connection: Connection;
  readonly guard: Guard;
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
    const round = ++this.#round;
    clearTimeout(this.#timer);
    const run = () => this.#runWhenFree(round, performance.now() + LONGEST_WAIT);
    if (this.#wait > 0) this.#timer = setTimeout(run, this.#wait);
    else soon(run);
  }

  #runWhenFree(round: number, latest: number): void {
    if (this.parts.guard.busy && performance.now() < latest && round === this.#round)
      soon(() => this.#runWhenFree(round, latest));
    else void this.#run(round);
  }

  /** Gives up the planned round, at the end of the session. */
  stop(): void {
    this.#round++;
    clearTimeout(this.#timer);
  }

  async #run(round: number): Promise<void> {
    if (round !== this.#round || !this.parts.idle()) return;
    try {
      await this.#publishUrgent();
      if (round === this.#round) this.#timer = setTimeout(() => void this.#runOthers(round), PAUSE);
    } catch (fault) {
      this.#log(fault);
    }
  }

  async #publishUrgent(): Promise<void> {
    const { project } = this.parts;
    const urgent = [...this.#urgent].filter((key) => project.isReported(key));
    this.#urgent = new Set();
    for (const key of urgent) {
      const before = performance.now();
      await this.#publish(key, false);
      this.#wait = waitAfter(performance.now() - before);
    }
  }

  async #runOthers(round: number): Promise<void> {
    try {
      const { project } = this.parts;
      const gone = [...this.#sent.keys()].filter((key) => !project.isReported(key));
      const pace = new Pace();
      for (const key of [...gone, ...project.reported()]) {
        if (round !== this.#round || !this.parts.idle()) return;
        await this.#publish(key, !project.isReported(key));
        await pace.step();
      }
    } catch (fault) {
      this.#log(fault);
    }
  }

  #log(fault: unknown): void {
    this.parts.connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
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

/** The slower a document is to check, the longer typing may go on before the next check; a quick one waits for nothing. */
function waitAfter(took: number): number {
  if (took <= QUICK) return 0;
  return took < SLOW ? SOON_ASKED : Math.min(LONGEST_WAIT, took);
}
