/** The page that starts VS Code for the Web, and its configuration. */
import { SETTINGS } from './settings.mjs';

/** Where the workspace is in memfs: its last part is the name a person sees. */
export const WORKSPACE = '/samples';

/**
 * @param {number} port
 * @param {import('./settings.mjs').HostOptions} options
 * @returns {string} HTML
 */
export function page(port, options) {
  const settings = JSON.stringify(configuration(port, options)).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
  <meta charset="utf-8">
  <meta id="vscode-workbench-web-configuration" data-settings="${settings}">
  <meta id="vscode-workbench-web-base-url" data-settings="/vs">
  <meta id="vscode-workbench-auth-session" data-settings="">
  <link rel="stylesheet" href="/vs/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vs/out/';</script>
<script type="module" src="/vs/out/nls.messages.js"></script>
<script type="module" src="/vs/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

/**
 * @param {number} port
 * @param {import('./settings.mjs').HostOptions} options
 */
function configuration(port, { tests, settings }) {
  /** @param {string} at */
  const served = (at) => ({ scheme: 'http', authority: `localhost:${port}`, path: at });
  return {
    folderUri: { scheme: 'memfs', path: WORKSPACE },
    additionalBuiltinExtensions: [served('/memfs')],
    developmentOptions: {
      extensions: [served('/dev')],
      ...(tests && { extensionTestsPath: served(`/dev/${tests}`) }),
    },
    configurationDefaults: { ...SETTINGS, ...settings },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'certidoc.memfs': ['fileSearchProvider'] },
      webEndpointUrlTemplate: `http://{{uuid}}.localhost:${port}/vs`,
    },
    // On the same origin: a frame of another site gets no service worker, and web views stay empty.
    webviewEndpoint: '/vs/out/vs/workbench/contrib/webview/browser/pre',
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: false,
    callbackRoute: '/callback',
  };
}
