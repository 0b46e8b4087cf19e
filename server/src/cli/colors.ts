import type { Output, Shell } from './shell.ts';

/**
 * Tells whether to colour what goes to an output: what the option says, else `NO_COLOR` (no-color.org), else
 * `FORCE_COLOR`, else only on a terminal that knows how to. Never throws.
 */
export function wantsColors(shell: Shell, option: boolean | undefined, output: Output | undefined): boolean {
  if (option !== undefined) return option;
  const { NO_COLOR: never, FORCE_COLOR: force, TERM: terminal } = shell.env;
  if (never) return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return output?.isTTY === true && terminal !== 'dumb';
}
