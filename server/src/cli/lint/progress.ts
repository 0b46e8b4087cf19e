import { setImmediate } from 'node:timers/promises';
import { say } from '../language.ts';
import type { Shell } from '../shell.ts';

/** Milliseconds of silence before progress is shown, and between pauses that let signals through. */
const DELAY = 1000;
const PAUSE = 50;

/**
 * Follows a long work: lets signals through and, on a terminal only, says how far it is after a second. `end` wipes the
 * line. Never throws.
 */
export function followProgress(shell: Shell, total: number) {
  const started = performance.now();
  let paused = started;
  let shown = false;
  return {
    async between(done: number): Promise<void> {
      const now = performance.now();
      if (now - paused < PAUSE) return;
      paused = now;
      if (shell.stderr.isTTY && now - started > DELAY) {
        const what = say({ fr: 'documents vérifiés', en: 'documents checked' }, shell.language);
        shell.stderr.write(`\r${done}/${total} ${what}`);
        shown = true;
      }
      await setImmediate();
    },
    end(): void {
      if (shown) shell.stderr.write('\r\u001b[K');
    },
  };
}
