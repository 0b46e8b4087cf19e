import type {
  CancellationToken,
  CompletionItem,
  CompletionParams,
  Connection,
  ServerCapabilities,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { complete, type Language, type Suggestion } from '../core/languageService.ts';
import type { Client } from './client.ts';
import type { ClientUris } from './convert.ts';
import { toCompletionItem, toDocumentation } from './convertCompletion.ts';
import { type Guard, throwIfCancelled } from './guard.ts';
import type { Languages } from './language.ts';
import type { Project } from './project.ts';
import { isWelcome } from './triggered.ts';

/** What the completion handler works with. */
export interface CompletionParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly languages: Languages;
  readonly uris: ClientUris;
  readonly client: () => Client;
}

/**
 * What the server says of its completion. The characters are those after which editors ask for it without being told
 * to: those before which a key, a value or a name stands.
 */
export const COMPLETION: ServerCapabilities = {
  completionProvider: {
    triggerCharacters: ['.', '[', '{', ',', ' ', ':', '-', '"', '*', '#', '|'],
    resolveProvider: true,
  },
};

/** Lists given lately, whose documentation may still be asked for. */
const KEPT = 8;

/** Where an item comes from; it comes back through the client, which may send anything. */
const origin = z.object({ list: z.int(), item: z.int().check(z.nonnegative()) });

/** Installs the completion handlers. */
export function registerCompletion(parts: CompletionParts): void {
  const { connection, guard, project, languages, uris, client } = parts;
  const lists = new Map<number, { readonly suggestions: readonly Suggestion[]; readonly language: Language }>();
  let last = 0;
  connection.onCompletion(
    guard.request(async (params: CompletionParams, token: CancellationToken) => {
      throwIfCancelled(token);
      const key = uris.take(params.textDocument.uri);
      const snapshot = project.snapshot();
      const document = snapshot.get(key);
      if (!document) return { isIncomplete: false, items: [] };
      const offset = document.lines.offsetAt(params.position);
      const before = document.text.slice(offset - params.position.character, offset);
      if (!isWelcome(params.context?.triggerCharacter, before)) return { isIncomplete: false, items: [] };
      const language = languages.of(snapshot, key);
      const suggestions = complete(snapshot, document, offset);
      const { completion } = client();
      const list = ++last;
      lists.set(list, { suggestions, language });
      lists.delete(list - KEPT);
      const told = await Promise.all(suggestions.map((one) => toDocumentation(one, language, completion)));
      const items = suggestions.map((suggestion, item): CompletionItem => {
        const made = toCompletionItem(document, suggestion, language, completion);
        const documentation = told[item];
        if (!documentation) return made;
        return completion.lateDocumentation ? { ...made, data: { list, item } } : { ...made, documentation };
      });
      return { isIncomplete: false, items };
    }),
  );
  connection.onCompletionResolve(
    guard.request(async (item: CompletionItem) => {
      const from = origin.safeParse(item.data).data;
      const list = from && lists.get(from.list);
      const suggestion = list?.suggestions[from?.item ?? 0];
      const documentation =
        list && suggestion && (await toDocumentation(suggestion, list.language, client().completion));
      return documentation ? { ...item, documentation } : item;
    }),
  );
}
