import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtCli } from '../../support/bundles.ts';
import { projectOf, type Ran } from './cli.ts';

/** A folder of programs for PATH where `npx --yes certidoc@VERSION`, without a network, is the command line built. */
export function binFolder(): string {
  const folder = path.join(projectOf({}), 'bin');
  mkdirSync(folder);
  const npx = path.join(folder, 'npx');
  const script = `[ "$1" = --yes ] && case "$2" in certidoc@*) shift 2; exec "${process.execPath}" "${builtCli()}" "$@";; esac\nexit 99\n`;
  writeFileSync(npx, `#!/bin/sh\n${script}`);
  chmodSync(npx, 0o755);
  return folder;
}

/** Runs a program in a folder, with the programs of `bin` before those of the machine, and nothing of its settings of Git. */
export function runIn(cwd: string, bin: string, [program = '', ...args]: readonly string[], env = {}): Promise<Ran> {
  const own = { PATH: `${bin}:${process.env.PATH}`, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...env };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: own }, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      resolve({ status, signal: null, stdout, stderr });
    });
  });
}
