import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Language, Snapshot } from '../core/languageService.ts';
import type { Client } from './client.ts';

const settings = z.object({ langue: z.catch(z.optional(z.enum(['fr', 'en'])), undefined) });
const pushed = z.object({ certidoc: settings });

/** Chooses the language of the messages: the editor's option, then the project's, then the editor's own, then French. */
export class Languages {
  #option: Language | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly client: () => Client,
  ) {}

  /** Asks the client for the option, or takes it from what the client sent. Rejects when the client does. */
  async refresh(sent?: unknown): Promise<void> {
    if (this.client().configuration) {
      const answer: unknown = await this.connection.workspace.getConfiguration('certidoc');
      this.#option = settings.safeParse(answer ?? {}).data?.langue;
    } else {
      this.#option = pushed.safeParse(sent).data?.certidoc.langue ?? this.#option;
    }
  }

  /** Gives the language for one document, by its normalized URI. Never throws. */
  of(snapshot: Snapshot, uri: string): Language {
    const editor = /^en\b/i.test(this.client().locale ?? '') ? 'en' : 'fr';
    return this.#option ?? snapshot.settingsFor(uri).langue ?? editor;
  }
}
