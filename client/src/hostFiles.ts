import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CONFIG_PATTERN,
  DOCUMENT_PATTERN,
  LIST_FILES,
  type ListedFile,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/protocol.ts';

const EXCLUDED = '**/node_modules/**';

/**
 * Answers the server's questions about files through the editor's file systems: in a browser, and in
 * a virtual workspace, nobody else can read them.
 */
export function serveHostFiles(client: BaseLanguageClient): void {
  const toUri = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  client.onRequest<ListFilesResult, never>(LIST_FILES, async (params: ListFilesParams) => {
    const found = await Promise.all(params.folders.map((folder) => findIn(toUri(folder))));
    // Nested workspace folders find the same file twice.
    const unique = new Map(found.flat().map((uri) => [client.code2ProtocolConverter.asUri(uri), uri]));
    const listed = await Promise.all([...unique].map(([name, uri]) => sized(name, uri)));
    return listed.filter((file) => file !== undefined).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  });
  client.onRequest<ReadFileResult, never>(READ_FILE, (params: ReadFileParams) => read(toUri(params.uri)));
}

async function findIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const search = (pattern: string) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), EXCLUDED);
  return (await Promise.all([DOCUMENT_PATTERN, CONFIG_PATTERN].map(search))).flat();
}

/** A file that has gone since the search is left out. */
async function sized(name: string, uri: vscode.Uri): Promise<ListedFile | undefined> {
  try {
    return { uri: name, size: (await vscode.workspace.fs.stat(uri)).size };
  } catch {
    return undefined;
  }
}

async function read(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    return { bytes: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** `btoa` exists in both hosts, `Buffer` only in Node; it takes a string, and a call only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) {
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(binary);
}
