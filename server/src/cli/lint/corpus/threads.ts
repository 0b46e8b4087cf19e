import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Orders } from './checker.ts';
import type { FolderIndex, Result, Task } from './entry.ts';
import type { Pool } from './pool.ts';
import { THREAD } from './thread.ts';
import type { Message } from './worker.ts';

/** Documents given to a worker at a time: few enough that all end together, enough that talking costs nothing. */
const BATCH = 40;

const MOST_CRASHES = 20;

/** Memory of a worker, in megabytes: with more it would only let more of what it no longer needs lie about. */
const FRUGAL: ResourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 112 };

/** What went wrong in a worker, and the documents it had to check then. */
export interface Crash {
  readonly reason: string;
  readonly tasks: readonly Task[];
}

/** What threads are started with. */
export interface ThreadsRequest {
  /** The file whose workers answer as `serve` does. */
  readonly starter: string;
  readonly count: number;
  readonly orders: Orders;
  /** Told of documents that made their worker stop, alone. */
  readonly onCrash: (crash: Crash) => void;
}

/**
 * Shares tasks out between worker threads. When one stops, its documents are given again, one at a time, to another: only
 * the one that makes workers stop is lost, and told.
 */
export class Threads implements Pool {
  readonly #workers = new Set<Worker>();
  #crashes = 0;
  #index: FolderIndex = { entries: [], outlines: [] };

  constructor(private readonly request: ThreadsRequest) {
    for (let i = 0; i < request.count; i++) this.#start(FRUGAL);
  }

  learn(index: FolderIndex): void {
    this.#index = index;
    for (const worker of this.#workers) tell(worker, { type: 'learn', index });
  }

  async perform(tasks: readonly Task[], done: (results: readonly Result[]) => void): Promise<void> {
    const batches: (readonly Task[])[] = [];
    for (let at = 0; at < tasks.length; at += BATCH) batches.push(tasks.slice(at, at + BATCH));
    batches.reverse();
    await Promise.all([...this.#workers].map((worker) => this.#work(worker, batches, done)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  /** Gives a worker batch after batch; `batches` is shared by all, next last. */
  async #work(first: Worker, batches: (readonly Task[])[], done: (results: readonly Result[]) => void): Promise<void> {
    let worker = first;
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      try {
        done(await answer(worker, batch));
      } catch (fault) {
        // Workers that cannot even start would be replaced for ever.
        if (++this.#crashes > MOST_CRASHES) throw fault;
        worker = this.#replace(worker);
        if (batch.length > 1) batches.push(...batch.map((task) => [task]));
        else this.request.onCrash({ reason: fault instanceof Error ? fault.message : String(fault), tasks: batch });
      }
    }
  }

  #replace(crashed: Worker): Worker {
    this.#workers.delete(crashed);
    void crashed.terminate();
    // It may have wanted more memory than the others get.
    const worker = this.#start({});
    tell(worker, { type: 'learn', index: this.#index });
    return worker;
  }

  #start(resourceLimits: ResourceLimits): Worker {
    const { starter, orders } = this.request;
    const worker = new Worker(starter, { argv: [THREAD], workerData: orders, resourceLimits });
    // Heard while it has work to do; what stops it in between is met at its next batch.
    worker.on('error', () => {});
    this.#workers.add(worker);
    return worker;
  }
}

function tell(worker: Worker, message: Message): void {
  worker.postMessage(message);
}

/** Gives what a worker answers to a batch. Rejects when it stops instead. */
function answer(worker: Worker, tasks: readonly Task[]): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    if (worker.threadId < 0) {
      reject(new Error('the worker has stopped'));
      return;
    }
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = (results: readonly Result[]) => {
      settle();
      resolve(results);
    };
    const onError = (fault: unknown) => {
      settle();
      reject(fault);
    };
    const onExit = (code: number) => onError(new Error(`exit ${code}`));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    tell(worker, { type: 'perform', tasks });
  });
}
