/**
 * `npm start`: VS Code in the browser, with Certidoc installed and samples/ open.
 *
 *   npm start -- [--port N] [--no-open] [--web]
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installVSCode, isInstalled, ROOT } from './vscode/install.mjs';
import { serverNode, startNodeHost } from './vscode/nodeHost.mjs';
import { exitOnSignals, runNpm } from './vscode/processes.mjs';
import { startWebHost } from './vscode/webHost.mjs';

const SAMPLES = path.join(ROOT, 'samples');
const VSIX = path.join(ROOT, 'dist/certidoc.vsix');
const PORT = 8123;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    port: { type: 'string', default: String(PORT) },
    open: { type: 'boolean', default: true },
    web: { type: 'boolean', default: false },
  },
});

async function main() {
  // Ctrl-C is how it ends, hence no failure; what was started is ended on exit.
  exitOnSignals(() => process.exit(0));
  if (!isInstalled()) console.log('Installation de VS Code (une fois, 600 Mo)… / Installing VS Code (once, 600 MB)…');
  await installVSCode();
  console.log('Construction de Certidoc… / Building Certidoc…');
  await build('build');
  const host = await startHost();
  tell(host);
  if (values.open) openBrowser(host.url);
}

/**
 * @param {string} script one of package.json's; quiet unless it fails
 * @param {string[]} args
 */
async function build(script, ...args) {
  const { status, output } = await runNpm(['run', script, '--', ...args], { cwd: ROOT });
  if (status !== 0) throw new Error(`« npm run ${script} » a échoué / failed\n${output}`);
}

/** VS Code on this machine's files; in the page's memory where its server cannot run. */
async function startHost() {
  const port = Number(values.port);
  const web = () => startWebHost({ folder: SAMPLES, extension: ROOT, port, settings: FIRST_USE });
  if (values.web) return web();
  if (!serverNode()) {
    console.log(
      `Node ${process.version} : il faut Node 22 ou plus pour enregistrer sur le disque ; voici la version web.`,
    );
    console.log(`Node ${process.version}: saving to disk needs Node 22 or later; here is the web version.`);
    return web();
  }
  try {
    await build('package', 'extension');
    return await startNodeHost({ folder: SAMPLES, vsix: VSIX, port, settings: FIRST_USE });
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    console.log(
      'VS Code ne peut pas ouvrir les fichiers du disque ; voici la version web. / Falling back to the web version.',
    );
    return web();
  }
}

/** What a person who opens it for the first time should find: VS Code is in English here, its messages need not be. */
const FIRST_USE = {
  'files.autoSave': 'afterDelay',
  'certidoc.langue': /^en/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'en' : 'fr',
};

/** @param {import('./vscode/settings.mjs').Host} host */
function tell(host) {
  const memory = host.kind === 'web';
  console.log(`
  ${host.url}

  À essayer : ouvrez a-corriger/fiche-moyens-absents.fiche.yaml : survolez ce qui est souligné.
  Dans mediateur-numerique/bilans/courriel.bilan.yaml, Ctrl+Espace après « preuves: [ » : les critères et leur texte.
  ${memory ? 'Vos changements restent dans la page et se perdent avec elle.' : 'Vos changements sont enregistrés dans samples/.'} Ctrl+C ici pour finir.

  To try: open a-corriger/fiche-moyens-absents.fiche.yaml: hover what is underlined.
  In mediateur-numerique/bilans/courriel.bilan.yaml, Ctrl+Space after "preuves: [": the criteria with their text.
  ${memory ? 'Your changes stay in the page and are lost with it.' : 'Your changes are saved in samples/.'} Ctrl+C here to end.
`);
}

/**
 * Opens the default browser where there is a screen for it.
 * @param {string} url
 */
function openBrowser(url) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  if (platform === 'linux' && !fs.existsSync('/usr/bin/xdg-open')) return;
  const [command, ...args] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['explorer', url] : ['xdg-open', url];
  // Not ours to end. One that does not open is no fault: the address is on the screen.
  spawn(command ?? 'open', args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
