import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Client } from './client.ts';

const shown = z._default(
  z.catch(z.object({ enabled: z._default(z.catch(z.boolean(), true), true) }), { enabled: true }),
  {
    enabled: true,
  },
);
const settings = z.object({ codeLens: shown, inlayHints: shown });
const pushed = z.object({ certidoc: settings });

/** What the person wants to see besides the text: all of it, until told otherwise. */
export class DisplaySettings {
  codeLens = true;
  inlayHints = true;

  constructor(
    private readonly connection: Connection,
    private readonly client: () => Client,
  ) {}

  /** Asks the client for the settings, or takes them from what the client sent. Rejects when the client does. */
  async refresh(sent?: unknown): Promise<void> {
    const answer: unknown = this.client().configuration
      ? await this.connection.workspace.getConfiguration('certidoc')
      : pushed.safeParse(sent).data?.certidoc;
    const read = settings.safeParse(answer ?? {}).data;
    if (!read || (answer === undefined && !this.client().configuration)) return;
    this.codeLens = read.codeLens.enabled;
    this.inlayHints = read.inlayHints.enabled;
  }
}
