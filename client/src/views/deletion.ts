import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { REFERENCES, type ReferredFile } from '../../../server/src/lsp/protocolRequests.ts';

type Contents = readonly { readonly uri: vscode.Uri; readonly bytes: Uint8Array }[];

/**
 * Warns before a fiche or a référentiel that others refer to is deleted. An extension cannot stop a deletion: when the
 * person wants to keep the files, they are written again just after it.
 */
export function watchDeletions(ask: Ask): vscode.Disposable {
  const done = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    done,
    vscode.workspace.onWillDeleteFiles((event) => {
      const deleted = new Promise<void>((resolve) => {
        const listener = done.event(() => {
          listener.dispose();
          resolve();
        });
      });
      event.waitUntil(warn(ask, event.files, deleted));
    }),
    vscode.workspace.onDidDeleteFiles(() => done.fire()),
  );
}

async function warn(ask: Ask, files: readonly vscode.Uri[], deleted: Promise<void>): Promise<void> {
  // A server that does not answer must not be in the way of a deletion.
  const referred = await ask(REFERENCES, { uris: files.map(String) }).catch(() => []);
  if (referred.length === 0) return;
  const contents = (await Promise.all(files.map(read))).flat();
  const remove = { title: vscode.l10n.t('Delete all the same') };
  const keep = { title: vscode.l10n.t('Keep'), isCloseAffordance: true };
  const detail = referred.map(describe).join('\n');
  const options = { modal: true, detail };
  const message = vscode.l10n.t('Other documents refer to what you are about to delete.');
  if ((await vscode.window.showWarningMessage(message, options, remove, keep)) !== remove)
    void deleted.then(() => restore(contents));
}

function describe({ uri, references }: ReferredFile): string {
  const name = (file: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(file));
  return vscode.l10n.t('{0}: named by {1}', name(uri), references.map(name).join(', '));
}

/** Reads a file, or all files of a folder. */
async function read(uri: vscode.Uri): Promise<Contents> {
  const { type } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) === 0) return [{ uri, bytes: await vscode.workspace.fs.readFile(uri) }];
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return (await Promise.all(entries.map(([name]) => read(vscode.Uri.joinPath(uri, name))))).flat();
}

/** Through an edit of the workspace, so that the explorer knows at once. */
async function restore(contents: Contents): Promise<void> {
  const creation = new vscode.WorkspaceEdit();
  for (const { uri, bytes } of contents) creation.createFile(uri, { contents: bytes, ignoreIfExists: true });
  await vscode.workspace.applyEdit(creation);
}
