import { URI, Utils } from 'vscode-uri';
import { KINDS, type Kind } from '../model/schemas/common.ts';

/** The name of the settings file. */
export const CONFIG_NAME = 'certidoc.config.yaml';

/** A référentiel has no Markdown notation. */
const NAMED = new RegExp(`\\.(?:(${KINDS.join('|')})\\.ya?ml|(fiche|bilan)\\.md)$`, 'i');

/** Gives one spelling for every way of writing a URI, so that it can be a key. Throws when it has no scheme. */
export function normalizeUri(uri: string): string {
  return URI.parse(uri, true).toString();
}

/** Tells the kind that a file's name announces (`x.fiche.yaml`), undefined when it announces none. Never throws. */
export function kindOfName(uri: string): Kind | undefined {
  const found = NAMED.exec(uri);
  const name = (found?.[1] ?? found?.[2])?.toLowerCase();
  return KINDS.find((kind) => kind === name);
}

/** Tells whether a file is in the Markdown notation. Never throws. */
export function isMarkdown(uri: string): boolean {
  return /\.md$/i.test(uri);
}

/** Tells whether the file is a project's settings. Never throws. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

/** Gives the folder of a file, without a final slash. Never throws. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Gives a file's readable name: the last part of its path, decoded. Never throws. */
export function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Resolves a path written in a document (`../fiches/a.fiche.yaml`) against that document. Never throws. */
export function resolveUri(from: string, path: string): string {
  const folder = Utils.dirname(URI.parse(from));
  return Utils.resolvePath(folder, path.replace(/\\/g, '/')).toString();
}

/** Gives the path of a file inside a folder (`fiches/a.fiche.yaml`, decoded), undefined when it is elsewhere. Never throws. */
export function pathInside(folder: string, uri: string): string | undefined {
  return uri.startsWith(`${folder}/`) ? decodeURIComponent(uri.slice(folder.length + 1)) : undefined;
}

/** Gives the path that leads from a document to another file of the same place: `../fiches/a.fiche.yaml`. Never throws. */
export function relativePath(from: string, to: string): string {
  const a = folderOf(from).split('/');
  const b = to.split('/');
  let shared = 0;
  while (shared < a.length && shared < b.length - 1 && a[shared] === b[shared]) shared++;
  return decodeURIComponent([...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/'));
}
