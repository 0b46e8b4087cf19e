import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { z } from 'zod';

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
  readonly labelDetails: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly dynamicWatchers: boolean;
  readonly workspaceFolders: boolean;
}

const options = z.object({
  locale: z.string().optional().catch(undefined),
  hostReads: z.boolean().optional().catch(undefined),
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
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    dynamicWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

/** Clients that know nothing of several folders give one root instead. */
function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  return params.rootUri ? [params.rootUri] : [];
}
