import manifest from '../../package.json' with { type: 'json' };
import { reasonOfWriteError } from './faults.ts';
import { languageOf, say } from './language.ts';
import { THREAD } from './lint/corpus/thread.ts';
import { run } from './run.ts';
import { STATUS } from './shell.ts';

/** Whoever read the output has enough (`| head`): nothing more to do, and nothing to say. */
function endWhenUnread(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  const language = languageOf(process.argv.slice(2), process.env);
  process.stderr.write(`certidoc : ${say(reasonOfWriteError(error), language)}\n`);
  process.exit(STATUS.fault);
}

const endNow = () => process.exit(STATUS.interrupted);

function untilInterrupted(): Promise<void> {
  process.off('SIGINT', endNow);
  return new Promise((resolve) => process.once('SIGINT', () => resolve()));
}

async function startThread(): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads');
  if (!parentPort) return start();
  const { serve } = await import('./lint/corpus/worker.ts');
  serve(parentPort, workerData);
}

function start(): void {
  process.stdout.on('error', endWhenUnread);
  process.stderr.on('error', () => {});
  process.once('SIGINT', endNow);
  const { env, stdout, stderr } = process;
  // Opened only by what reads it.
  const stdin = { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() };
  const program = __filename;
  const starter = require.main?.filename ?? program;
  const around = { cwd: process.cwd(), env, stdin, stdout, stderr, untilInterrupted, program, starter };
  run(process.argv.slice(2), around, manifest.version).then((status) => {
    process.exitCode = status;
  });
}

// The worker threads of a check run this very file, started as it was.
if (process.argv[2] === THREAD) void startThread();
else start();
