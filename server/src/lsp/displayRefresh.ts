import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Guard } from './guard.ts';
import { CodeLensRefreshRequest } from './library.ts';
import type { Project } from './project.ts';

/** How long nothing must change before the client is told, in milliseconds: what others show is not urgent. */
const REFRESH_WAIT = 300;

/** What telling the client works with. */
export interface RefreshParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly client: () => Client;
}

/** Tells the client to ask again for lenses, hints and tokens when other documents than the one they are of change. */
export class DisplayRefresh {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #edited = new Set<string>();
  #all = false;

  constructor(private readonly parts: RefreshParts) {}

  /** Plans to tell the client that documents have changed; without any, that what is to be shown has. */
  schedule(edited?: readonly string[]): void {
    if (edited?.length === 0) return;
    this.#all ||= edited === undefined;
    for (const key of edited ?? []) this.#edited.add(key);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), REFRESH_WAIT);
  }

  /** Gives up what was planned, at the end of the session. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** What an edit changes in its own document, the client asks for by itself. */
  async #tell(): Promise<void> {
    const { connection, project, client, guard } = this.parts;
    const edited = this.#edited;
    const all = this.#all;
    this.#edited = new Set();
    this.#all = false;
    const open = project.open();
    const isKnown = edited.size === 1 && open.every((key) => edited.has(key));
    if (open.length === 0 || (isKnown && !all)) return;
    const { lenses, hints, tokens } = client().refreshes;
    const steps = [
      lenses && connection.sendRequest(CodeLensRefreshRequest.type),
      hints && connection.languages.inlayHint.refresh(),
      tokens && connection.languages.semanticTokens.refresh(),
    ];
    for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') guard.log(step.reason);
  }
}
