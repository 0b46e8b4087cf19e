/**
 * Puts VS Code under tools/vscode. The npm package code-server carries VS Code's web workbench and Node server; with
 * install scripts off nothing is compiled, and both run as they are.
 */
import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from './processes.mjs';

/** The repository's root. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
const TOOLS = path.join(ROOT, 'tools/vscode');
/** Where VS Code's own files are, once installed. */
export const VSCODE = path.join(TOOLS, 'node_modules/code-server/lib/vscode');

const STAMP = path.join(VSCODE, '.installed');
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const wanted = () => fs.readFileSync(path.join(TOOLS, 'package-lock.json'));

/** @returns {boolean} whether the version that the lockfile names is there in full */
export function isInstalled() {
  return fs.existsSync(STAMP) && fs.readFileSync(STAMP).equals(wanted());
}

/** Installs VS Code; does nothing when the stamp equals the lockfile. */
export async function installVSCode() {
  if (isInstalled()) return;
  await npm(TOOLS, ['ci', ...QUIET]);
  // `npm ci` refuses here: the shrinkwrap that code-server publishes lacks one entry.
  await npm(VSCODE, ['install', '--omit=dev', '--no-save', ...QUIET]);
  fs.writeFileSync(STAMP, wanted());
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
async function npm(cwd, args) {
  const { status, output } = await runNpm(args, { cwd });
  if (status !== 0) throw new Error(`« npm ${args[0]} » a échoué / failed (${cwd})\n${output}`);
}
