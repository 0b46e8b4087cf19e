// Runs commands and times them. Times are in milliseconds, memory in megabytes.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const USAGE = path.join(import.meta.dirname, 'usage.cjs');

/**
 * What a command took.
 * @typedef {{ wall: number, cpu: number, megabytes: number, stdout: string }} Cost
 */

/**
 * Runs a Node script as often as asked and gives the median of each figure. Throws when it ends with another status than
 * 0 or 1, which linters give when they find something.
 * @param {readonly string[]} args the script and its arguments
 * @param {{ cwd?: string, times?: number, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Cost}
 */
export function timeNode(args, { cwd = process.cwd(), times = 1, env = {} } = {}) {
  const costs = Array.from({ length: times }, () => once(args, cwd, env));
  const middle = (figure) => median(costs.map((cost) => cost[figure]));
  return {
    wall: middle('wall'),
    cpu: middle('cpu'),
    megabytes: middle('megabytes'),
    stdout: costs.at(-1)?.stdout ?? '',
  };
}

function once(args, cwd, env) {
  const usage = path.join(os.tmpdir(), `certidoc-bench-${process.pid}.json`);
  fs.rmSync(usage, { force: true });
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--require', USAGE, ...args], {
    cwd,
    env: { ...process.env, ...env, BENCH_USAGE: usage },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const wall = performance.now() - started;
  if (error || (status !== 0 && status !== 1)) {
    throw new Error(`${args.join(' ')} ended with ${status}: ${error?.message ?? stderr.slice(0, 2000)}`);
  }
  const { cpu, megabytes } = JSON.parse(fs.readFileSync(usage, 'utf8'));
  return { wall, cpu, megabytes, stdout };
}

/**
 * Gives the middle of several figures; NaN of none.
 * @param {readonly number[]} figures
 */
export function median(figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
