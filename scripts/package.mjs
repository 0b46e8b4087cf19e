/**
 * `npm run package`: the packages people install, built, listed, weighed and tried. One of them only: `-- extension`, `-- npm`.
 */
import { packExtension } from './package/extension.mjs';
import { packNpm } from './package/npm.mjs';
import { checkSizes } from './sizes.mjs';
import { exitOnSignals } from './vscode/processes.mjs';

const PACKAGES = { extension: packExtension, npm: packNpm };

async function main() {
  exitOnSignals();
  const names = process.argv.slice(2);
  for (const [name, pack] of Object.entries(PACKAGES)) {
    if (names.length === 0 || names.includes(name)) await pack();
  }
  checkSizes();
}

main().catch((error) => {
  console.error(`package: ${error.message}`);
  process.exitCode = 1;
});
