import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Orders } from '../../server/src/cli/lint/corpus/checker.ts';
import type { Task } from '../../server/src/cli/lint/corpus/entry.ts';
import { type Crash, Threads } from '../../server/src/cli/lint/corpus/threads.ts';

const ORDERS: Orders = {
  severities: new Map(),
  wording: { language: 'fr', details: new Set() },
  today: { year: 2026, month: 1, day: 1 },
};

/** A worker that answers every task with a fault that names it, and stops in a way of its own where it is told to. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ type, tasks }) => {
  if (type !== 'perform') return;
  for (const { uri } of tasks) {
    if (uri === 'throws') throw new Error('broken');
    if (uri === 'exits') process.exit(3);
  }
  parentPort.postMessage(tasks.map(({ uri }) => ({ uri, fault: { fr: uri, en: uri } })));
});
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'certidoc-threads-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function perform(uris: readonly string[], script = WORKER, count = 2) {
  const starter = path.join(folder, 'worker.cjs');
  writeFileSync(starter, script);
  const crashes: Crash[] = [];
  const threads = new Threads({ starter, count, orders: ORDERS, onCrash: (crash) => crashes.push(crash) });
  const done: string[] = [];
  try {
    threads.learn({ entries: [], outlines: [] });
    const tasks = uris.map((uri): Task => ({ uri, check: true, evenIgnored: false }));
    await threads.perform(tasks, (results) => done.push(...results.map(({ uri }) => uri)));
  } finally {
    await threads.close();
  }
  return { done: done.toSorted(), crashes };
}

const MANY = Array.from({ length: 130 }, (_, i) => `document ${i}`);

describe('worker threads', () => {
  it('do every task once', async () => {
    expect(await perform(MANY)).toEqual({ done: MANY.toSorted(), crashes: [] });
  });

  it.each(['throws', 'exits'])('lose only the document that makes them stop, and tell it: %s', async (culprit) => {
    const { done, crashes } = await perform([...MANY.slice(0, 60), culprit, ...MANY.slice(60)]);
    expect(done).toEqual(MANY.toSorted());
    expect(crashes.map(({ tasks }) => tasks.map(({ uri }) => uri))).toEqual([[culprit]]);
  });

  it('are not started again for ever when they cannot work at all', async () => {
    await expect(perform(MANY, 'throw new Error("no memory");')).rejects.toThrow('no memory');
  });
});
