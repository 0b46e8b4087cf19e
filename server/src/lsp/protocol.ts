/**
 * What the editor's client and our server say to each other beyond the Language Server Protocol.
 * Both sides import this file, so it holds constants and plain interfaces only, and imports nothing.
 */

/** Every document of ours that a project may hold, in either notation. */
export const DOCUMENT_PATTERN = '**/*.{referentiel,fiche,bilan}.{yaml,yml,md}';

/** The documents in the Markdown notation, whose language is the editor's own. */
export const MARKDOWN_PATTERN = '**/*.{fiche,bilan}.md';

/** The project settings. */
export const CONFIG_PATTERN = '**/certidoc.config.yaml';

/** The client's `initializationOptions`. */
export interface InitializationOptions {
  /** Language of the editor's interface, as a BCP 47 tag (`fr`, `en-US`); `certidoc.langue` may override it. */
  readonly locale: string;
  /** The server cannot reach the files by itself and must ask with the two requests below. */
  readonly hostReads: boolean;
}

/** Request from the server to the client: the documents and settings under some folders. */
export const LIST_FILES = 'certidoc/listFiles';

/** Parameters of {@link LIST_FILES}. */
export interface ListFilesParams {
  /** URIs of the folders to search. */
  readonly folders: readonly string[];
}

/** One file of the answer to {@link LIST_FILES}. */
export interface ListedFile {
  readonly uri: string;
  /** In bytes. */
  readonly size: number;
}

/** Result of {@link LIST_FILES}, sorted by URI. */
export type ListFilesResult = readonly ListedFile[];

/** Request from the server to the client: the content of one file. */
export const READ_FILE = 'certidoc/readFile';

/** Parameters of {@link READ_FILE}. */
export interface ReadFileParams {
  readonly uri: string;
}

/** Result of {@link READ_FILE}: the bytes in base64, because the server decides on the encoding; or why not. */
export type ReadFileResult = { readonly bytes: string } | { readonly error: string };
