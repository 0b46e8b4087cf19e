import type {
  Connection,
  FileOperationOptions,
  FormattingOptions,
  TextEdit as LspTextEdit,
  PrepareRenameParams,
  PrepareRenameResult,
  Range,
  RenameFilesParams,
  RenameParams,
  ServerCapabilities,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { formatDocument, isRefusal, moveEdits, prepareRename, rename, type Snapshot } from '../core/languageService.ts';
import type { Client } from './client.ts';
import { CodeActionHandler } from './codeActionHandler.ts';
import type { ClientUris } from './convert.ts';
import { type EditContext, toRenameEdit, toTextEdits, toWorkspaceEdit } from './convertEdits.ts';
import type { Guard } from './guard.ts';
import type { Languages } from './language.ts';
import { LSPErrorCodes, ResponseError } from './library.ts';
import type { Project } from './project.ts';
import { DOCUMENT_PATTERN } from './protocol.ts';

/** What the handlers that change files work with. */
export interface EditParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly languages: Languages;
  readonly uris: ClientUris;
  readonly client: () => Client;
}

const RENAMED = {
  filters: [
    { pattern: { glob: '**', matches: 'folder' as const } },
    { pattern: { glob: DOCUMENT_PATTERN, matches: 'file' as const, options: { ignoreCase: true } } },
  ],
};

/** What the server wants to be told of files that get another name or place. */
export const FILE_OPERATIONS: FileOperationOptions = { willRename: RENAMED, didRename: RENAMED };

/** What the server says it can change, for a client. */
export function editing({ edits }: Client): ServerCapabilities {
  return {
    ...(edits.codeActions && {
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor', 'refactor.rewrite', 'source.fixAll.certidoc'],
        resolveProvider: edits.lateActions,
      },
    }),
    renameProvider: edits.prepareRename ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
  };
}

/** Gives what turning edits of a snapshot into the protocol's needs. */
export function contextOf({ project, uris, client }: EditParts, snapshot: Snapshot): EditContext {
  return { snapshot, uris, edits: client().edits, versionOf: (uri) => project.versionOf(uri) };
}

/** Installs the handlers that change files. */
export function registerEditing(parts: EditParts): void {
  const { connection, guard } = parts;
  new CodeActionHandler(parts).register();
  connection.onPrepareRename(guard.request((params: PrepareRenameParams) => prepare(parts, params)));
  connection.onRenameRequest(guard.request((params: RenameParams) => renameAll(parts, params)));
  connection.workspace.onWillRenameFiles(guard.request((params: RenameFilesParams) => beforeMove(parts, params)));
  connection.onDocumentFormatting(guard.request((params: FormatParams) => format(parts, params)));
  connection.onDocumentRangeFormatting(guard.request((params: FormatParams) => format(parts, params)));
}

function placeOf({ project, uris }: EditParts, { textDocument, position }: PrepareRenameParams) {
  const snapshot = project.snapshot();
  const document = snapshot.get(uris.take(textDocument.uri));
  return document && { snapshot, document, offset: document.lines.offsetAt(position) };
}

function prepare(parts: EditParts, params: PrepareRenameParams): PrepareRenameResult | null {
  const place = placeOf(parts, params);
  if (!place) return null;
  const { snapshot, document, offset } = place;
  const found = prepareRename(snapshot, document, offset);
  if (isRefusal(found)) throw refusal(found.refused[parts.languages.of(snapshot, document.uri)]);
  return { range: document.lines.rangeOf(found.span), placeholder: found.placeholder };
}

function renameAll(parts: EditParts, params: RenameParams): WorkspaceEdit | null {
  const place = placeOf(parts, params);
  if (!place) return null;
  const { snapshot, document, offset } = place;
  const language = parts.languages.of(snapshot, document.uri);
  const edits = rename(snapshot, document, offset, params.newName);
  if (isRefusal(edits)) throw refusal(edits.refused[language]);
  return toRenameEdit(edits, contextOf(parts, snapshot), language);
}

/** Editors show the message of such an error to the person. */
function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function beforeMove(parts: EditParts, { files }: RenameFilesParams): WorkspaceEdit | null {
  const { project, uris } = parts;
  const snapshot = project.snapshot();
  const key = (uri: string) => uris.note(uri).replace(/\/$/, '');
  const edits = moveEdits(
    snapshot,
    files.map(({ oldUri, newUri }) => ({ from: key(oldUri), to: key(newUri) })),
  );
  return edits.length > 0 ? toWorkspaceEdit({ edits }, contextOf(parts, snapshot)) : null;
}

interface FormatParams {
  readonly textDocument: { readonly uri: string };
  readonly options: FormattingOptions;
  readonly range?: Range;
}

/** The layout is the same for all: the editor's width of a tab has no say. */
function format({ project, uris }: EditParts, { textDocument, range }: FormatParams): LspTextEdit[] {
  const document = project.snapshot().get(uris.take(textDocument.uri));
  if (!document) return [];
  const { lines } = document;
  const within = range && { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return toTextEdits(document, formatDocument(document, within));
}
