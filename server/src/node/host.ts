import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type FolderLook, projectFolderOf, settingsAbove } from '../core/linter.ts';
import type { FileHost, ServerHost } from '../lsp/host.ts';
import { watchFolder } from './watch.ts';

/** Reads the disk. Files of another scheme cannot be read here. */
const files: FileHost = {
  async list(folder, deep) {
    const path = pathOf(folder);
    // Below the folder's own URI, so that the client meets its own spelling again.
    return path === undefined ? [] : walk(path, folder.replace(/\/$/, ''), deep);
  },
  async read(uri) {
    const path = pathOf(uri);
    // Gone since it was listed, or not readable: the same as not there.
    return path === undefined ? undefined : readFile(path).catch(() => undefined);
  },
  async around(folder) {
    const look = await lookAround();
    const project = await projectFolderOf(folder, look);
    return { project: project?.folder, settings: settingsAbove(folder) };
  },
  watch: (folder, deep, told) => (pathOf(folder) === undefined ? () => {} : watchFolder(folder, deep, told)),
};

/** What Node gives the server: its file system. */
export const nodeHost: ServerHost = { files };

/** Looks at the disk around what is open; the home of a person and the temporary files of all are no projects. */
async function lookAround(): Promise<FolderLook> {
  const given = [homedir(), tmpdir()];
  const wide = [...given, ...(await Promise.all(given.map((folder) => realpath(folder).catch(() => folder))))];
  return {
    exists: async (uri) => existsSync(pathOf(uri) ?? ''),
    names: async (folder) => readdir(pathOf(folder) ?? '').catch(() => []),
    isTooWide: (folder) => wide.includes(pathOf(folder) ?? ''),
  };
}

/** Lists files below a folder, sorted. Links to folders are not followed: they may turn in circles. */
async function walk(path: string, uri: string, deep: boolean): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = `${uri}/${encodeURIComponent(entry.name)}`;
    if (!entry.isDirectory()) found.push(child);
    else if (deep && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      found.push(...(await walk(`${path}/${entry.name}`, child, deep)));
  }
  return found;
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    // Not a file of this machine: another scheme, or a host name.
    return undefined;
  }
}
