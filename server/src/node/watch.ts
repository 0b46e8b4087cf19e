import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';
import type { FileHost } from '../lsp/host.ts';
import { isOurs } from '../lsp/project.ts';

/**
 * Watches a folder of the disk, the same files as `list` gives. A folder that cannot be watched, or no longer (systems
 * limit how many are), is as one where nothing happens. Never throws.
 */
export const watchFolder: NonNullable<FileHost['watch']> = (folder, deep, told) => {
  const root = fileURLToPath(folder);
  const namesOf = (file: string) => path.relative(root, file).split(path.sep).filter(Boolean);
  const uriOf = (file: string) => folder.replace(/\/?$/, '/') + namesOf(file).map(encodeURIComponent).join('/');
  const watcher = watch(root, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    followSymlinks: false,
    // Without this a change soon after another is left out, and files are read half-written. In milliseconds.
    awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 50 },
    ...(!deep && { depth: 0 }),
    ignored: (file, stats) =>
      namesOf(file).some((name) => name.startsWith('.') || name === 'node_modules') ||
      (stats?.isFile() === true && !isOurs(uriOf(file))),
  });
  watcher.on('all', (event, file) => {
    if (event !== 'addDir') told({ uri: uriOf(file), gone: event === 'unlink' || event === 'unlinkDir' });
  });
  watcher.on('error', () => {});
  return () => void watcher.close();
};
