import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { run } from './run.ts';
import { STATUS } from './shell.ts';

/** The program is bundled into `dist/`, beside which the package's manifest always is. */
function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(__dirname, '../package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** Whoever read the output has enough (`| head`): nothing more to do, and nothing to say. */
function endWhenUnread(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  process.stderr.write(`certidoc : ${error.message}\n`);
  process.exit(STATUS.fault);
}

process.stdout.on('error', endWhenUnread);
process.stderr.on('error', () => {});
process.once('SIGINT', () => process.exit(STATUS.interrupted));

const { env, stdin, stdout, stderr } = process;
run(process.argv.slice(2), { cwd: process.cwd(), env, stdin, stdout, stderr }, readVersion()).then((status) => {
  process.exitCode = status;
});
