import { setImmediate } from 'node:timers/promises';
import { Checker, type Orders } from './checker.ts';
import type { FolderIndex, Result, Task } from './entry.ts';

/** Those who carry out tasks, in this thread or in others. */
export interface Pool {
  /** Tells the folder as it is known now. */
  learn(index: FolderIndex): void;
  /**
   * Carries out tasks, in any order; `done` is told of each batch of results. Rejects when a thread cannot be started.
   */
  perform(tasks: readonly Task[], done: (results: readonly Result[]) => void): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Milliseconds of work between pauses that let signals through. */
const PAUSE = 50;

/** Does everything in this thread. */
export class OwnThread implements Pool {
  readonly #checker: Checker;

  constructor(orders: Orders) {
    this.#checker = new Checker(orders);
  }

  learn(index: FolderIndex): void {
    this.#checker.learn(index);
  }

  async perform(tasks: readonly Task[], done: (results: readonly Result[]) => void): Promise<void> {
    let paused = performance.now();
    for (const task of tasks) {
      done([this.#checker.perform(task)]);
      if (performance.now() - paused < PAUSE) continue;
      await setImmediate();
      paused = performance.now();
    }
  }

  async close(): Promise<void> {}
}
