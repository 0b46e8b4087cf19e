import type { MessagePort } from 'node:worker_threads';
import { Checker, type Orders } from './checker.ts';
import type { FolderIndex, Result, Task } from './entry.ts';

/** What the main thread tells a worker. */
export type Message =
  | { readonly type: 'learn'; readonly index: FolderIndex }
  | { readonly type: 'perform'; readonly tasks: readonly Task[] };

/** Answers the main thread: to each batch of tasks, the results in their order. Never throws. */
export function serve(port: MessagePort, orders: Orders): void {
  const checker = new Checker(orders);
  port.on('message', (message: Message) => {
    if (message.type === 'learn') checker.learn(message.index);
    else port.postMessage(message.tasks.map((task) => checker.perform(task)) satisfies Result[]);
  });
}
