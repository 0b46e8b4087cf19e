import type { CancellationToken, CodeActionParams, CodeAction as LspCodeAction } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { type CodeAction, codeActions, type Snapshot } from '../core/languageService.ts';
import { toCodeAction, toWorkspaceEdit } from './convertEdits.ts';
import { contextOf, type EditParts } from './editHandlers.ts';
import { throwIfCancelled } from './guard.ts';
import { CodeActionTriggerKind, LSPErrorCodes, ResponseError } from './library.ts';

/** How many lists of actions are kept for the one that will be chosen. */
const KEPT = 8;

const choice = z.object({ list: z.number(), index: z.number() });

/** Answers what can be done at a place; what a chosen action does is computed when the client asks for it. */
export class CodeActionHandler {
  readonly #lists = new Map<number, { readonly snapshot: Snapshot; readonly actions: readonly CodeAction[] }>();
  #count = 0;

  constructor(private readonly parts: EditParts) {}

  /** Installs the handlers of both requests. */
  register(): void {
    const { connection, guard } = this.parts;
    connection.onCodeAction(
      guard.request((params: CodeActionParams, token: CancellationToken) => this.#list(params, token)),
    );
    connection.onCodeActionResolve(guard.request((action: LspCodeAction) => this.#resolve(action)));
  }

  #list(params: CodeActionParams, token: CancellationToken): LspCodeAction[] {
    throwIfCancelled(token);
    const { project, uris, languages, client } = this.parts;
    const key = uris.take(params.textDocument.uri);
    const snapshot = project.snapshot();
    const document = snapshot.get(key);
    if (!document) return [];
    const { start, end } = params.range;
    const span = { start: document.lines.offsetAt(start), end: document.lines.offsetAt(end) };
    const { only, triggerKind, diagnostics } = params.context;
    const invoked = triggerKind !== CodeActionTriggerKind.Automatic;
    const { hasCommands, edits } = client();
    const actions = codeActions(snapshot, document, span, { only, invoked })
      .filter(({ explain }) => explain === undefined || hasCommands)
      .filter(({ creates }) => !creates || edits.createFiles);
    const language = languages.of(snapshot, key);
    const list = this.#keep(snapshot, actions);
    return actions.map((action, index) => ({
      ...toCodeAction(document, action, language, diagnostics),
      ...(action.change &&
        (edits.lateActions
          ? { data: { list, index } }
          : { edit: toWorkspaceEdit(action.change(), contextOf(this.parts, snapshot)) })),
    }));
  }

  #keep(snapshot: Snapshot, actions: readonly CodeAction[]): number {
    const list = ++this.#count;
    this.#lists.set(list, { snapshot, actions });
    this.#lists.delete(list - KEPT);
    return list;
  }

  #resolve(action: LspCodeAction): LspCodeAction {
    const chosen = choice.safeParse(action.data).data;
    const kept = chosen && this.#lists.get(chosen.list);
    const change = chosen && kept?.actions[chosen.index]?.change;
    if (!kept || !change) return action;
    // The places of the list are those of the documents as they were then.
    if (kept.snapshot !== this.parts.project.snapshot())
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the documents have changed');
    return { ...action, edit: toWorkspaceEdit(change(), contextOf(this.parts, kept.snapshot)) };
  }
}
