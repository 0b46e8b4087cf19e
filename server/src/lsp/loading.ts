/** Knows whether files are being loaded. What is concluded meanwhile might be wrong, hence requests and reports wait. */
export class Loading {
  #running = 0;
  #waiting: (() => void)[] = [];

  /** Runs a load; resolves or rejects as it does. */
  async run(load: () => Promise<void>): Promise<void> {
    this.#running++;
    try {
      await load();
    } finally {
      if (--this.#running === 0) this.#release();
    }
  }

  /** Tells whether nothing is being loaded. */
  get idle(): boolean {
    return this.#running === 0;
  }

  /** Resolves as soon as nothing is being loaded. */
  settled(): Promise<void> {
    if (this.idle) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
