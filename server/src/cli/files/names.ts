import path from 'node:path';
import { URI } from 'vscode-uri';
import { uris } from '../../core/linter.ts';

/** Gives the URI under which a file is known to the workspace. Never throws. */
export function uriOf(file: string): string {
  return URI.file(file).toString();
}

/** Gives the path of a file known to the workspace. Never throws. */
export function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** Tells whether a file may be a document or settings: YAML or Markdown, whatever comes before. Never throws. */
export function isReadable(file: string): boolean {
  return /\.ya?ml$/i.test(file) || uris.isMarkdown(file);
}

/** Tells whether a file's name announces a document of ours, or the settings. Never throws. */
export function isNamedOurs(file: string): boolean {
  return isReadable(file) && (uris.kindOfName(file) !== undefined || path.basename(file) === uris.CONFIG_NAME);
}

/** Tells whether a file is the settings of a folder. Never throws. */
export function isSettings(file: string): boolean {
  return path.basename(file) === uris.CONFIG_NAME;
}

/** Tells whether a file is meant for settings, but has not their name and is therefore not read. Never throws. */
export function isMisnamedSettings(file: string): boolean {
  return /^certidoc\.config\.ya?ml$/i.test(path.basename(file)) && !isSettings(file);
}

/** Tells whether a folder is not searched unless it is asked for: packages, and folders hidden by a dot. Never throws. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/** Tells whether a path is a folder or lies in it; both absolute. Never throws. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** Gives a path with `/`, whatever the system. Never throws. */
export function withSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** Gives an absolute path as people of this folder say it: relative when inside, whole otherwise. Never throws. */
export function shownPath(cwd: string, file: string): string {
  return withSlashes(isInside(cwd, file) ? path.relative(cwd, file) || '.' : file);
}
