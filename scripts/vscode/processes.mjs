/** Child processes that never outlive us: each leads its own group, and the groups still running are ended on exit. */
import { execFileSync, spawn } from 'node:child_process';
import os from 'node:os';

/** @type {Map<import('node:child_process').ChildProcess, NodeJS.Signals>} how to end each */
const running = new Map();
process.on('exit', () => {
  for (const [child, signal] of running) killTree(child, signal);
});

/**
 * Starts a program as the leader of its own process group: VS Code's server leaves children behind a plain kill.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    ...options,
    detached: !windows,
    shell: command === 'npm.cmd',
    windowsHide: true,
  });
  running.set(child, 'SIGKILL');
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Ends a program and all that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function killTree(child, signal = 'SIGKILL') {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32')
      execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone, which is what was asked.
  }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean }} [options] echo: show the output as it comes
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, args, { cwd, env, echo = false } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    // It may lead groups of its own (npm run e2e starts VS Code): it must have the time to end them.
    running.set(child, 'SIGTERM');
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.once('error', (error) => resolve({ status: 127, output: `${output}${error.message}\n` }));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/**
 * Runs npm: the one that is running us when there is one, else the one on the PATH.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return run(process.execPath, [own, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Turns Ctrl-C, a closed terminal and `kill` into an ordinary exit, so that the `exit` handlers clean up.
 * @param {(status: number) => void} [leave]
 */
export function exitOnSignals(leave = (status) => process.exit(status)) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => leave(128 + os.constants.signals[signal]));
  }
  // `kill` of npm ends the shell between it and us, which tells us nothing: then we have another parent.
  const parent = process.ppid;
  const watch = () => process.ppid === parent || leave(128 + os.constants.signals.SIGTERM);
  if (process.env.npm_lifecycle_event) setInterval(watch, 300).unref();
}
