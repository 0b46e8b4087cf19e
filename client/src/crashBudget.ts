const MAX_RESTARTS = 4;
const WINDOW_MS = 3 * 60 * 1000;

/** How often a server that stops by itself is started again: a few times in a few minutes, not for ever. */
export class CrashBudget {
  #stops: number[] = [];

  /** Notes that the server has just stopped by itself; tells whether to start it again. */
  allowsRestart(now: number = Date.now()): boolean {
    this.#stops = [...this.#stops.filter((stop) => now - stop < WINDOW_MS), now];
    return this.#stops.length <= MAX_RESTARTS;
  }
}
