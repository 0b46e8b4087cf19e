import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { NEW_DOCUMENT, type NewDocumentParams } from '../../../server/src/lsp/protocolRequests.ts';
import { type Notation, numbered, withExtension } from './fileNames.ts';
import type { Questions } from './questions.ts';

type Kind = NewDocumentParams['wanted']['kind'];

/** Gives the workspace folder to work in: that of a file, or the only one, or the one the person chooses. */
export async function rootFor(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const own = resource && vscode.workspace.getWorkspaceFolder(resource);
  if (own) return own.uri;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders.length === 0)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Certidoc: open a folder first, where the file will be written.'),
    );
  return folders[0]?.uri;
}

/** The folder of a file. */
export function folderOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(file, '..');
}

/** Asks where a new document goes; the name proposed is free, and a name taken is refused. */
export async function askPlace(
  questions: Questions,
  kind: Kind,
  root: vscode.Uri,
  folder: vscode.Uri,
  name: string,
  notation: Notation = 'yaml',
): Promise<vscode.Uri | undefined> {
  const inside = folder.path.startsWith(`${root.path}/`) ? `${folder.path.slice(root.path.length + 1)}/` : '';
  const placed = (path: string) => vscode.Uri.joinPath(root, withExtension(path.trim(), kind, notation));
  const wanted = withExtension(`${inside}${name}`, kind, notation);
  let rank = 1;
  while (await exists(placed(numbered(wanted, rank)))) rank++;
  const answer = await questions.checked(
    vscode.l10n.t('Where to write it, in the folder of the project'),
    numbered(wanted, rank),
    async (path) => {
      if (!/[^/\s]/.test(path.split('/').at(-1)?.replace(/\..*$/, '') ?? ''))
        return vscode.l10n.t('Please give the file a name.');
      if (path.split('/').includes('..')) return vscode.l10n.t('The file must be inside the folder of the project.');
      return (await exists(placed(path))) ? vscode.l10n.t('This file exists already; choose another name.') : undefined;
    },
  );
  return answer === undefined ? undefined : placed(answer);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Asks in which notation to write, Markdown first, unless the settings say it. */
export async function askNotation(questions: Questions): Promise<Notation | undefined> {
  const set = vscode.workspace.getConfiguration('certidoc').get<string>('notation');
  if (set === 'markdown' || set === 'yaml') return set === 'markdown' ? 'md' : 'yaml';
  const markdown = {
    label: 'Markdown',
    description: vscode.l10n.t('titles, sentences and lists'),
    notation: 'md' as const,
  };
  const yaml = { label: 'YAML', description: vscode.l10n.t('fields with their values'), notation: 'yaml' as const };
  return (await questions.one(vscode.l10n.t('How do you want to write it?'), [markdown, yaml]))?.notation;
}

/** Tells whether `askNotation` has a question to ask. */
export function asksNotation(): boolean {
  return !['markdown', 'yaml'].includes(vscode.workspace.getConfiguration('certidoc').get<string>('notation') ?? '');
}

/** Creates a document and opens it, with places to tab through. Rejects when the file is already there. */
export async function createDocument(ask: Ask, uri: vscode.Uri, wanted: NewDocumentParams['wanted']): Promise<void> {
  const { snippet } = await ask(NEW_DOCUMENT, { uri: uri.toString(), wanted });
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { overwrite: false, ignoreIfExists: false });
  if (!(await vscode.workspace.applyEdit(creation)))
    throw new Error(vscode.l10n.t('Certidoc: the file {0} could not be created.', uri.path));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  // An empty file must not be what stays when the editor is closed at once.
  await document.save();
}
