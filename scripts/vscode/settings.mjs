/** What both hosts share: the user settings of a quiet VS Code, a port to listen on, the type of a running host. */
import net from 'node:net';

/**
 * @typedef {object} Host
 * @property {'node' | 'web'} kind which extension host runs the extension
 * @property {string} url the address to open
 * @property {() => Promise<void>} close ends the host and removes what it wrote
 */

/**
 * @typedef {object} HostOptions
 * @property {string} folder the workspace
 * @property {string} [extension] the folder of an extension to run from its sources
 * @property {string} [tests] a test bundle for the extension host, inside `extension`
 * @property {number} [port] the wanted port; another is taken when it is busy
 * @property {Record<string, unknown>} [settings] more user settings
 */

/** User settings of both hosts: nothing but the editor, and no look-up on the network. */
export const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'files.autoSave': 'off',
  'git.enabled': false,
};

/**
 * @param {number} [wanted]
 * @returns {Promise<number>} the wanted port when nothing listens there, else a free one
 */
export async function pickPort(wanted = 0) {
  const port = await tryPort(wanted);
  return port ?? (await tryPort(0)) ?? 0;
}

/**
 * @param {number} wanted
 * @returns {Promise<number | undefined>}
 */
function tryPort(wanted) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
