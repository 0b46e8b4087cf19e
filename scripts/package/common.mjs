/** What both packages need: programs run to success, contents and weights checked. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../vscode/install.mjs';
import { run } from '../vscode/processes.mjs';

/**
 * Runs a program to its end and gives its output. Throws, with that output, when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export async function must(command, args) {
  const { status, output } = await run(command, args, { cwd: ROOT });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${output}`);
  return output;
}

/**
 * Bundles a target for production.
 * @param {string} target one of scripts/build.mjs's
 */
export async function bundle(target) {
  process.stdout.write(await must(process.execPath, ['scripts/build.mjs', target, '--production']));
}

/**
 * Says what a package holds and weighs. Throws when a file is there that should not be, or missing, or when it is too heavy.
 * @param {string} file the package, from the root
 * @param {string[]} files what it holds
 * @param {{ allowed: RegExp, required: string[], heaviest: number }} limits heaviest: in bytes
 */
export function inspect(file, files, { allowed, required, heaviest }) {
  const weight = fs.statSync(path.join(ROOT, file)).size;
  console.log(`${file}: ${files.length} files, ${Math.ceil(weight / 1000)} kB`);
  const strange = files.filter((name) => !allowed.test(name));
  const missing = required.filter((name) => !files.includes(name));
  if (strange.length > 0) throw new Error(`${file} should not hold ${strange.join(', ')}`);
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(', ')}`);
  if (weight > heaviest) throw new Error(`${file} weighs ${weight} bytes, more than ${heaviest}`);
}
