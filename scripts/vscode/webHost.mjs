/**
 * VS Code for the Web: static files and a page; extensions run in a web worker, with no server side at all. The workspace
 * is a copy of a folder, in the page's memory (memfs/).
 */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { VSCODE } from './install.mjs';
import { pickPort } from './settings.mjs';
import { page, WORKSPACE } from './webPage.mjs';

const MEMFS = path.join(import.meta.dirname, 'memfs');
const WORKBENCH = '/vs/out/vs/code/browser/workbench/workbench.js';
const BUILTIN_WEB_HALF = /^\/vs\/extensions\/.*\/browser\/.*\.js$/;
/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};

/**
 * @param {import('./settings.mjs').HostOptions & { extension: string }} options
 * @returns {Promise<import('./settings.mjs').Host>}
 */
export async function startWebHost(options) {
  const port = await pickPort(options.port);
  const answer = responder(port, options);
  const server = http.createServer((request, response) => {
    const { status, body, type } = answer(request);
    response.writeHead(status, { 'content-type': type, ...headers(request) }).end(body);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  // Not 127.0.0.1: the content security policy of the worker's frame allows localhost alone.
  return { kind: 'web', url: `http://localhost:${port}/`, close };
}

/**
 * Frames of *.localhost may read, other sites may not.
 * @param {http.IncomingMessage} request
 */
function headers({ headers: { origin } }) {
  const ours = origin && isLocal(new URL(origin).hostname);
  return {
    ...(ours && { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }),
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
    'service-worker-allowed': '/',
  };
}

/** @param {string} name */
const isLocal = (name) => name === 'localhost' || name.endsWith('.localhost');

/** @typedef {{ status: number, body: string | Buffer, type: string }} Answer */

/** @type {Answer} */
const NOT_FOUND = { status: 404, body: 'not found', type: 'text/plain' };

/**
 * @param {number} port
 * @param {import('./settings.mjs').HostOptions & { extension: string }} options
 * @returns {(request: http.IncomingMessage) => Answer}
 */
function responder(port, options) {
  const html = page(port, options);
  const workbench = detachedWorkbench();
  /** @type {Record<string, string>} */
  const roots = { vs: VSCODE, dev: options.extension, memfs: MEMFS };
  return (request) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    // A foreign name that resolves to this machine is another site's attempt to read it.
    if (!isLocal(url.hostname)) return NOT_FOUND;
    const wanted = path.posix.normalize(decodeURIComponent(url.pathname));
    if (wanted === '/') return { status: 200, body: html, type: 'text/html' };
    if (wanted === WORKBENCH) return { status: 200, body: workbench, type: 'text/javascript' };
    if (wanted === '/memfs/files.json') return filesOf(options);
    const [, name = '', ...rest] = wanted.split('/');
    const root = roots[name];
    return root ? fileAnswer(path.join(root, ...rest), wanted) : NOT_FOUND;
  };
}

/**
 * @param {string} file
 * @param {string} wanted
 * @returns {Answer}
 */
function fileAnswer(file, wanted) {
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return { status: 200, body: fs.readFileSync(file), type };
  if (!BUILTIN_WEB_HALF.test(wanted)) return NOT_FOUND;
  // This build ships some built-in extensions without their web half: an empty one keeps the console free of errors.
  return { status: 200, body: wanted.includes('/github-authentication/') ? NO_GITHUB : EMPTY, type };
}

const EMPTY = 'exports.activate = () => {};';
// The workbench waits five seconds for this provider when nothing registers it.
const NO_GITHUB = `exports.activate = () => require('vscode').authentication.registerAuthenticationProvider('github', 'GitHub', {
  onDidChangeSessions: () => ({ dispose() {} }),
  getSessions: async () => [],
  createSession: async () => { throw new Error('offline'); },
  removeSession: async () => {},
});`;

/**
 * The workspace as the in-memory file system wants it: path → content in base64. User settings are a file of it.
 * @param {import('./settings.mjs').HostOptions} options
 * @returns {Answer}
 */
function filesOf({ folder, settings }) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(folder, file).split(path.sep).join('/');
    files[`${WORKSPACE}/${relative}`] = fs.readFileSync(file, 'base64');
  }
  const shown = { ...settings, 'files.exclude': { '.vscode': true } };
  files[`${WORKSPACE}/.vscode/settings.json`] = Buffer.from(JSON.stringify(shown)).toString('base64');
  return { status: 200, body: JSON.stringify(files), type: 'application/json' };
}

/** The workbench without the two changes by which code-server ties it to a server. */
function detachedWorkbench() {
  const ties = [
    { from: /,remoteAuthority:location\.host\}/, to: '}' },
    {
      from: /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/,
      to: 'get userRoamingDataHome(){return $1.file("/User").with({scheme:$2.vscodeUserData})}',
    },
  ];
  let code = fs.readFileSync(path.join(VSCODE, WORKBENCH.slice('/vs/'.length)), 'utf8');
  for (const { from, to } of ties) {
    if (!from.test(code))
      throw new Error(`code-server a changé, motif introuvable / changed, pattern not found: ${from}`);
    code = code.replace(from, to);
  }
  return code;
}
