import type { Orders } from './checker.ts';
import type { FolderIndex, Result, Task } from './entry.ts';
import { OwnThread, type Pool } from './pool.ts';
import { type Crash, Threads } from './threads.ts';

/** How many threads are wanted, and from how many documents on: starting one costs as much as checking a few dozen. */
export interface CrewRequest {
  readonly orders: Orders;
  readonly count: number;
  readonly threshold: number;
  /** The file that workers run; without it everything is done in this thread. */
  readonly starter: string | undefined;
  readonly onCrash: (crash: Crash) => void;
}

/** Does small works in this thread and shares large ones out. Threads are started when the first large one comes. */
export class Crew implements Pool {
  #own: OwnThread | undefined;
  #threads: Threads | undefined;
  #index: FolderIndex = { entries: [], outlines: [] };

  constructor(private readonly request: CrewRequest) {}

  learn(index: FolderIndex): void {
    this.#index = index;
  }

  async perform(tasks: readonly Task[], done: (results: readonly Result[]) => void): Promise<void> {
    const pool = this.#poolFor(tasks.length);
    pool.learn(this.#index);
    await pool.perform(tasks, done);
  }

  async close(): Promise<void> {
    await this.#threads?.close();
  }

  #poolFor(size: number): Pool {
    const { orders, count, threshold, starter, onCrash } = this.request;
    if (starter === undefined || count < 2 || size < threshold) {
      this.#own ??= new OwnThread(orders);
      return this.#own;
    }
    this.#threads ??= new Threads({ starter, count: Math.min(count, size), orders, onCrash });
    return this.#threads;
  }
}
