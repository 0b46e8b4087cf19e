import type { CancellationToken, CompletionItem, CompletionParams, Connection } from 'vscode-languageserver';
import { complete } from '../core/languageService.ts';
import type { Client } from './client.ts';
import { type ClientUris, toCompletionItem } from './convert.ts';
import { type Guard, throwIfCancelled } from './guard.ts';
import type { Languages } from './language.ts';
import type { Project } from './project.ts';

/** What the completion handler works with. */
export interface CompletionParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly languages: Languages;
  readonly uris: ClientUris;
  readonly client: () => Client;
}

/** Characters after which editors ask for completion without being told to: those before which a reference stands. */
export const TRIGGERS = ['.', '[', ',', ' ', '-', '"', '*'];

/** Installs the completion handler. */
export function registerCompletion(parts: CompletionParts): void {
  const { connection, guard, project, languages, uris, client } = parts;
  connection.onCompletion(
    guard.request((params: CompletionParams, token: CancellationToken) => {
      throwIfCancelled(token);
      const key = uris.take(params.textDocument.uri);
      const snapshot = project.snapshot();
      const document = snapshot.get(key);
      if (!document) return { isIncomplete: false, items: [] };
      const language = languages.of(snapshot, key);
      const items = complete(snapshot, document, document.lines.offsetAt(params.position)).map(
        (suggestion): CompletionItem => toCompletionItem(document, suggestion, language, client().labelDetails),
      );
      return { isIncomplete: false, items };
    }),
  );
}
