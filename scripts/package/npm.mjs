/** The npm package `certidoc`: a program that needs no other package, and is one file but for what starts it faster and the pages of the rules. Installed without a network and tried. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../vscode/install.mjs';
import { runNpm } from '../vscode/processes.mjs';
import { bundle, inspect } from './common.mjs';
import { tryCli } from './tryCli.mjs';

const FILES = ['LICENSE', 'README.md', 'dist/certidoc.cjs', 'dist/cli.cjs', 'dist/rulePages.cjs', 'package.json'];

/** Builds, checks and tries it. Throws when something is wrong with it. */
export async function packNpm() {
  await bundle('cli');
  fs.mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  const output = await npm(['pack', './server', '--pack-destination', 'dist', '--json']);
  const [{ filename, files }] = JSON.parse(output.slice(output.indexOf('[')));
  inspect(`dist/${filename}`, files.map((/** @type {{ path: string }} */ { path }) => path).sort(), {
    allowed: new RegExp(`^(${FILES.map((name) => name.replaceAll('.', '\\.')).join('|')})$`),
    required: FILES,
    heaviest: 600_000,
  });
  await install(path.join(ROOT, 'dist', filename));
}

/** @param {string} tarball */
async function install(tarball) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-npm-'));
  try {
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    await npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, tarball]);
    const installed = fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    if (installed.join() !== 'certidoc') throw new Error(`the npm package brings ${installed.join(', ')}`);
    await tryCli(path.join(folder, 'node_modules/certidoc/dist/certidoc.cjs'), folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
async function npm(args) {
  const { status, output } = await runNpm(args, { cwd: ROOT });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${output}`);
  return output;
}
