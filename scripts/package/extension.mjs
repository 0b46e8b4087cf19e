/** The extension for VS Code, `dist/certidoc.vsix`. The end-to-end tests install it. */
import { createRequire } from 'node:module';
import { bundle, inspect, must } from './common.mjs';

const require = createRequire(import.meta.url);
const FILE = 'dist/certidoc.vsix';

/** Builds and checks it. Throws when something is wrong with it. */
export async function packExtension() {
  await bundle('extension');
  const vsce = require.resolve('@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '-o', FILE];
  await must(process.execPath, [vsce, 'package', ...options]);
  const listed = await must(process.execPath, [vsce, 'ls', '--no-dependencies']);
  inspect(
    FILE,
    listed.split('\n').filter((line) => /^[\w.-]+(\/[\w.-]+)*$/.test(line)),
    {
      allowed:
        /^(package(\.nls(\.fr)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|(dist|l10n|media|snippets|syntaxes|walkthrough)\/.+)$/,
      required: [
        'package.json',
        'README.md',
        'LICENSE',
        'dist/node/extension.cjs',
        'dist/node/server.cjs',
        'dist/node/languageServer.cjs',
        'dist/node/rulePages.cjs',
      ].concat('dist/browser/extension.js', 'dist/browser/server.js'),
      heaviest: 1_500_000,
    },
  );
}
