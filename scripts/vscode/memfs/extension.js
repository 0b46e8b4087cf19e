/**
 * The workspace of the web host: memfs:/ holds in memory the files that <extension>/files.json lists (path → base64).
 * It searches too: without a provider, findFiles and `workspaceContains:` wait for seven seconds.
 */
const vscode = require('vscode');

const { FileChangeType, FileSystemError, FileType } = vscode;

/** @param {string} path */
const parentOf = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), 1));

/** @param {string} path @param {string} folder */
const isInside = (path, folder) => folder === '/' || path === folder || path.startsWith(`${folder}/`);

/** @implements {vscode.FileSystemProvider} */
class MemoryFiles {
  /** @type {Map<string, { data: Uint8Array, ctime: number, mtime: number }>} */
  files = new Map();
  folders = new Set(['/']);
  changed = new vscode.EventEmitter();
  onDidChangeFile = this.changed.event;

  put(path, data) {
    for (let at = parentOf(path); !this.folders.has(at); at = parentOf(at)) this.folders.add(at);
    this.files.set(path, { data, ctime: this.files.get(path)?.ctime ?? Date.now(), mtime: Date.now() });
  }

  fire(type, uri) {
    this.changed.fire([{ type, uri }]);
  }

  watch() {
    return { dispose() {} };
  }

  stat(uri) {
    if (this.folders.has(uri.path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { data, ctime, mtime } = this.#file(uri);
    return { type: FileType.File, ctime, mtime, size: data.length };
  }

  readDirectory(uri) {
    if (!this.folders.has(uri.path)) throw FileSystemError.FileNotFound(uri);
    const entries = (paths, type) =>
      [...paths]
        .filter((path) => path !== '/' && parentOf(path) === uri.path)
        .map((path) => [path.slice(path.lastIndexOf('/') + 1), type]);
    return [...entries(this.folders, FileType.Directory), ...entries(this.files.keys(), FileType.File)];
  }

  readFile(uri) {
    return this.#file(uri).data;
  }

  writeFile(uri, data, { create, overwrite }) {
    const known = this.files.has(uri.path);
    if (!known && !create) throw FileSystemError.FileNotFound(uri);
    if (known && !overwrite) throw FileSystemError.FileExists(uri);
    this.put(uri.path, data);
    this.fire(known ? FileChangeType.Changed : FileChangeType.Created, uri);
  }

  createDirectory(uri) {
    this.folders.add(uri.path);
    this.fire(FileChangeType.Created, uri);
  }

  delete(uri) {
    for (const path of [...this.files.keys()]) if (isInside(path, uri.path)) this.files.delete(path);
    for (const path of [...this.folders]) if (isInside(path, uri.path)) this.folders.delete(path);
    this.fire(FileChangeType.Deleted, uri);
  }

  rename(from, to) {
    const moved = [...this.files].filter(([path]) => isInside(path, from.path));
    if (moved.length === 0) throw FileSystemError.FileNotFound(from);
    for (const [path, { data }] of moved) this.put(to.path + path.slice(from.path.length), data);
    this.delete(from);
    this.fire(FileChangeType.Created, to);
  }

  provideFileSearchResults(_query, { folder, includes, excludes }) {
    const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    const [wanted, unwanted] = [includes.map(pattern), excludes.map(pattern)];
    return [...this.files.keys()]
      .filter((path) => path.startsWith(base))
      .map((path) => path.slice(base.length))
      .filter((path) => wanted.length === 0 || wanted.some((one) => one.test(path)))
      .filter((path) => !unwanted.some((one) => one.test(path)))
      .map((path) => vscode.Uri.joinPath(folder, path));
  }

  #file(uri) {
    const file = this.files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }
}

const GLOB = { '*': '[^/]*', '**': '.*', '**/': '(?:.*/)?', '?': '[^/]', '{': '(?:', '}': ')', ',': '|' };

/** A glob as a regular expression. */
function pattern(glob) {
  const escaped = glob.replace(/[.+^$()|\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*\*\/?|[*?{},]/g, (sign) => GLOB[sign])}$`);
}

/** VS Code calls this when something first asks for memfs:. */
exports.activate = async (context) => {
  const memory = new MemoryFiles();
  const list = vscode.Uri.joinPath(context.extensionUri, 'files.json').toString(true);
  for (const [path, content] of Object.entries(await (await fetch(list)).json())) {
    memory.put(
      path,
      Uint8Array.from(atob(content), (char) => char.charCodeAt(0)),
    );
  }
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', memory, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider('memfs', memory),
  );
};
