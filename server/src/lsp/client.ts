import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import * as z from 'zod/mini';
import { type CompletionSupport, completionSupport } from './completionClient.ts';
import { MarkupKind } from './library.ts';

/** What changes of files the editor can take, and how it asks for them. */
export interface EditSupport {
  /** With the version of each document; otherwise as a plain list of edits. */
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  /** Edits may be marked as to be confirmed. */
  readonly annotations: boolean;
  readonly codeActions: boolean;
  /** What an action does may be told when it is chosen. */
  readonly lateActions: boolean;
  readonly prepareRename: boolean;
}

/** What the editor asks for again when told to. */
export interface RefreshSupport {
  readonly lenses: boolean;
  readonly hints: boolean;
  readonly tokens: boolean;
}

/** What the server needs to know of the editor it talks to. */
export interface Client {
  /** URIs of the folders open at the start, as the client spells them. */
  readonly folders: readonly string[];
  /** Language of the editor's interface, as a BCP 47 tag. */
  readonly locale: string | undefined;
  /** Files are to be read through the client. */
  readonly hostReads: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedDocuments: boolean;
  readonly relatedInformation: boolean;
  readonly completion: CompletionSupport;
  /** What is shown under the pointer may be Markdown. */
  readonly hoverMarkdown: boolean;
  readonly definitionLinks: boolean;
  readonly typeDefinitionLinks: boolean;
  /** It is Certidoc's own extension, which has the commands that the server names. */
  readonly hasCommands: boolean;
  readonly edits: EditSupport;
  readonly refreshes: RefreshSupport;
  /** An outline may be a tree. */
  readonly symbolTree: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  /** It tells of the files that change on the disk. */
  readonly dynamicWatchers: boolean;
  readonly workspaceFolders: boolean;
}

const options = z.object({
  locale: z.catch(z.optional(z.string()), undefined),
  hostReads: z.catch(z.optional(z.boolean()), undefined),
});

/** Reads what the client says of itself; options that make no sense count as not given. Never throws. */
export function readClient(params: InitializeParams): Client {
  const capabilities: ClientCapabilities = params.capabilities;
  const { workspace, textDocument } = capabilities;
  const given = options.safeParse(params.initializationOptions ?? {}).data;
  return {
    folders: foldersOf(params),
    locale: given?.locale ?? params.locale,
    hostReads: given?.hostReads ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport === true,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    completion: completionSupport(textDocument?.completion),
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    typeDefinitionLinks: textDocument?.typeDefinition?.linkSupport === true,
    hasCommands: given?.hostReads !== undefined,
    edits: editSupport(capabilities),
    refreshes: {
      lenses: workspace?.codeLens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    dynamicWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

function editSupport({ workspace, textDocument }: ClientCapabilities): EditSupport {
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  const createFiles = edit?.resourceOperations?.includes('create') === true;
  // Files are created in documentChanges alone: Neovim announces the former without the latter.
  const documentChanges = createFiles || edit?.documentChanges === true;
  return {
    documentChanges,
    createFiles,
    annotations: documentChanges && edit?.changeAnnotationSupport !== undefined,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    lateActions: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
  };
}

/** Clients that know nothing of several folders give one root instead, the oldest as a path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/** What is assumed of a client before it has said anything. */
export const UNKNOWN_CLIENT = readClient({ processId: null, rootUri: null, capabilities: {}, workspaceFolders: null });
