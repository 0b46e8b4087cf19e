/** Finds Neovim for the tests of `certidoc lsp`, or installs it. */
import { installWithApt } from '../vscode/apt.mjs';
import { run } from '../vscode/processes.mjs';

/** The oldest Neovim that the documentation's configuration serves: 0.OLDEST. */
const OLDEST = 7;

/**
 * @returns {Promise<string>} the command that starts Neovim: what the variable NVIM_COMMAND names, or `nvim`, installed
 *   when there was none. Rejects when there is none that serves.
 */
export async function needNeovim() {
  const command = process.env.NVIM_COMMAND ?? 'nvim';
  const failure = (await serves(command)) ? undefined : await installWithApt('neovim');
  if (await serves(command)) return command;
  throw new Error(
    [
      `Il manque Neovim, version 0.${OLDEST} ou plus récente. Installez-le (Debian : sudo apt-get install neovim), ou donnez son chemin : NVIM_COMMAND=/chemin npm test`,
      `Neovim 0.${OLDEST} or newer is missing. Install it (Debian: sudo apt-get install neovim), or give its path: NVIM_COMMAND=/path npm test`,
      ...(failure === undefined ? [] : [failure]),
    ].join('\n'),
  );
}

/**
 * @param {string} command
 * @returns {Promise<boolean>} whether it starts a Neovim that is not too old
 */
async function serves(command) {
  const { output } = await run(command, ['--version']);
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(output) ?? [];
  return Number(major) > 0 || Number(minor) >= OLDEST;
}
