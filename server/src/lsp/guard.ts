import type { CancellationToken, Connection } from 'vscode-languageserver';
import { breathe } from './host.ts';
import { LSPErrorCodes, ResponseError } from './library.ts';

/** Makes handlers safe: they wait for the first load, heed cancellation, and their faults are logged, never fatal. */
export class Guard {
  #pending = 0;

  constructor(
    private readonly connection: Connection,
    private readonly ready: () => Promise<void>,
  ) {}

  /** Tells whether somebody waits for the answer to a request. */
  get busy(): boolean {
    return this.#pending > 0;
  }

  /** Wraps a request's handler. The request fails with an LSP error when it is cancelled or the handler throws. */
  request<P, R>(handler: (params: P, token: CancellationToken) => R | Promise<R>) {
    return async (params: P, token: CancellationToken): Promise<R> => {
      this.#pending++;
      try {
        await this.ready();
        // A cancellation that is already in the queue is read before the work starts.
        await breathe();
        throwIfCancelled(token);
        return await handler(params, token);
      } catch (fault) {
        if (!(fault instanceof ResponseError)) this.log(fault);
        throw fault;
      } finally {
        this.#pending--;
      }
    };
  }

  /** Wraps what a notification does; it need not wait for the first load. */
  notification<P>(handler: (params: P) => void | Promise<void>) {
    return async (params: P): Promise<void> => {
      try {
        await handler(params);
      } catch (fault) {
        this.log(fault);
      }
    };
  }

  /** Writes a fault to the client's log. Never throws. */
  log(fault: unknown): void {
    this.connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  }
}

/** Throws the protocol's error when the request was cancelled. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
